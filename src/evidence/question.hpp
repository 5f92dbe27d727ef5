// A topic that is asked about and answered in the same line: "Churn? Down from 14% to 9%" is read
// as "Churn: down from 14% to 9%". A bare question asserts nothing.
#pragma once

#include <cstddef>
#include <vector>

#include "evidence/workspace.hpp"

namespace assay::evidence {

class Question {
 public:
  // Hears a question, and remembers its topic where it asks no more than whether there was any:
  // "Churn?", "Has she done a rollback?".
  void hear(Workspace& w);
  // Another passage begins, in which the places of what was heard mean nothing.
  void enter() noexcept { heard_.clear(); }
  // Puts what was heard before its answer, the sentence in `w`; how many tokens it then has, or 0.
  std::size_t join(Workspace& w);
  // Keeps quiet of the topic, the first `asked` tokens, unless the answer gives a figure, says yes,
  // or tells otherwise: "Postmortem? No time.", "Rollback? Shook her head."
  static void hush(std::size_t asked, Workspace& w);

 private:
  std::vector<Token> heard_;  // empty: none
  std::vector<Token> joined_;
};

}  // namespace assay::evidence
