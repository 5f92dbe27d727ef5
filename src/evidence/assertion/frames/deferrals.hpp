// What the interview leaves to another: a topic put off ("parked drift until the second call",
// "latency will need a follow-up"), and rows that say no more than that ("Drift: pending, Friday's
// panel", "for tomorrow's panel: cost, drift", "[ ] rollback").
#pragma once

#include <vector>

#include "evidence/assertion/frames/scene.hpp"

namespace assay::evidence {

// Whether the sentence begins with a box or a cross, or ends with a cross or a tick.
bool has_box(const std::vector<Token>& tokens) noexcept;

class Deferrals {
 public:
  explicit Deferrals(const Scene& scene) noexcept : scene_(scene), c_(scene.c), s_(scene.s) {}

  void find(std::vector<Verdict>& out) const;

 private:
  std::size_t past_event(std::size_t at, bool any) const;
  void find_put_off(std::size_t goal, std::vector<Verdict>& out) const;
  void find_need(std::size_t need, std::vector<Verdict>& out) const;
  void find_row(std::size_t mark, std::vector<Verdict>& out) const;
  void find_box(std::vector<Verdict>& out) const;
  void find_crosses(std::vector<Verdict>& out) const;
  std::size_t deferring(std::size_t goal) const;
  bool is_open_phrase(std::size_t first, std::size_t last) const;
  bool is_name(std::size_t at) const;

  const Scene& scene_;
  const Clauses& c_;
  const Senses& s_;
};

}  // namespace assay::evidence
