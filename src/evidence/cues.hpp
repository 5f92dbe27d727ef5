// Which of the cues that were found count.
#pragma once

#include <vector>

#include "evidence/plan_data.hpp"
#include "evidence/sentence.hpp"

namespace assay::evidence {

// The longest cues, none across another: "no more than" leaves no "no". Cues of one span and of
// several kinds are all kept; a cue inside a mention, but at its end, is part of its name
// ("forecast accuracy"), and `May` is a month.
void select_cues(const Plan& plan, const std::vector<Hit>& hits, const std::vector<Token>& tokens,
                 const std::vector<Item>& items, std::vector<CueHit>& cues);

// The longest ones, none across another, by place.
void order_cues(std::vector<CueHit>& cues);

}  // namespace assay::evidence
