// Objects that stand before their clause: "cover crops he has never tried".
#pragma once

#include <optional>
#include <vector>

#include "evidence/assertion/cues/cues.hpp"

namespace assay::evidence {

class Fronting {
 public:
  Fronting(const Clauses& clauses, const std::vector<Token>& tokens, const std::vector<Item>& items)
      : c_(clauses), tokens_(tokens), items_(items) {}

  // The reach of a negation or a plan that speaks of what stands before its clause; none where it
  // does not.
  std::optional<Reach> reach(const CueHit& hit) const;

 private:
  std::size_t subject_of(const CueHit& hit) const;
  bool is_object(const Item& item, std::size_t subject) const;
  bool begins_clause(const Item& item) const;
  bool is_quoted_before(std::size_t at, const Item& item) const;
  bool is_one_phrase(std::size_t from, std::size_t to) const;

  const Clauses& c_;
  const std::vector<Token>& tokens_;
  const std::vector<Item>& items_;
};

}  // namespace assay::evidence
