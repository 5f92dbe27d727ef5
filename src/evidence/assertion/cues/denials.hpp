// What a negation denies: a thing, what is told of it, or a topic before it.
#pragma once

#include <vector>

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/sentence.hpp"

namespace assay::evidence {

class Denials {
 public:
  // All must outlive this.
  Denials(const Clauses& clauses, const std::vector<Token>& tokens,
          const std::vector<Item>& items) noexcept
      : c_(clauses), tokens_(tokens), items_(items) {}

  // Gives a negation the reach that its place in the sentence asks for.
  void turn(CueHit& hit) const;
  // "latency stayed flat while traffic doubled": it held, where it might not have; "an unchanged
  // baseline" is one all the same.
  bool is_steady(const CueHit& hit) const;

 private:
  bool denies_topic(const CueHit& hit) const;
  bool denies_use(const CueHit& hit) const;
  bool denies_quality(const CueHit& hit) const;
  bool corrects(const CueHit& hit) const;
  bool follows_gain(const CueHit& hit) const;
  bool answers(const CueHit& hit) const;

  const Clauses& c_;
  const std::vector<Token>& tokens_;
  const std::vector<Item>& items_;
};

}  // namespace assay::evidence
