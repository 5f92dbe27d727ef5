// Which of the cues that were found count.
#pragma once

#include <vector>

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/plan_data.hpp"
#include "evidence/sentence.hpp"

namespace assay::evidence {

// All that is found; but a cue inside a mention, if not at its end, is part of its name ("forecast
// accuracy"), and `May` is a month.
void select_cues(const Plan& plan, const std::vector<Hit>& hits, const std::vector<Token>& tokens,
                 const std::vector<Item>& items, std::vector<CueHit>& cues);

// The longest cues, none across another: "no more than" leaves no "no". Cues of one span and of
// several kinds are all kept. `scratch` is memory to be used again.
void keep_longest(std::vector<CueHit>& cues, std::vector<std::uint32_t>& scratch);

// The longest ones, none across another, by place. `scratch` is memory to be used again.
void order_cues(std::vector<CueHit>& cues, std::vector<std::uint32_t>& scratch);

// Cues that their place in the sentence takes back, or makes another. One that is taken back gives
// way to those it lies across.
void settle_cues(const Clauses& clauses, std::string_view text, const std::vector<Token>& tokens,
                 const Speech& speech, const std::vector<Item>& items, std::vector<CueHit>& cues,
                 std::vector<std::uint32_t>& scratch);

// A cue for each bracket that doubts what stands before it: "$2M (?)", "12% [source?]".
void add_queries(const std::vector<Token>& tokens, std::vector<CueHit>& cues);

// Whether a doubt speaks of what was said before it: "couldn't back it up", "don't buy that", "that
// is hard to believe".
bool points_back(const Plan& plan, const std::vector<Token>& tokens, const CueHit& hit);

// The doubt that a sentence of its own casts on the one before, "Could not explain how", or its
// denial, "There was none". All that is no cue must be words without matter, as "it", "the number",
// unless the doubt points back by itself.
// Null where it takes nothing back.
const CueHit* find_taking_back(const Plan& plan, const std::vector<Token>& tokens,
                               const std::vector<CueHit>& cues);

}  // namespace assay::evidence
