// Cues that offer words: "out of {time|scope} for", "{|still} to be asked".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evidence/mentions/phrases.hpp"

namespace assay::evidence {

// The cue with those braces spelled out that may be nothing where there must be a word: at the
// beginning and behind a gap. The other braces stay.
std::vector<std::string> spellings(std::string_view cue);

// A spelling to elements; braces become choices.
ParsedPhrase parse_spelling(std::string_view cue);

}  // namespace assay::evidence
