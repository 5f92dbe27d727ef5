#include "score/plan.hpp"

#include <algorithm>

#include "expr/scope.hpp"

namespace assay::score {

namespace {

using expr::Reference;
using expr::SymbolKind;
using model::Criterion;

bool reads_bounds(const expr::Program& program) noexcept {
  const auto is_bound = [](const Reference& reference) {
    const auto slot = static_cast<expr::ResultSlot>(reference.slot);
    return reference.kind == SymbolKind::result &&
           (slot == expr::ResultSlot::bounds_low || slot == expr::ResultSlot::bounds_high);
  };
  return std::any_of(program.references().begin(), program.references().end(), is_bound);
}

bool reads_bounds(const model::Rubric& rubric) noexcept {
  return std::any_of(rubric.clauses.begin(), rubric.clauses.end(),
                     [](const model::Clause& clause) { return reads_bounds(clause.when); }) ||
         (rubric.multiplier && reads_bounds(rubric.multiplier->of));
}

bool reads_answers(const expr::Program& program) noexcept {
  return std::any_of(program.references().begin(), program.references().end(),
                     [](const Reference& reference) { return reference.kind != SymbolKind::fact; });
}

PlannedCriterion planned(const Criterion& criterion) {
  PlannedCriterion plan;
  plan.has_when = std::any_of(criterion.levels.begin(), criterion.levels.end(),
                              [](const model::Level& level) { return level.when.has_value(); });
  plan.reads_answers = criterion.formula && reads_answers(*criterion.formula);
  plan.stands_alone = !plan.has_when && !plan.reads_answers &&
                      criterion.kind != model::CriterionKind::group &&
                      criterion.kind != model::CriterionKind::rubric;
  return plan;
}

}  // namespace

Plan plan_of(const model::Rubric& rubric) {
  Plan plan;
  plan.criteria.reserve(rubric.criteria.size());
  for (const Criterion& criterion : rubric.criteria)
    plan.criteria.push_back(planned(criterion));
  plan.reads_bounds = reads_bounds(rubric);
  plan.words = word_plan_of(rubric);
  return plan;
}

}  // namespace assay::score
