// Which clauses would be judged the same however all that is missing came out.
#pragma once

#include <vector>

#include "score/run.hpp"

namespace assay::score {

// Whether anything is missing or not assessed, in the rubric or in one nested in it.
bool anything_open(const Frame& frame) noexcept;

// A frame and those nested in it, outer ones first: the order in which assessments list flags and
// clauses.
std::vector<const Frame*> frames(const Frame& frame);

struct Certainty {
  std::optional<std::pair<Decimal, Decimal>> bounds;
  std::vector<bool> certain;  // by clause, of all frames
};

Certainty certainty(const Frame& actual, Spare& spare, const Inputs& inputs);

}  // namespace assay::score
