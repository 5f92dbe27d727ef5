// Whether somebody else, or a paper, tells a claim otherwise: "I rang the plant; they had never
// heard of it", "No trace of it on the guild's list", "Her CV says otherwise".
//
// A frame: one who was asked or a thing that would tell, and a denial that is of the claim. "I
// checked the log: no gaps" refutes nothing.
#pragma once

#include <optional>
#include <vector>

#include "evidence/assertion/frames/claim.hpp"

namespace assay::evidence {

class Refutation {
 public:
  explicit Refutation(const Scene& scene) noexcept : scene_(scene), c_(scene.c), s_(scene.s) {}

  // Of what stands before it in its sentence.
  void find(std::vector<Verdict>& out) const;
  // Of the sentence before.
  std::optional<CueHit> find_of_before() const;

 private:
  std::optional<CueHit> at(std::size_t denial) const;
  std::optional<std::size_t> verified_before(std::size_t denial) const;
  std::optional<std::size_t> witness_before(std::size_t denial) const;
  std::size_t past_contradicted(std::size_t denial) const;
  std::size_t past_trace(std::size_t denial) const;
  std::size_t past_unlisted(std::size_t denial) const;
  std::size_t past_unknown(std::size_t denial) const;
  bool is_confirmed(std::size_t from, std::size_t to) const;
  bool is_of_candidate(std::size_t at) const;
  bool is_harmless(std::size_t denial) const;
  bool is_of_claim(std::size_t at) const;

  const Scene& scene_;
  const Clauses& c_;
  const Senses& s_;
};

}  // namespace assay::evidence
