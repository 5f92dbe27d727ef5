#include "score/word_decide.hpp"

#include <algorithm>

#include "score/decide.hpp"

namespace assay::score {

namespace {

// What flags that are raised do to the score, in millionths.
struct WordEffects {
  std::int64_t deduct = 0;
  std::int64_t cap = INT64_MAX;
  bool veto = false;
};

WordEffects raised_effects(const WordPlan& plan, const expr::Registers& registers) noexcept {
  WordEffects to;
  for (const WordEffect& effect : plan.effects) {
    if (registers[effect.flag].truth() != expr::Truth::yes) continue;
    // To deduct more than the scale is long comes to the same.
    if (effect.kind == EffectKind::deduct)
      to.deduct = std::min(plan.high - plan.low, to.deduct + effect.amount);
    if (effect.kind == EffectKind::cap) to.cap = std::min(to.cap, effect.amount);
    if (effect.kind == EffectKind::veto) to.veto = true;
  }
  return to;
}

std::int64_t unit_of(const model::Rubric& rubric) noexcept {
  return detail::kWordPowers[static_cast<std::size_t>(points_decimals - rubric.precision)];
}

// In millionths.
std::int64_t coverage(const WordMean& mean, const WordPlan& plan) noexcept {
  return plan.whole.divide(mean.answered * million);
}

// The mean with the effects, within the scale, rounded to `precision`. Requires an answer.
std::int64_t printed(const WordMean& mean, const WordEffects& effects, const WordPlan& plan,
                     int precision) noexcept {
  // All as weight x points, so that there is one division, last.
  const std::int64_t weight = mean.weight();
  const std::int64_t most = std::clamp(effects.cap, plan.low, plan.high) * weight;
  const std::int64_t points =
      std::clamp(mean.points - effects.deduct * weight, plan.low * weight, most);
  const auto coarser = static_cast<unsigned>(points_decimals - precision);
  return decimal::divide_half_even(points, weight * detail::kWordPowers[coarser]);
}

Standing standing(const model::Rubric& rubric, const WordPlan& plan, const WordMean& mean,
                  std::int64_t coverage) noexcept {
  Standing now;
  now.rejected =
      rubric.missing == model::MissingPolicy::reject && (mean.lacks_required || mean.lacks_asked);
  now.answered = mean.answered > 0;
  now.enough = coverage >= plan.min_coverage && !mean.lacks_required;
  return now;
}

}  // namespace

void decide(const model::Rubric& rubric, const WordPlan& plan, const WordMean& mean,
            const expr::Registers& registers, WordDecision& to) noexcept {
  to = {};
  const WordEffects raised = raised_effects(plan, registers);
  to.coverage = coverage(mean, plan);
  Standing now = standing(rubric, plan, mean, to.coverage);
  now.vetoed = raised.veto;
  to.status = status_of(now);
  to.has_score = !now.rejected && now.answered;
  if (!to.has_score) return;
  to.score = now.vetoed ? decimal::divide_half_even(plan.low, unit_of(rubric))
                        : printed(mean, raised, plan, rubric.precision);
}

std::int64_t score_of(const model::Rubric& rubric, const WordDecision& decision) noexcept {
  return decision.score * unit_of(rubric);
}

}  // namespace assay::score
