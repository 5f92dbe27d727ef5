// What an assessment warns of.
#pragma once

#include <vector>

#include "score/frame.hpp"

namespace assay::score {

std::vector<Warning> warnings(const Frame& outer, const Inputs& inputs,
                              const scorecard::Answers& answers, const Gathered& gathered);

// The same of a card without text that was scored in words.
std::vector<Warning> warnings_in_words(const model::Rubric& rubric, const WordFrame& words,
                                       const std::vector<Warning>& from_answers);

}  // namespace assay::score
