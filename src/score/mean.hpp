// From points to a score: groups, the ways to combine, coverage and contributions.
#pragma once

#include "score/frame.hpp"

namespace assay::score {

// The weighted mean of the answered members; absent without one, or on overflow.
Number group_mean(const model::Criterion& group, const Frame& frame) noexcept;

// The criteria combined, before flags; absent without an answer, or on overflow.
Number combined(const Frame& frame) noexcept;

// The share of weight that was answered, 0..1, 6 decimals.
Decimal coverage(const Frame& frame) noexcept;

// Each criterion's part of the score before flags.
void contribute(Frame& frame) noexcept;

// Whether something that the policy `reject`, or a required criterion, asks for is missing.
bool anything_missing(const Frame& frame) noexcept;
bool lacks_required(const Frame& frame) noexcept;
bool anything_answered(const Frame& frame) noexcept;

}  // namespace assay::score
