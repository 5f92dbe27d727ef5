// Which of the cues that were found count.
#pragma once

#include <vector>

#include "evidence/plan_data.hpp"
#include "evidence/sentence.hpp"

namespace assay::evidence {

// The longest cues, none across another: "no more than" leaves no "no". Cues of one span are all
// kept; a cue inside a mention, but at its end, is part of its name ("forecast accuracy").
void select_cues(const Plan& plan, const std::vector<Hit>& hits, const std::vector<Item>& items,
                 std::vector<CueHit>& cues);

// By place, longer ones first, none across another.
void order_cues(std::vector<CueHit>& cues);

}  // namespace assay::evidence
