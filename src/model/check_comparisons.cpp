#include "model/check_list.hpp"
#include "model/ranges.hpp"

namespace assay::model {

// `score > 11` on a scale to 10, a threshold that was meant for another scale.
void check_comparisons(const Binding& binding) {
  const Draft& draft = binding.draft;
  const Rubric& rubric = draft.rubric;
  const expr::Ranges known = ranges(rubric);
  const auto see = [&](const yaml::Node* node, const expr::Program& program) {
    if (node != nullptr)
      binding.reader.warn(*node, expr::constant_comparisons(program.ast(), known));
  };
  for (std::size_t i = 0; i < rubric.values.size(); ++i)
    see(draft.values[i].when, rubric.values[i].program);
  for (std::size_t i = 0; i < rubric.criteria.size(); ++i) {
    const Criterion& criterion = rubric.criteria[i];
    if (criterion.formula) see(draft.criteria[i].formula, *criterion.formula);
    for (std::size_t l = 0; l < criterion.levels.size(); ++l)
      if (criterion.levels[l].when)
        see(draft.criteria[i].levels[l].when, *criterion.levels[l].when);
  }
  for (std::size_t i = 0; i < rubric.flags.size(); ++i)
    see(draft.flags[i].when, rubric.flags[i].when);
  for (std::size_t i = 0; i < rubric.clauses.size(); ++i)
    see(draft.clauses[i].when, rubric.clauses[i].when);
  if (draft.multiplier_of != nullptr) see(draft.multiplier_of, rubric.multiplier->of);
}

}  // namespace assay::model
