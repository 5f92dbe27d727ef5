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
  for (const model::Level& level : criterion.levels) {
    plan.levels.push_back(millionths(level.points));
    plan.has_when = plan.has_when || level.when.has_value();
  }
  plan.top = millionths(criterion.top);
  plan.reads_answers = criterion.formula && reads_answers(*criterion.formula);
  plan.stands_alone = !plan.has_when && !plan.reads_answers &&
                      criterion.kind != model::CriterionKind::group &&
                      criterion.kind != model::CriterionKind::rubric;
  return plan;
}

bool is_flat(const model::Rubric& rubric) noexcept {
  return rubric.combine == model::Combine::weighted_mean && rubric.nestings.empty() &&
         std::none_of(rubric.criteria.begin(), rubric.criteria.end(),
                      [](const Criterion& criterion) { return !criterion.members.empty(); });
}

// Weights as whole numbers of the smallest unit that any of them uses. False: too long.
bool take_weights(const model::Rubric& rubric, Plan& plan) {
  int exponent = 0;
  for (const Criterion& criterion : rubric.criteria)
    exponent = std::min(exponent, criterion.weight.exponent());
  for (std::size_t i = 0; i < rubric.criteria.size(); ++i) {
    decimal::Close weight;
    if (!decimal::to_close(rubric.criteria[i].weight, weight) ||
        !decimal::refine(weight, exponent) ||
        __builtin_add_overflow(plan.weight, weight.n, &plan.weight))
      return false;
    plan.criteria[i].weight = weight.n;
  }
  return plan.weight > 0;
}

// Whether sums of weight x points fit a word, and 10^6 x the sum of the weights.
bool sums_fit(const Plan& plan) noexcept {
  constexpr std::int64_t million = 1'000'000;
  if (plan.low == no_word || plan.high == no_word) return false;
  const std::int64_t most = std::max({million, plan.high, -plan.high, plan.low, -plan.low});
  std::int64_t sum = 0;
  const auto within = [&](const PlannedCriterion& criterion) {
    return criterion.top >= plan.low && criterion.top <= plan.high;
  };
  if (!std::all_of(plan.criteria.begin(), plan.criteria.end(), within)) return false;
  return !__builtin_mul_overflow(plan.weight, most, &sum) && sum <= INT64_MAX / 4;
}

}  // namespace

std::int64_t millionths(const Decimal& value) noexcept {
  decimal::Close close;
  if (value.exponent() < -points_decimals || !decimal::to_close(value, close) ||
      !decimal::refine(close, -points_decimals))
    return no_word;
  return close.n;
}

Plan plan_of(const model::Rubric& rubric) {
  Plan plan;
  plan.criteria.reserve(rubric.criteria.size());
  for (const Criterion& criterion : rubric.criteria)
    plan.criteria.push_back(planned(criterion));
  plan.low = millionths(rubric.low);
  plan.high = millionths(rubric.high);
  plan.reads_bounds = reads_bounds(rubric);
  plan.has_mean = is_flat(rubric) && rubric.precision <= points_decimals &&
                  take_weights(rubric, plan) && sums_fit(plan);
  return plan;
}

}  // namespace assay::score
