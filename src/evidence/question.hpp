// A topic that is asked about and answered in the same line: "Churn? Down from 14% to 9%" is read
// as "Churn: down from 14% to 9%"; in a transcript, in the next one. A bare question asserts
// nothing.
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
  // Whether the sentence is one, or what the interviewer says in a transcript: "Q: Tell me of it."
  static bool is_asked(const Workspace& w) noexcept;
  // Another passage begins, in which the places of what was heard mean nothing.
  void enter() noexcept {
    heard_.clear();
    in_turn_ = false;
  }
  // Puts what was heard before its answer, the sentence in `w`; how many tokens it then has, or 0.
  std::size_t join(Workspace& w);
  // Keeps quiet of the topic, the first `asked` tokens, unless the answer gives a figure, says yes,
  // or tells otherwise: "Postmortem? No time.", "Rollback? Shook her head."
  void hush(std::size_t asked, Workspace& w) const;
  // Whether what was joined last is the turn of somebody who answers.
  bool in_turn() const noexcept { return in_turn_; }

 private:
  std::size_t answer_in(const Workspace& w) const;

  std::vector<Token> heard_;   // empty: none
  std::size_t label_ = 0;      // of the line that asked, in tokens
  bool only_in_turn_ = false;  // an answer in the same line is another's
  bool of_interview_ = false;  // asks what was talked about, not what was done
  bool in_turn_ = false;
  std::vector<Token> joined_;
};

}  // namespace assay::evidence
