// Cues that offer words: "out of {time|scope} for", "{|still} to be asked".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evidence/mentions/phrases.hpp"

namespace assay::evidence {

// The cue with those braces spelled out that its spelling looks across: `{did|was} not` is `didn't`
// too, and at a beginning or behind a gap there must be a word. The other braces stay.
std::vector<std::string> spellings(std::string_view cue);

// A spelling to elements; braces become choices.
ParsedPhrase parse_spelling(std::string_view cue);

}  // namespace assay::evidence
