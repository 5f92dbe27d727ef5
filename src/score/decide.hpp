// From points and flags to a status and a score.
#pragma once

#include "score/frame.hpp"

namespace assay::score {

// Sets contributions and coverage, then status and score by the status table, its rows in order.
void decide(Frame& frame) noexcept;

}  // namespace assay::score
