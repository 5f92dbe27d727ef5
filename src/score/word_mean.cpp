#include "score/word_mean.hpp"

#include <algorithm>

#include "score/plan.hpp"

namespace assay::score {

namespace {

// Under `missing: zero` what is missing adds 0, unless it was taken out.
bool is_zero(const WordCriterion& criterion, const Frame& frame, std::size_t i) noexcept {
  return frame.rubric->missing == model::MissingPolicy::zero &&
         (criterion.required || !frame.answers[i].not_assessed);
}

template <class AnyDivisor>
void contribute(const AnyDivisor& whole, const WordPlan& plan, Frame& frame) noexcept {
  for (std::size_t i = 0; i < plan.criteria.size(); ++i) {  // flat: criterion i has slot i
    const WordCriterion& criterion = plan.criteria[i];
    Number& to = frame.contributions[i];
    if (frame.points[i])
      to = from_millionths(whole.divide(criterion.weight * frame.millionths[i]));
    else if (is_zero(criterion, frame, i))
      to = Decimal(0);
    else
      to.reset();
  }
}

}  // namespace

void contribute(const WordMean& mean, const WordPlan& plan, Frame& frame) noexcept {
  const std::int64_t weight = std::max<std::int64_t>(1, mean.weight());
  plan.is_small ? contribute(SmallDivisor(weight), plan, frame)
                : contribute(Divisor(weight), plan, frame);
}

void lost(const WordMean& mean, const Frame& frame, std::span<std::int64_t> to) noexcept {
  const WordPlan& plan = *frame.rubric->scoring->words;
  std::fill(to.begin(), to.end(), 0);
  if (mean.weight() == 0) return;
  const Divisor whole(mean.weight());
  for (std::size_t i = 0; i < plan.criteria.size(); ++i) {
    const WordCriterion& criterion = plan.criteria[i];
    if (frame.points[i])
      to[i] = whole.divide(criterion.weight * (criterion.top - frame.millionths[i]));
    else if (is_zero(criterion, frame, i))
      to[i] = whole.divide(criterion.weight * criterion.top);
  }
}

std::int64_t coverage(const WordMean& mean, const WordPlan& plan) noexcept {
  constexpr std::int64_t million = 1'000'000;
  if (mean.answered == plan.weight) return million;
  return Divisor(plan.weight).divide(mean.answered * million);
}

std::optional<std::int64_t> printed(const WordMean& mean, const WordEffects& effects,
                                    const WordPlan& plan, int precision) noexcept {
  // All as weight x points, so that there is one division, last.
  const std::int64_t weight = mean.weight();
  std::int64_t points = mean.points, less = 0, most = 0;
  if (__builtin_mul_overflow(effects.deduct, weight, &less) ||
      __builtin_sub_overflow(points, less, &points))
    return std::nullopt;
  const std::int64_t cap = std::clamp(effects.cap, plan.low, plan.high);
  most = cap * weight;
  points = std::clamp(points, plan.low * weight, most);
  const auto coarser = static_cast<unsigned>(points_decimals - precision);
  return Divisor(weight * detail::kWordPowers[coarser]).divide(points);
}

}  // namespace assay::score
