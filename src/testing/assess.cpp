#include "compensation/assess.hpp"

#include "testing/trial.hpp"

namespace assay::testing {

Subject subject(const Suite& suite) {
  return {suite.rubric.model(), suite.guideline ? suite.guideline->bound() : nullptr};
}

Assessment assess(const Subject& subject, const scorecard::Answers& answers,
                  score::Gathered gathered) {
  if (!subject.guideline) return score::assess(subject.rubric, answers, std::move(gathered));
  return compensation::assess(subject.rubric, *subject.guideline, answers, std::move(gathered));
}

}  // namespace assay::testing
