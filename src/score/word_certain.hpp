// What is certain, in machine words.
#pragma once

#include <span>

#include "score/certain.hpp"
#include "score/word_frame.hpp"

namespace assay::score {

// Of an evaluation in words: its bounds, and for each clause, all of them certain at first, whether
// it would be judged otherwise. False: words leave it open. Overwrites the registers of what comes
// after the flags.
bool certainty_in_words(const model::Rubric& rubric, WordFrame& actual,
                        std::optional<std::pair<Decimal, Decimal>>& bounds,
                        std::span<ClauseResult> clauses);

}  // namespace assay::score
