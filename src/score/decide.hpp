// From points and flags to a status and a score.
#pragma once

#include "score/frame.hpp"

namespace assay::score {

// The status table, its rows in order. Reads points, flags and coverage; sets status and score.
void decide(Frame& frame) noexcept;

}  // namespace assay::score
