// What an assessment warns of.
#pragma once

#include <vector>

#include "score/frame.hpp"

namespace assay::score {

std::vector<Warning> warnings(const Frame& outer, const Inputs& inputs,
                              const scorecard::Answers& answers, const Gathered& gathered);

}  // namespace assay::score
