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

// Whether no clause changes its mind more than once on the way between the completions.
bool turns_once(const model::Rubric& rubric) noexcept;

// The scores between the two completions at which clauses are asked again if one may: all of them,
// or, if those are too many, the ones next to a number that a clause names.
std::vector<Decimal> between(const Decimal& low, const Decimal& high, const model::Rubric& rubric);

struct Certainty {
  std::optional<std::pair<Decimal, Decimal>> bounds;
  std::vector<bool> certain;  // by clause, of all frames
};

Certainty certainty(const Frame& actual, Spare& spare, const Inputs& inputs);

}  // namespace assay::score
