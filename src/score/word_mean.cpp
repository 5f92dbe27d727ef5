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

Decimal published(const Divisor&, std::int64_t millionths) noexcept {
  return from_millionths(millionths);
}

// A plan for small divisors has no negative points, whose upper half is to be worked out.
Decimal published(const SmallDivisor&, std::int64_t millionths) noexcept {
  return detail::make_decimal(static_cast<Int128>(static_cast<std::uint64_t>(millionths)),
                              -points_decimals);
}

template <class AnyDivisor>
void publish(const AnyDivisor& whole, const WordPlan& plan, const Frame& frame) noexcept {
  Number* const points = frame.points.data();
  Number* const contributions = frame.contributions.data();
  const std::int64_t* const millionths = frame.millionths.data();
  const std::int64_t* const weights = plan.weights.data();
  const std::size_t size = plan.weights.size();
  for (std::size_t i = 0; i < size; ++i) {  // flat: criterion i has slot i
    const std::int64_t own = millionths[i];
    points[i] = Number(published(whole, own));
    contributions[i] = Number(published(whole, whole.divide(weights[i] * own)));
  }
}

// What is not there is published as 0 at first.
void put_zeros(Frame& frame) noexcept {
  for (const std::uint32_t i : frame.lacking)
    frame.millionths[i] = 0;
}

void take_back(const WordPlan& plan, Frame& frame) noexcept {
  for (const std::uint32_t i : frame.lacking) {
    frame.millionths[i] = no_word;
    frame.points[i].reset();
    if (!is_zero(plan.criteria[i], frame, i)) frame.contributions[i].reset();
  }
}

}  // namespace

void publish(const WordMean& mean, const WordPlan& plan, Frame& frame) noexcept {
  const std::int64_t weight = std::max<std::int64_t>(1, mean.weight());
  put_zeros(frame);
  plan.is_small ? publish(SmallDivisor(weight), plan, frame)
                : publish(Divisor(weight), plan, frame);
  take_back(plan, frame);
}

namespace {

// Few are put in place by counting those before each, which asks nothing that is to be guessed.
// They come in the order of their slots.
void sort(std::pmr::vector<Loss>& list) {
  constexpr std::size_t few = 32;
  const auto costs_more = [](const Loss& a, const Loss& b) { return a.millionths > b.millionths; };
  if (list.size() > few) return std::stable_sort(list.begin(), list.end(), costs_more);
  Loss by_slot[few];
  std::uint32_t before[few];
  const std::size_t size = list.size();
  for (std::size_t i = 0; i < size; ++i) {
    const std::int64_t own = list[i].millionths;
    std::uint32_t ahead = static_cast<std::uint32_t>(i);
    for (std::size_t j = 0; j < i; ++j) {
      const bool passes = own > by_slot[j].millionths;
      before[j] += passes;
      ahead -= passes;
    }
    before[i] = ahead;
    by_slot[i] = list[i];
  }
  for (std::size_t i = 0; i < size; ++i)
    list[before[i]] = by_slot[i];
}

template <class AnyDivisor>
void lost(const AnyDivisor& whole, const WordPlan& plan, const Frame& frame,
          std::pmr::vector<Loss>& to) {
  for (model::Slot i = 0; i < plan.criteria.size(); ++i) {
    const WordCriterion& criterion = plan.criteria[i];
    std::int64_t points = frame.millionths[i];
    if (points == no_word) {
      if (!is_zero(criterion, frame, i)) continue;
      points = 0;
    }
    // `if_missing` may stand for more than the best level, which costs nothing; nor could a small
    // divisor divide what is below zero.
    if (points >= criterion.top) continue;
    const std::int64_t cost = whole.divide(criterion.weight * (criterion.top - points));
    if (cost > 0) to.push_back({cost, i});
  }
}

}  // namespace

void lost(const WordMean& mean, const Frame& frame, std::pmr::vector<Loss>& to) {
  const WordPlan& plan = *frame.rubric->scoring->words;
  if (mean.weight() == 0) return;
  to.reserve(plan.criteria.size());
  plan.is_small ? lost(SmallDivisor(mean.weight()), plan, frame, to)
                : lost(Divisor(mean.weight()), plan, frame, to);
  sort(to);
}

std::int64_t coverage(const WordMean& mean, const WordPlan& plan) noexcept {
  return divide_half_even(mean.answered * million, plan.weight);
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
