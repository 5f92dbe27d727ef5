// Where somebody else's deed is why a thing happened: "Idle time fell because the admins repacked
// jobs".
#pragma once

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/assertion/people/people.hpp"

namespace assay::evidence {

class Reasons {
 public:
  // All must outlive this.
  Reasons(const Clauses& clauses, const People& people, const Speech& speech) noexcept
      : c_(clauses), people_(people), speech_(speech) {}

  // Whether the cue, of somebody else, tells why what stands before it happened.
  bool follows(const CueHit& hit) const;
  // The same, told first.
  bool comes_first(const CueHit& hit) const;

 private:
  bool happens(std::size_t end) const;

  const Clauses& c_;
  const People& people_;
  const Speech& speech_;
};

}  // namespace assay::evidence
