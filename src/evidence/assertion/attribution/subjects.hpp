// Who acts in a clause, where it is not the candidate.
#pragma once

#include <cstdint>
#include <vector>

#include "evidence/assertion/grammar/clauses.hpp"

namespace assay::evidence {

class People;
struct Named;

// Whom the sentence may speak of, as far as its words promise.
enum class Whom : std::uint8_t { anybody, pronouns };

// Adds a cue for each subject or agent that is somebody else: "the engineers fixed", "by a vendor".
// Those who only vouch for the candidate's work are none: "finance confirmed", "signed off by".
void add_other_subjects(const Clauses& clauses, const std::vector<Token>& tokens,
                        const People& people, const Speech& speech, std::vector<CueHit>& cues,
                        Whom whom = Whom::anybody);

// Of the cues of a sentence without evidence, the one by which it says that what the sentence
// before tells of is somebody else's: "An intern built it.", "That was finance's doing."
const CueHit* find_credit(const Clauses& clauses, const People& people, const Speech& speech,
                          const std::vector<CueHit>& cues, const Named& named);

}  // namespace assay::evidence
