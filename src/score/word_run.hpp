// One evaluation in machine words: the same as in Decimals, many times faster.
#pragma once

#include "score/run.hpp"

namespace assay::score {

// False where there was text, where the rubric has no plan in words, or where they leave anything
// open; the frame is then to be filled anew.
bool run_in_words(const Run& run) noexcept;

}  // namespace assay::score
