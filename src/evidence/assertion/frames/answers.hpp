// What a short answer says of the topic before it: "Rollback: he didn't", "A/B test - no
// experience", "| drift | done by SRE |", "Baseline: only in theory".
//
// A frame, no list: topics, a mark, and a clause that leaves the topic out and so is said of it.
#pragma once

#include <optional>
#include <vector>

#include "evidence/assertion/cues/signs.hpp"
#include "evidence/assertion/frames/scene.hpp"
#include "evidence/assertion/people/people.hpp"

namespace assay::evidence {

// Whether a row or a line ends with a dash, a cross, an open box or an empty cell.
bool ends_with_sign(const std::vector<Token>& tokens) noexcept;

class Answers {
 public:
  // Both must outlive this.
  Answers(const Scene& scene, const People& people) noexcept
      : scene_(scene), c_(scene.c), s_(scene.s), people_(people) {}

  void find(std::vector<Verdict>& out) const;

 private:
  void find_owner(std::size_t first, std::size_t mark, std::vector<Verdict>& out) const;
  // How the answer from `first` on, before `last`, is meant; null where it is none of these.
  std::optional<CueKind> meant(std::size_t first, std::size_t last) const;
  bool is_rating(std::size_t first, std::size_t last) const;
  bool is_nothing(std::size_t first) const;
  bool is_undone(std::size_t first, std::size_t last) const;
  bool is_put_off(std::size_t first, std::size_t last) const;
  bool is_wish(std::size_t first, std::size_t last) const;
  bool is_read_of(std::size_t first, std::size_t last) const;
  bool is_stuck(std::size_t first, std::size_t last) const;
  bool refuses(std::size_t first, std::size_t last) const;
  bool is_of_others(std::size_t first, std::size_t last) const;
  bool runs(std::size_t verb) const;
  bool hands_over(std::size_t first, std::size_t last) const;
  bool is_agent(std::size_t first, std::size_t last) const;
  bool is_only(std::size_t first, std::size_t last, Sense what) const;
  std::optional<CueKind> lacks(std::size_t first, std::size_t last) const;
  std::size_t past_subject(std::size_t at) const;

  const Scene& scene_;
  const Clauses& c_;
  const Senses& s_;
  const People& people_;
};

}  // namespace assay::evidence
