// A whole assessment in machine words, for cards without text.
#pragma once

#include "score/score.hpp"

namespace assay::score {

// Fills in all but the head. False where words leave it open: then all is to be filled in anew.
bool assess_in_words(const model::Rubric& rubric, const scorecard::Answers& answers,
                     AssessmentData& to);

}  // namespace assay::score
