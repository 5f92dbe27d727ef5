// Cues of doubt: which were dispelled or denied, and which the candidate has.
#pragma once

#include <cstddef>
#include <vector>

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/sentence.hpp"

namespace assay::evidence {

class Doubts {
 public:
  // All must outlive this.
  Doubts(const Clauses& clauses, const Speech& speech, const std::vector<Item>& items) noexcept
      : c_(clauses), speech_(speech), items_(items) {}

  // "had doubts about the 12% until she showed the chart", "I doubted it, then it held"
  bool is_resolved(const CueHit& hit) const;
  // "without getting defensive", "never once waffled": of a doubt about all that was claimed.
  bool is_denied(const CueHit& hit) const { return denial_of(hit) != SIZE_MAX; }
  // Where the word stands that denies such a doubt; SIZE_MAX: nowhere.
  std::size_t denial_of(const CueHit& hit) const;
  // "I doubted the 12% at first", "Initially I did not believe it": no longer.
  bool is_past(const CueHit& hit) const;
  // "I think we cut it by 20%", "it was, I guess, 15%" in the candidate's own words.
  bool is_hedge(const CueHit& hit) const;
  // "hard to believe that drift fell": a doubt that has nothing before it but all behind it.
  bool comes_first(const CueHit& hit) const;

 private:
  const Clauses& c_;
  const Speech& speech_;
  const std::vector<Item>& items_;
};

}  // namespace assay::evidence
