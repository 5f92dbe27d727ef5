// Clauses that tell of what stands before them: "the baseline, which an intern had collected",
// "going by what procurement wrote", "a dashboard her analyst had made".
#pragma once

#include <vector>

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/assertion/people/people.hpp"

namespace assay::evidence {

class Modifiers {
 public:
  // All must outlive this.
  Modifiers(const Clauses& clauses, const std::vector<Token>& tokens, const People& people) noexcept
      : c_(clauses), tokens_(tokens), people_(people) {}

  // Whether the clause that begins at `at` is one; not in "she said that the vendor drew it".
  bool is_at(std::size_t at) const;
  // Lets the cue of its subject reach what stands before. False where what they did is none of
  // that.
  bool point_back(CueHit& hit) const;
  // To both sides of the clause.
  void widen(CueHit& hit) const;

 private:
  bool names_what(const CueHit& hit, std::size_t verb) const;
  bool tells_that(std::size_t at) const;
  bool is_basis(const CueHit& hit) const;
  std::size_t past_particles(std::size_t verb) const;
  std::size_t verb_behind(const CueHit& hit) const;

  const Clauses& c_;
  const std::vector<Token>& tokens_;
  const People& people_;
};

}  // namespace assay::evidence
