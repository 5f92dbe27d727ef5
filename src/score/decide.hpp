// From points and flags to a status and a score.
#pragma once

#include "score/frame.hpp"

namespace assay::score {

struct Standing {
  bool rejected = false, answered = false, vetoed = false, enough = false;
};

// The status table, its rows in order.
constexpr Outcome status_of(const Standing& standing) noexcept {
  if (standing.rejected) return Outcome::rejected;
  if (!standing.answered) return Outcome::incomplete;
  if (standing.vetoed) return Outcome::vetoed;
  return standing.enough ? Outcome::scored : Outcome::incomplete;
}

// Sets contributions and coverage, then status and score.
void decide(Frame& frame) noexcept;

}  // namespace assay::score
