// "It was the vendor who built it": a sentence that is split to say who did something, of what the
// clause before tells too.
#pragma once

#include "evidence/assertion/people/people.hpp"

namespace assay::evidence {

class Clefts {
 public:
  // All must outlive this.
  Clefts(const Clauses& clauses, const People& people) noexcept : c_(clauses), people_(people) {}

  // Whether the cue is whoever such a clause is about.
  bool is_one(const CueHit& hit) const { return it_of(hit) != SIZE_MAX; }
  // Where the clause begins, past "in the end", "when I asked"; the `it` itself where more is told
  // before it.
  std::size_t start(const CueHit& hit) const;

 private:
  std::size_t it_of(const CueHit& hit) const;
  bool begins_with_who() const;
  bool only_praises(std::size_t verb) const;

  const Clauses& c_;
  const People& people_;
};

}  // namespace assay::evidence
