// Whether a claim is backed: "could not say how she got the 12%", "$1M with no workings", "pressed
// on the 9%, he mumbled", "I don't buy the 9%", "said 14% at the start and 40% by the end".
//
// A frame, no list: an act of showing or of checking, what keeps it from happening, and an object
// that is the claim or a ground of it. "Could not explain the outage" doubts nothing.
#pragma once

#include <optional>
#include <vector>

#include "evidence/assertion/frames/claim.hpp"

namespace assay::evidence {

class Backing {
 public:
  explicit Backing(const Scene& scene) noexcept : scene_(scene), c_(scene.c), s_(scene.s) {}

  void find(std::vector<Verdict>& out) const;
  // What a sentence without a claim of its own says of the one before: "Wouldn't say how."
  std::optional<CueHit> find_of_before() const;

 private:
  std::optional<std::size_t> shown(std::size_t no) const;
  std::optional<Verdict> unshown(std::size_t no) const;
  std::optional<Verdict> ungrounded(std::size_t no) const;
  std::optional<Verdict> disbelief(std::size_t no) const;
  std::optional<Verdict> evasion(std::size_t pressed) const;
  std::optional<Verdict> evaded(std::size_t evasive) const;
  std::optional<Verdict> attempt(std::size_t tries) const;
  std::optional<Verdict> dubious(std::size_t link) const;
  std::optional<Verdict> unaware(std::size_t at) const;
  std::optional<Verdict> apposed(std::size_t at) const;
  std::optional<Verdict> resting(std::size_t at) const;
  std::optional<Verdict> shifted(std::size_t story) const;
  std::optional<Verdict> shrunk(std::size_t change) const;
  std::optional<Verdict> retold(std::size_t tell) const;
  std::size_t least_at(std::size_t at) const;
  bool holds_more(std::size_t from, std::size_t to) const;
  std::size_t ground_at(std::size_t at) const;
  std::size_t past_persons(std::size_t at) const;
  std::size_t clause_end(std::size_t at) const;
  std::size_t next_deed(std::size_t at) const;
  bool is_of_others(std::size_t at) const;
  bool is_of_topic(std::size_t no, std::size_t verb) const;
  bool is_anaphor(std::size_t at) const;
  const Item* quantity_from(std::size_t at, std::size_t to) const;
  Verdict doubt(std::size_t first, std::size_t last, std::size_t from, std::size_t to) const;

  const Scene& scene_;
  const Clauses& c_;
  const Senses& s_;
};

}  // namespace assay::evidence
