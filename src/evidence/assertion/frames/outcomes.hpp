// What became of a thing, told right behind it: "a review which never took place", "the contract
// not signed yet", "an exit considered, then dropped".
#pragma once

#include <vector>

#include "evidence/assertion/frames/scene.hpp"

namespace assay::evidence {

class Outcomes {
 public:
  explicit Outcomes(const Scene& scene) noexcept : scene_(scene), c_(scene.c), s_(scene.s) {}

  void find(std::vector<Verdict>& out) const;

 private:
  std::size_t past_undone_clause(std::size_t at) const;
  std::size_t past_undone(std::size_t at) const;
  std::size_t past_weak(std::size_t at) const;
  std::size_t past_dropped(std::size_t at) const;

  const Scene& scene_;
  const Clauses& c_;
  const Senses& s_;
};

}  // namespace assay::evidence
