// The forms that a subject and its clause have, where somebody else may act.
#pragma once

#include <vector>

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/assertion/people/people.hpp"

namespace assay::evidence {

class SubjectForms {
 public:
  // All must outlive this.
  SubjectForms(const Clauses& clauses, const std::vector<Token>& tokens, const People& people,
               const Speech& speech) noexcept
      : c_(clauses), tokens_(tokens), people_(people), speech_(speech) {}

  // "was away, so": nothing that they did.
  bool only_is(std::size_t verb) const;
  bool has_no_object(std::size_t at) const;
  // "it was Priya who traced it"
  bool is_cleft(std::size_t at) const;
  // Whether the clause that begins at `at` is a condition: "unless someone fixes it".
  bool is_condition(std::size_t at) const;
  // "Last year the vendor fixed it": a noun phrase that its verb follows at once.
  bool opens_clause(std::size_t at) const;
  // "Their lead (not the candidate) owned", "the engineer, Luis, rolled back", "she, oddly, did".
  std::size_t past_aside(std::size_t at) const;
  bool is_own(std::size_t at) const;
  // "she and the SREs": joint work is hers; "Under her, the platform team ..." too.
  bool is_joint(std::size_t at) const;
  // "the one who spotted it was a junior DBA": past who is named behind the verb; else 0.
  std::size_t named_last(std::size_t at) const;
  // "Ines found it herself": a name alone that must be the candidate's, where nobody else is one.
  bool is_emphatic(std::size_t at, std::size_t end) const;
  // "is one the vendor drew", "a number the CFO likes to use": past the verb, of what is one; else
  // 0.
  std::size_t past_one_made(std::size_t at) const;
  // "sat beside the engineer who did": past whom the candidate was beside; else 0.
  std::size_t past_beside(std::size_t at) const;
  // "30% lower, the vendor says", "95%, or so the statistician assured her".
  bool ends_with_speech(std::size_t at, std::size_t verb) const;
  // "finance's spend fell 12% with her tool"
  bool is_through_candidate(std::size_t at) const;
  // "an SRE she never met rolled back", but not "the engineers she managed cut it"
  bool acts_after_contact(std::size_t at) const;
  // "She did the chart and the SREs the rollback": a clause that goes by the verb before it; but
  // not "she gave the CFO and the SREs the chart".
  bool is_gapped(std::size_t at, std::size_t end) const;

 private:
  std::size_t past_in_law(std::size_t end) const;
  bool is_done_by(std::size_t at, std::size_t end) const;
  bool names_who(std::size_t at) const;
  bool names_after_opening(std::size_t at) const;
  std::size_t past_place(std::size_t at) const;
  std::size_t past_commas(std::size_t at) const;

  const Clauses& c_;
  const std::vector<Token>& tokens_;
  const People& people_;
  const Speech& speech_;
};

}  // namespace assay::evidence
