#include "score/mean.hpp"

#include <algorithm>

#include "score/checked.hpp"
#include "score/share.hpp"

namespace assay::score {

namespace {

using model::Combine;
using model::Criterion;

// A quotient kept as two numbers, so that adding several rounds only once.
struct Fraction {
  Number part = Decimal(0);
  Number whole = Decimal(1);
};

Fraction plus(const Fraction& a, const Fraction& b) noexcept {
  if (a.whole == b.whole) return {add(a.part, b.part), a.whole};
  return {add(multiply(a.part, b.whole), multiply(b.part, a.whole)), multiply(a.whole, b.whole)};
}

Number weighted_mean(const Frame& frame) noexcept {
  Number sum = Decimal(0);
  for (const Criterion& criterion : frame.rubric->criteria)
    if (!criterion.group && frame.points[criterion.slot])
      sum = add(sum, multiply(criterion.weight, frame.points[criterion.slot]));
  return divide(sum, weight_in_mean(frame));
}

Number folded(Combine combine, const Number& so_far, const Decimal& points) noexcept {
  if (combine == Combine::product) return multiply(so_far, points);
  if (combine == Combine::min) return std::min(*so_far, points);
  if (combine == Combine::max) return std::max(*so_far, points);
  return add(so_far, points);
}

Number fold(const Frame& frame) noexcept {
  Number result;
  bool first = true;
  for (const Criterion& criterion : frame.rubric->criteria) {
    const Number& points = frame.points[criterion.slot];
    if (criterion.group || !points) continue;
    result = first ? points : folded(frame.rubric->combine, result, *points);
    first = false;
  }
  return result;
}

using Group = std::optional<std::uint32_t>;  // index in Rubric::criteria; none: the top level

Fraction answered(const Criterion& criterion, const Frame& frame) noexcept;

Fraction answered_in(const Group& group, const Frame& frame) noexcept {
  Fraction sum;
  Number weights = Decimal(0);
  for (const Criterion& member : frame.rubric->criteria) {
    if (member.group != group) continue;
    const Fraction part = answered(member, frame);
    sum = plus(sum, {multiply(part.part, member.weight), part.whole});
    weights = add(weights, member.weight);
  }
  return {sum.part, multiply(sum.whole, weights)};
}

Fraction answered(const Criterion& criterion, const Frame& frame) noexcept {
  if (is_composed_group(criterion, frame))
    return answered_in(static_cast<std::uint32_t>(&criterion - frame.rubric->criteria.data()),
                       frame);
  return {Decimal(frame.points[criterion.slot] ? 1 : 0), Decimal(1)};
}

// A member of a group that was answered as a whole needs no answer of its own. Of a group that was
// not assessed only what is required can be missing.
bool taken_out(const Criterion& criterion, const Frame& frame) noexcept {
  if (frame.answers[criterion.slot].not_assessed) return true;
  return criterion.group && taken_out(frame.rubric->criteria[*criterion.group], frame);
}

template <class Test>
bool any(const Criterion& criterion, const Frame& frame, const Test& test) noexcept {
  if (test(criterion)) return true;
  if (frame.points[criterion.slot] && !is_composed_group(criterion, frame)) return false;
  return std::any_of(criterion.members.begin(), criterion.members.end(), [&](std::uint32_t member) {
    return any(frame.rubric->criteria[member], frame, test);
  });
}

template <class Test>
bool any(const Frame& frame, const Test& test) noexcept {
  const auto& criteria = frame.rubric->criteria;
  return std::any_of(criteria.begin(), criteria.end(), [&](const Criterion& criterion) {
    return !criterion.group && any(criterion, frame, test);
  });
}

}  // namespace

Number group_mean(const Criterion& group, const Frame& frame) noexcept {
  Number sum = Decimal(0);
  for (const std::uint32_t index : group.members) {
    const Criterion& member = frame.rubric->criteria[index];
    if (frame.points[member.slot])
      sum = add(sum, multiply(member.weight, frame.points[member.slot]));
  }
  return divide(sum, weight_answered(group, frame));
}

Number combined(const Frame& frame) noexcept {
  return frame.rubric->combine == Combine::weighted_mean ? weighted_mean(frame) : fold(frame);
}

Decimal coverage(const Frame& frame) noexcept {
  const Fraction share = answered_in(std::nullopt, frame);
  return round(divide(share.part, share.whole).value_or(0), 6);
}

void contribute(Frame& frame) noexcept {
  const bool sum = frame.rubric->combine == Combine::sum;
  if (!sum && frame.rubric->combine != Combine::weighted_mean) return;
  const auto note = [&](const Criterion& criterion, const Share& share) {
    // Under `missing: zero` what is missing adds 0.
    const Number& points = frame.points[criterion.slot];
    frame.contributions[criterion.slot] = part_of(share, points ? points : Decimal(0));
  };
  for (const Criterion& criterion : frame.rubric->criteria)
    if (sum && !criterion.group && frame.points[criterion.slot])
      visit_share(criterion, Share{}, frame, note);
  if (!sum) visit_shares(frame, note);
}

bool anything_missing(const Frame& frame) noexcept {
  return lacks_required(frame) || any(frame, [&](const Criterion& criterion) {
           return !frame.points[criterion.slot] && !taken_out(criterion, frame);
         });
}

bool lacks_required(const Frame& frame) noexcept {
  return any(frame, [&](const Criterion& criterion) {
    return criterion.required && !frame.points[criterion.slot];
  });
}

bool anything_answered(const Frame& frame) noexcept {
  const auto& criteria = frame.rubric->criteria;
  return std::any_of(criteria.begin(), criteria.end(), [&](const Criterion& criterion) {
    return !criterion.group && frame.points[criterion.slot];
  });
}

}  // namespace assay::score
