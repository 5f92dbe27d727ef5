// What the interview left out, told in passing: "I never asked", "the call ended early, nothing on
// drift".
#pragma once

#include <optional>
#include <vector>

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/sentence.hpp"

namespace assay::evidence {

class Omissions {
 public:
  // All must outlive this.
  Omissions(const Clauses& clauses, const std::vector<Token>& tokens, const Speech& speech,
            const std::vector<Item>& items) noexcept
      : c_(clauses), tokens_(tokens), speech_(speech), items_(items) {}

  // A cue of what was not asked that speaks of something else.
  bool is_none(const CueHit& hit);
  // Gives a cue the reach that its place asks for; a negation may become an omission.
  void turn(CueHit& hit);

 private:
  void reach_back(CueHit& hit) const;
  void reach_over(CueHit& hit) const;
  bool leaves_out(const CueHit& hit);
  bool is_cut_short() const;
  bool tells_of_talk() const;
  bool is_out_of_time(const CueHit& hit) const;
  bool is_own_of_candidate(const CueHit& hit) const;
  bool is_fronted(const CueHit& hit) const;

  const Clauses& c_;
  const std::vector<Token>& tokens_;
  const Speech& speech_;
  const std::vector<Item>& items_;
  // Of the whole sentence, once a cue has asked.
  std::optional<bool> cut_short_, tells_of_talk_;
};

}  // namespace assay::evidence
