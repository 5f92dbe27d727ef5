// One evaluation in machine words. Nothing is published before all of it is settled.
#pragma once

#include "score/run.hpp"
#include "score/word_answer.hpp"

namespace assay::score {

// The facts are in the frame's registers. False: words leave it open.
bool run_in_words(const model::Rubric& rubric, const WordCard& card, WordFrame& frame) noexcept;

// The same of what was given, without completions or notes; what is found is published in the frame
// as Decimals.
bool run_in_words(const Run& run) noexcept;

}  // namespace assay::score
