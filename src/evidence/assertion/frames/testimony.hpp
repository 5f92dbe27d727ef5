// What somebody or something other than the candidate tells against a claim: "The certificate ran
// out in February", "Her old manager says she was the trainee", "In the practical he put it on
// upside down".
//
// A source (a paper, those who were there, a trial), and what speaks against the claim.
#pragma once

#include <optional>

#include "evidence/assertion/frames/claim.hpp"

namespace assay::evidence {

class Testimony {
 public:
  explicit Testimony(const Scene& scene) noexcept : scene_(scene), c_(scene.c), s_(scene.s) {}

  // In what stands from `from` on, before `to`; of the source that the sentence before names, where
  // it is `sourced`: "Rang the farm. He was only on the gate."
  std::optional<CueHit> find(std::size_t from, std::size_t to, bool sourced) const;
  // Whether it names a source and tells nothing of the candidate: "Rang the farm."
  bool names_source() const;

 private:
  std::optional<std::size_t> source(std::size_t from, std::size_t to) const;
  bool is_paper(std::size_t at) const;
  bool is_person(std::size_t at, std::size_t to) const;
  bool is_trial(std::size_t at) const;
  bool is_check(std::size_t at) const;
  std::optional<std::size_t> counter(std::size_t from, std::size_t to) const;
  bool speaks_against(std::size_t at) const;
  bool is_no(std::size_t at) const;
  bool begins_later(std::size_t at) const;

  const Scene& scene_;
  const Clauses& c_;
  const Senses& s_;
};

}  // namespace assay::evidence
