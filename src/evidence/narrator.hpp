// Who `I` and `she` are in a note. Read from the whole note, but only when a sentence asks.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "evidence/clauses.hpp"
#include "evidence/plan_data.hpp"

namespace assay::evidence {

class Narrator {
 public:
  Narrator(const Plan& plan, std::span<const Passage> passages) noexcept
      : plan_(plan), passages_(passages) {}

  // Whether a name is the candidate's: the note says so, or comes back to it again and again.
  bool is_candidate(WordId name);
  Speech speech(const Passage& passage, const Clauses& clauses, const std::vector<CueHit>& cues);

 private:
  std::vector<std::uint8_t> own_names() const;
  bool follows_candidate(const std::vector<Token>& tokens, std::size_t at) const;
  // Whether any word of the passages has a class.
  bool mentions(std::span<const Passage> passages, WordClass what, Voice voice) const;

  const Plan& plan_;
  std::span<const Passage> passages_;
  std::optional<std::vector<std::uint8_t>> own_names_;  // by word, once it was asked for
  std::optional<bool> first_person_;  // of the interviewer's prose, once it was asked for
  const Passage* quote_ = nullptr;    // the passage that `quote_says_i_` is of
  bool quote_says_i_ = false;
};

}  // namespace assay::evidence
