// Cues of what was taken over from others: which of it the candidate made her own.
#pragma once

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/sentence.hpp"

namespace assay::evidence {

class Handovers {
 public:
  // Must outlive this.
  explicit Handovers(const Clauses& clauses) noexcept : c_(clauses) {}

  // "inherited a stalled migration and finished it", but not "inherited the chart and used it".
  bool is_made_own(const CueHit& hit) const;

 private:
  bool is_mending(std::size_t at) const;
  bool takes_it(std::size_t verb) const;

  const Clauses& c_;
};

}  // namespace assay::evidence
