#include "score/word_mean.hpp"

#include <algorithm>

namespace assay::score {

namespace {

// What is missing stands in the mean under `missing: zero`, and adds nothing.
bool stands_in_mean(const model::Criterion& criterion, const Frame& frame) noexcept {
  return frame.rubric->missing == model::MissingPolicy::zero &&
         (criterion.required || !frame.answers[criterion.slot].not_assessed);
}

void add_missing(const model::Criterion& criterion, std::int64_t weight, const Frame& frame,
                 WordMean& mean) noexcept {
  mean.lacks_required = mean.lacks_required || criterion.required;
  mean.lacks_asked = mean.lacks_asked || !frame.answers[criterion.slot].not_assessed;
  if (stands_in_mean(criterion, frame)) mean.in_mean += weight;
}

bool within(std::int64_t points, const Plan& plan) noexcept {
  return points >= plan.low && points <= plan.high;
}

}  // namespace

std::optional<WordMean> word_mean(const Frame& frame) noexcept {
  const Plan& plan = *frame.rubric->scoring;
  if (!plan.has_mean) return std::nullopt;
  WordMean mean;
  for (std::size_t i = 0; i < plan.criteria.size(); ++i) {  // flat: criterion i has slot i
    const std::int64_t weight = plan.criteria[i].weight;
    if (!frame.points[i]) {
      add_missing(frame.rubric->criteria[i], weight, frame, mean);
      continue;
    }
    if (!within(frame.millionths[i], plan)) return std::nullopt;
    mean.points += weight * frame.millionths[i];
    mean.answered += weight;
  }
  mean.in_mean += mean.answered;
  return mean;
}

void contribute(const WordMean& mean, Frame& frame) noexcept {
  const Plan& plan = *frame.rubric->scoring;
  if (mean.in_mean == 0) return;
  const Divisor whole(mean.in_mean);
  for (std::size_t i = 0; i < plan.criteria.size(); ++i) {
    if (frame.points[i])
      frame.contributions[i] =
          from_millionths(whole.divide(plan.criteria[i].weight * frame.millionths[i]));
    else if (stands_in_mean(frame.rubric->criteria[i], frame))
      frame.contributions[i] = Decimal(0);
  }
}

void lost(const WordMean& mean, const Frame& frame, std::span<std::int64_t> to) noexcept {
  const Plan& plan = *frame.rubric->scoring;
  std::fill(to.begin(), to.end(), 0);
  if (mean.in_mean == 0) return;
  const Divisor whole(mean.in_mean);
  for (std::size_t i = 0; i < plan.criteria.size(); ++i) {
    const PlannedCriterion& criterion = plan.criteria[i];
    if (frame.points[i])
      to[i] = whole.divide(criterion.weight * (criterion.top - frame.millionths[i]));
    else if (stands_in_mean(frame.rubric->criteria[i], frame))
      to[i] = whole.divide(criterion.weight * criterion.top);
  }
}

std::int64_t coverage(const WordMean& mean, const Plan& plan) noexcept {
  constexpr std::int64_t million = 1'000'000;
  if (mean.answered == plan.weight) return million;
  return Divisor(plan.weight).divide(mean.answered * million);
}

Number printed(const WordMean& mean, const Number& deduct, const Number& cap,
               const model::Rubric& rubric) noexcept {
  const Plan& plan = *rubric.scoring;
  if (mean.in_mean == 0 || !deduct) return std::nullopt;
  // All as weight x points, so that there is one division, last.
  std::int64_t points = mean.points;
  if (!deduct->is_zero()) {
    std::int64_t less = millionths(*deduct);
    if (less == no_word || __builtin_mul_overflow(less, mean.in_mean, &less) ||
        __builtin_sub_overflow(points, less, &points))
      return std::nullopt;
  }
  if (cap) {
    std::int64_t most = millionths(*cap);
    if (most == no_word || __builtin_mul_overflow(most, mean.in_mean, &most)) return std::nullopt;
    points = std::min(points, most);
  }
  points = std::clamp(points, plan.low * mean.in_mean, plan.high * mean.in_mean);
  const auto coarser = static_cast<unsigned>(points_decimals - rubric.precision);
  const Divisor whole(mean.in_mean * detail::kWordPowers[coarser]);
  return detail::make_decimal(whole.divide(points), -rubric.precision);
}

}  // namespace assay::score
