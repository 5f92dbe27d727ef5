// Who speaks in a line of a transcript: "Q: Any rollback?", "[14:02] Priya: chaired two of them".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "evidence/sentences/tokens.hpp"

namespace assay::evidence {

// The label that a line begins with, as tokens; 0 where none does.
struct Turn {
  std::size_t label = 0;
  bool asks = false;  // surely the interviewer's: "Q:", "Interviewer:"
};

// A name counts as a label only beside another one's: "Rollback: none" has a topic.
Turn turn_of(std::string_view text, const std::vector<Token>& tokens) noexcept;

}  // namespace assay::evidence
