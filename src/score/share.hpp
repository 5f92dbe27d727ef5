// What each criterion's weight is of the whole: its own by the sum of those in its mean, times the
// share of its group.
#pragma once

#include "score/checked.hpp"
#include "score/frame.hpp"

namespace assay::score {

// part / whole; absent on overflow.
struct Share {
  Number part = Decimal(1);
  Number whole = Decimal(1);
};

// Whether a criterion stands in the rubric's mean: an answered one does, and under `missing: zero`
// all but the not assessed.
inline bool in_mean(const model::Criterion& criterion, const Frame& frame) noexcept {
  if (frame.points[criterion.slot]) return true;
  const bool required = criterion.required;  // one that is not assessed is missing
  return frame.rubric->missing == model::MissingPolicy::zero &&
         frame.rubric->combine == model::Combine::weighted_mean &&
         (required || !frame.answers[criterion.slot].not_assessed);
}

inline bool is_composed_group(const model::Criterion& criterion, const Frame& frame) noexcept {
  return criterion.kind == model::CriterionKind::group &&
         frame.bases[criterion.slot] == Basis::composed;
}

inline Number weight_in_mean(const Frame& frame) noexcept {
  Number sum = Decimal(0);
  for (const model::Criterion& criterion : frame.rubric->criteria)
    if (!criterion.group && in_mean(criterion, frame)) sum = add(sum, criterion.weight);
  return sum;
}

inline Number weight_answered(const model::Criterion& group, const Frame& frame) noexcept {
  Number sum = Decimal(0);
  for (const std::uint32_t index : group.members) {
    const model::Criterion& member = frame.rubric->criteria[index];
    if (frame.points[member.slot]) sum = add(sum, member.weight);
  }
  return sum;
}

// Calls `each(criterion, share)` for a criterion and for the members that its points come from.
template <class Each>
void visit_share(const model::Criterion& criterion, const Share& share, const Frame& frame,
                 const Each& each) {
  each(criterion, share);
  if (!is_composed_group(criterion, frame)) return;
  const Number sum = multiply(share.whole, weight_answered(criterion, frame));
  for (const std::uint32_t index : criterion.members) {
    const model::Criterion& member = frame.rubric->criteria[index];
    if (frame.points[member.slot])
      visit_share(member, {multiply(share.part, member.weight), sum}, frame, each);
  }
}

// The same for all criteria that stand in the rubric's mean.
template <class Each>
void visit_shares(const Frame& frame, const Each& each) {
  const Number sum = weight_in_mean(frame);
  for (const model::Criterion& criterion : frame.rubric->criteria)
    if (!criterion.group && in_mean(criterion, frame))
      visit_share(criterion, {criterion.weight, sum}, frame, each);
}

// share x points, 6 decimals.
inline Number part_of(const Share& share, const Number& points) noexcept {
  const Number part = divide(multiply(share.part, points), share.whole);
  if (!part) return std::nullopt;
  return round(*part, 6);
}

}  // namespace assay::score
