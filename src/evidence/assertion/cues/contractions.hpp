// What cues leave unsaid: "did not" is "didn't" too, "would have" is "would've".
#pragma once

#include "evidence/mentions/phrases.hpp"

namespace assay::evidence {

// The pattern with a choice of all spellings wherever one of its words may be contracted. A `not`
// that begins it stands for every contraction: `not sure` is "aren't sure" too.
Pattern with_contractions(Pattern pattern);

}  // namespace assay::evidence
