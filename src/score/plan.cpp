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
  plan.slot = criterion.slot;
  plan.code = criterion.code;
  plan.has_when = std::any_of(criterion.levels.begin(), criterion.levels.end(),
                              [](const model::Level& level) { return level.when.has_value(); });
  plan.reads_answers = criterion.formula && reads_answers(*criterion.formula);
  plan.stands_alone = !plan.has_when && !plan.reads_answers &&
                      criterion.kind != model::CriterionKind::group &&
                      criterion.kind != model::CriterionKind::rubric;
  return plan;
}

std::string_view title_of(const Criterion& criterion) noexcept {
  if (!criterion.title.empty()) return criterion.title;
  return criterion.ask.empty() ? std::string_view(criterion.id) : criterion.ask;
}

// Ids are those of the outermost rubric: "empathy.cost". `first`: its slot of the rubric's slot 0.
void lay_out(const model::Rubric& rubric, model::Slot first, const model::Rubric& outer,
             Plan& plan) {
  for (const Criterion& criterion : rubric.criteria) {
    CriterionResult& row = plan.criteria_rows[first + criterion.slot];
    row.slot = first + criterion.slot;
    row.id = outer.paths[row.slot];
    row.title = title_of(criterion);
    if (criterion.group) row.group = outer.paths[first + rubric.criteria[*criterion.group].slot];
    row.weight = criterion.weight;
  }
  for (const model::Flag& flag : rubric.flags) {
    FlagResult& row = plan.flag_rows.emplace_back();
    row.id = outer.flag_paths[plan.flag_rows.size() - 1];
    row.code = flag.code;
    row.effect = flag.effect;
    row.because = flag.because;
  }
  for (const model::Clause& clause : rubric.clauses) {
    ClauseResult& row = plan.clause_rows.emplace_back();
    row.id = outer.clause_paths[plan.clause_rows.size() - 1];
    row.when = clause.text;
    row.because = clause.because;
  }
  for (const model::Nesting& nesting : rubric.nestings)
    lay_out(*rubric.criteria[nesting.criterion].nested, first + nesting.first, outer, plan);
}

void lay_out_rows(const model::Rubric& rubric, Plan& plan) {
  plan.criteria_rows.resize(rubric.slots);
  lay_out(rubric, 0, rubric, plan);
  for (const model::Fact& fact : rubric.facts)
    plan.fact_rows.push_back({fact.id, Decimal(), fact.unit, Basis::fact, {}});
  for (const Criterion& criterion : rubric.criteria)
    plan.reason_rows.push_back(
        {criterion.slot, rubric.paths[criterion.slot], criterion.code, Decimal()});
}

}  // namespace

Plan plan_of(const model::Rubric& rubric) {
  Plan plan;
  plan.criteria.reserve(rubric.criteria.size());
  for (const Criterion& criterion : rubric.criteria) {
    plan.criteria.push_back(planned(criterion));
    plan.criteria.back().first_level = static_cast<std::uint32_t>(plan.level_names.size());
    for (const model::Level& level : criterion.levels)
      plan.level_names.push_back(level.name);
  }
  lay_out_rows(rubric, plan);
  plan.reads_bounds = reads_bounds(rubric);
  plan.words = word_plan_of(rubric);
  return plan;
}

}  // namespace assay::score
