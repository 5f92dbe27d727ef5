// One evaluation in machine words. Nothing is published before all of it is settled.
#pragma once

#include "score/run.hpp"
#include "score/word_answer.hpp"

namespace assay::score {

// Without a look at text. False: words leave it open, or the rubric has no plan.
bool run_in_words(const model::Rubric& rubric, const scorecard::Answers& answers,
                  WordFrame& frame) noexcept;

// The same of what was given, without completions or notes; what is found is published in the frame
// as Decimals.
bool run_in_words(const Run& run) noexcept;

}  // namespace assay::score
