// What is certain, in machine words.
#pragma once

#include "score/certain.hpp"

namespace assay::score {

// Of a rubric whose clauses turn once. None where the frame was not scored in words, where flags or
// clauses read more of the answers than the score, or where words leave it open. Overwrites the
// registers of what comes after the flags.
std::optional<Certainty> certainty_in_words(const Frame& actual);

}  // namespace assay::score
