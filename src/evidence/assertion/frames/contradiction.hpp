// What a claim that the note only reports cannot be squared with: "CV lists Spanish, but he
// switched back to English", "Says the plan is hers. The printout is dated a year before she was
// hired", "Listed tuning as a skill. She did not see the problem".
//
// A frame: what would tell (a paper, a trial) tells something else; what was asked for never came;
// or the candidate cannot do what was claimed. What the note itself tells is no claim.
#pragma once

#include <optional>
#include <vector>

#include "evidence/assertion/frames/claim.hpp"

namespace assay::evidence {

class Contradiction {
 public:
  explicit Contradiction(const Scene& scene) noexcept : scene_(scene), c_(scene.c), s_(scene.s) {}

  // Of what stands before it in its sentence.
  void find(std::vector<Verdict>& out) const;
  // Of the sentence before, which reports a claim or only names something.
  std::optional<CueHit> find_of_before(const Claim& claim) const;

 private:
  static constexpr std::size_t longest_clause = 28;  // words that are looked at

  std::optional<CueHit> in_clauses(std::size_t from, std::size_t to, const Claim& claim) const;
  std::optional<CueHit> told_otherwise(std::size_t from, std::size_t to, const Claim& claim) const;
  std::optional<CueHit> on_another_paper(std::size_t from, std::size_t to) const;
  std::size_t clause_end(std::size_t at) const;
  std::size_t past_earlier(std::size_t before) const;
  std::size_t past_withheld(std::size_t at) const;
  std::size_t past_failure(std::size_t at) const;
  std::size_t past_less(std::size_t at) const;
  std::size_t past_others(std::size_t tells) const;
  bool has_proof_before(std::size_t at) const;
  bool has_paper_before(std::size_t at) const;
  bool is_confirmed(std::size_t from, std::size_t to) const;
  bool is_reported(std::size_t to) const;
  bool holds_mention(std::size_t from, std::size_t to) const;
  bool turns(std::size_t at) const;
  std::size_t others_at(std::size_t at) const;

  const Scene& scene_;
  const Clauses& c_;
  const Senses& s_;
};

}  // namespace assay::evidence
