// Who `I` and `she` are in a note. Read from the whole note, but only when a sentence asks.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "evidence/assertion/clauses.hpp"
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
  Speech speech(const Passage& passage, const Clauses& clauses, const std::vector<CueHit>& cues);

 private:
  void find_own_names();
  void find_spelled();
  void add_spelled(std::string_view name);
  bool they_are_one();
  bool they_act() const;
  void hear_name(std::string_view text, const std::vector<Token>& tokens, std::size_t sentence);
  bool tells_of_its_name(std::string_view text, const std::vector<Token>& tokens) const;
  WordClass class_of(const Token& token) const {
    return token.is_word() && token.word < plan_.classes.size() ? plan_.classes[token.word] : 0;
  }
  bool follows_candidate(const std::vector<Token>& tokens, std::size_t at) const;
  // Whether any word of the passages has a class.
  bool mentions(const Passages& passages, WordClass what, Voice voice) const;

  const Plan& plan_;
  const Passages& passages_;
  std::string_view candidate_;
  // Once they were asked for: by word; as they are spelled where the candidate is named.
  std::optional<std::vector<std::uint8_t>> own_names_;
  std::optional<std::vector<std::string_view>> spelled_;
  std::vector<std::pair<std::string_view, int>> unknown_;  // capitals that begin sentences
  std::optional<bool> first_person_, they_;                // of the interviewer's prose
  const char* quote_ = nullptr;                            // the passage that `quote_says_i_` is of
  bool quote_says_i_ = false;
};

}  // namespace assay::evidence
