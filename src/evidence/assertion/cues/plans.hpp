// Cues of plans: which speak of none, and which plans were met.
#pragma once

#include <string_view>
#include <vector>

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/sentence.hpp"

namespace assay::evidence {

class Plans {
 public:
  // All must outlive this.
  Plans(const Clauses& clauses, std::string_view text, const std::vector<Token>& tokens,
        const Speech& speech, const std::vector<Item>& items) noexcept
      : c_(clauses), text_(text), tokens_(tokens), speech_(speech), items_(items) {}

  // "the target group", "Will took it", "met her target of 20%": no plan.
  bool is_none(const CueHit& hit) const;
  // "beat the target by 3 points": what follows came on top of the plan.
  bool is_beaten(const CueHit& hit) const;
  // "she met her 20% target", but not "did not meet" and "beat the 20% target".
  bool is_reached(const CueHit& hit) const;

  // "Exit interviews: he meant to start them": the plan is of what the colon stands behind.
  bool is_of_topic(const CueHit& hit) const;
  // "I'd start", not "I'd started", "I'd been", "I'd rather".
  bool is_bare_verb(std::size_t at) const;
  // "once the chart was up", but not "once rolled out", "once it is up".
  bool tells_of_past(std::size_t at) const;
  // "the ask", "a small ask", "her rollout plan"; "big ask" where a sentence begins.
  bool is_noun(std::size_t at) const;
  // The word at `at` or its plural.
  bool is_spelled(std::size_t at, std::string_view word) const;

 private:
  bool describes(const CueHit& hit) const;
  bool is_named_will(const CueHit& hit) const;
  bool is_wish_of_interviewer(const CueHit& hit) const;
  bool is_attained(const CueHit& hit) const;
  bool follows_attaining(std::size_t at) const;
  bool is_kept(const CueHit& hit) const;
  bool ends_with_did(const CueHit& hit) const;
  bool is_carried_out(const CueHit& hit) const;
  bool is_had(std::size_t at) const;

  const Clauses& c_;
  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Speech& speech_;
  const std::vector<Item>& items_;
};

}  // namespace assay::evidence
