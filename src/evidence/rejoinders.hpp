// What a sentence says of the held one: that it is doubted, denied, or somebody else's work.
#pragma once

#include "evidence/assertion/attribution/echoes.hpp"
#include "evidence/assertion/frames/claim.hpp"
#include "evidence/assertion/people/narrator.hpp"
#include "evidence/assertion/people/pronouns.hpp"
#include "evidence/held.hpp"
#include "evidence/workspace.hpp"

namespace assay::evidence {

class Rejoinders {
 public:
  // All must outlive this.
  Rejoinders(Workspace& workspace, Narrator& narrator, Pronouns& pronouns, Held& held) noexcept
      : w_(workspace), narrator_(narrator), pronouns_(pronouns), held_(held) {}

  // Whether a doubt may begin in the sentence, before its items are sought.
  bool may_doubt() const { return held_ && w_.amounts.empty() && w_.promises(promise::doubt); }
  // Reads a sentence without items of its own. Whether what is held may still be spoken of by the
  // next: "I asked for the source, then for the month."
  bool read_alone();
  // Hears a question that may be of what is held: "Whose is it?"
  void hear_question();
  // Whether a verdict on what is held may still come, after a sentence that says nothing of it.
  bool may_come_back() const;
  // Reads a sentence before its items are asserted: "I don't buy it: the union never heard of it".
  void read_beginning();
  // Reads one whose items were asserted: "The $2M was finance's number".
  void read_again();

 private:
  bool tells_no_more() const;
  bool tells_figures() const;
  bool is_the_same() const;
  bool ends_with_ditto() const;
  void carry_on();
  bool may_deny() const;
  bool has_doubt();
  bool is_of_paragraph() const { return held_.is_of_paragraph(w_.text(), w_.tokens()); }
  void take_back();
  bool may_contradict(Sense seen) const;
  void find_unbacked();
  void clear_up();
  void find_refuted();
  Claim claim() const;
  void credit_others();
  Named what_is_named() const;
  bool is_named_again() const;
  bool comes_from() const;
  bool asks_who(std::size_t at) const;
  bool ends_with_who() const;
  void answer_who(bool asked_before);
  void answer_yes();
  void come_back();
  std::string_view spelled(const Token& token) const;
  bool is_of(const Token& token, WordClass what) const;
  bool asks_on() const;
  bool lists_what_lacks() const;
  Speech hear();
  void settle(const CueHit* cue, Assertion status);

  Workspace& w_;
  Narrator& narrator_;
  Pronouns& pronouns_;
  Held& held_;
  bool asked_who_ = false;  // by the sentence before
  bool sourced_ = false;    // it names what would tell of the claim held
};

}  // namespace assay::evidence
