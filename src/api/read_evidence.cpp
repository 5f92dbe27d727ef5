#include <assay/scorecard.hpp>

#include "evidence/plan.hpp"
#include "model/rubric.hpp"
#include "scorecard/bind.hpp"
#include "scorecard/sections.hpp"

namespace assay {

Result<std::vector<Evidence>> read_evidence(const Input& input, const Rubric* rubric,
                                            const Limits& limits) {
  const model::Rubric none;
  const model::Rubric& model = rubric == nullptr ? none : *rubric->model();
  Diagnostics out;
  const auto answers = scorecard::bind(model, input.parsed(), limits, out);
  out.sort();
  if (!answers) return out;
  const evidence::PlanRef plan =
      rubric == nullptr ? evidence::quantities_only() : model.plan->get();
  return evidence::read(*plan, scorecard::AnswerPassages(*answers), limits, answers->head.candidate)
      .evidence;
}

}  // namespace assay
