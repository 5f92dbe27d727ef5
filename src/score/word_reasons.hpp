// What was lost, in machine words.
#pragma once

#include <vector>

#include "score/word_frame.hpp"

namespace assay::score {

// What cost the most, first; ties in the rubric's order.
std::vector<Reason> reasons_in_words(const model::Rubric& rubric, const WordFrame& words);

}  // namespace assay::score
