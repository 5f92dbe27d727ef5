// How the items of a sentence are meant, by the cues around them.
//
// Two sweeps, as ConText has them: left to right for cues that reach what follows, right to left
// for those that reach what stands before. At each word a cue begins to reach, a boundary ends its
// reach, or an item takes the status of the cues that reach it. Linear in the sentence.
#pragma once

#include <string_view>
#include <vector>

#include "evidence/plan_data.hpp"
#include "evidence/sentence.hpp"

namespace assay::evidence {

// How the note speaks of the candidate.
struct Speech {
  Voice voice = Voice::interviewer;
  bool first_person = false;  // `I` is the candidate
  bool we_is_attributed = false;
};

// Buffers kept from sentence to sentence.
class Asserter {
 public:
  explicit Asserter(const Plan& plan) noexcept : plan_(plan) {}

  // Sets status, silent and cue of `items`, which are in the order of the text; adds to `cues` the
  // subjects that the grammar finds ("the engineers"). `cues` in the order of the text.
  void run(std::string_view text, const std::vector<Token>& tokens, const Speech& speech,
           std::vector<CueHit>& cues, std::vector<Item>& items);

 private:
  const Plan& plan_;
};

}  // namespace assay::evidence
