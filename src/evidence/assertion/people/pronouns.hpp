// Whom `she`, `he` and `they` mean, from sentence to sentence.
//
// Of `she` and `he` the one that most sentences so far begin with is the candidate, the first where
// they are even; the other is somebody else. A pronoun that
// comes right behind people who were just brought up may be theirs: "A contractor joined. He built
// it.", "The SREs took over. Then they rolled back."
#pragma once

#include <vector>

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/passages.hpp"
#include "evidence/plan_data.hpp"

namespace assay::evidence {

class Pronouns {
 public:
  explicit Pronouns(const Plan& plan) : plan_(plan) {}

  void enter(const Passage& passage);
  // A sentence is read next, whose words promise `seen`. Its tokens must stay until `leave`.
  void see(const std::vector<Token>& tokens, unsigned seen);
  // The sentence is done; `tokens` is where its tokens are from now on, until the next is left.
  void leave(const std::vector<Token>& tokens);

  // Whether a pronoun of the sentence may be somebody else.
  bool may_be_others() const { return newcomer_ || is_of_both_genders() || may_tell_on_; }
  // `clauses` are the sentence's.
  void settle(const Clauses& clauses, Speech& speech);

 private:
  void count_gender();
  unsigned gender() const;
  bool is_listed(std::size_t at) const;
  bool follows_newcomer() const;
  bool is_of_both_genders() const;
  bool they_are_others(const Clauses& clauses, const Speech& speech);
  bool brings_up_others() const;
  bool ends_with_people() const;
  bool begins_with_it() const;
  bool it_is_others();
  void read_before();
  WordClass class_of(const Token& token) const;

  const Plan& plan_;
  std::string_view text_;  // of the passage, which is not there any more once the next one is
  Voice voice_ = Voice::interviewer;
  const std::vector<Token>* tokens_ = nullptr;  // of the sentence
  const std::vector<Token>* before_ = nullptr;  // of the one before, in the same passage
  unsigned seen_ = 0, seen_before_ = 0;
  unsigned first_ = 0;            // promise::she or promise::he: the note's first pronoun
  std::size_t she_ = 0, he_ = 0;  // sentences with it first
  bool newcomer_ = false;         // the sentence tells on of somebody who was just brought up
  bool may_tell_on_ = false;      // `it` begins the sentence, after one that speaks of others
  bool it_was_others_ = false;    // so it did the one before, of somebody else's project
  bool they_act_ = false;         // `they` came where it can be nobody but the candidate
  Clauses clauses_;               // of the sentence before
  std::vector<CueHit> cues_;
};

}  // namespace assay::evidence
