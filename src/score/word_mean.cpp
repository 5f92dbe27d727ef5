#include "score/word_mean.hpp"

#include <algorithm>

namespace assay::score {

std::int64_t coverage(const WordMean& mean, const WordPlan& plan) noexcept {
  return plan.whole.divide(mean.answered * million);
}

std::optional<std::int64_t> printed(const WordMean& mean, const WordEffects& effects,
                                    const WordPlan& plan, int precision) noexcept {
  // All as weight x points, so that there is one division, last.
  const std::int64_t weight = mean.weight();
  std::int64_t points = mean.points, less = 0;
  if (__builtin_mul_overflow(effects.deduct, weight, &less) ||
      __builtin_sub_overflow(points, less, &points))
    return std::nullopt;
  const std::int64_t most = std::clamp(effects.cap, plan.low, plan.high) * weight;
  points = std::clamp(points, plan.low * weight, most);
  const auto coarser = static_cast<unsigned>(points_decimals - precision);
  return divide_half_even(points, weight * detail::kWordPowers[coarser]);
}

}  // namespace assay::score
