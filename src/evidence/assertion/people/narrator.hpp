// Who `I` and `she` are in a sentence. The whole note is heard, but only when a sentence asks.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/assertion/people/hearing.hpp"
#include "evidence/passages.hpp"
#include "evidence/plan_data.hpp"

namespace assay::evidence {

class Narrator {
 public:
  // `candidate`: the name in the head of the note, if it has one; must outlive the narrator.
  Narrator(const Plan& plan, const Passages& passages, std::string_view candidate)
      : plan_(plan), passages_(passages), candidate_(candidate) {}

  // Whether a word is the candidate's name: the head or the note says so, or it comes back to it
  // again and again.
  bool is_candidate(const Token& token, std::string_view word);
  // Names count where they are capitalised; the candidate's own is the candidate.
  void settle_names(std::string_view text, const std::vector<Token>& tokens, Clauses& clauses);
  // A passage begins; a sentence of it, whose label may tell who speaks from here on.
  void enter() noexcept { answering_ = false; }
  void hear_label(std::string_view text, const std::vector<Token>& tokens);
  // The candidate answers in a turn of their own.
  void let_answer() noexcept { answering_ = true; }
  Speech speech(const Passage& passage, const Clauses& clauses, const std::vector<CueHit>& cues);

 private:
  const Hearing& hearing();
  Speech of_quote(const Passage& passage, const Clauses& clauses, Speech speech);

  const Plan& plan_;
  const Passages& passages_;
  std::string_view candidate_;
  std::optional<std::vector<std::string_view>> names_of_head_;  // once they were asked for
  std::optional<Hearing> hearing_;
  const char* quote_ = nullptr;  // the passage that `quote_says_i_` is of
  bool quote_says_i_ = false;
  bool answering_ = false;
};

}  // namespace assay::evidence
