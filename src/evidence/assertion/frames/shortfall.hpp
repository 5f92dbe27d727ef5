// Whether the figures of a paper, or of those who would know, fall short of what is claimed:
// "Payroll for 400 staff: claimed. Their own website says 60", "Claims footfall up 30%. The counter
// shows a fall".
#pragma once

#include <optional>

#include "evidence/assertion/frames/claim.hpp"

namespace assay::evidence {

class Shortfall {
 public:
  // Both must outlive this.
  Shortfall(const Scene& scene, const Claim& claim) noexcept
      : scene_(scene), c_(scene.c), s_(scene.s), claim_(claim) {}

  // In what stands from `from` on, before `to`.
  std::optional<CueHit> find(std::size_t from, std::size_t to) const;

 private:
  std::optional<CueHit> figure(std::size_t from, std::size_t to) const;
  std::optional<CueHit> some(std::size_t from, std::size_t to) const;
  std::optional<CueHit> closing(std::size_t from, std::size_t to) const;
  std::optional<CueHit> reversal(std::size_t from, std::size_t to) const;
  std::optional<std::size_t> witness(std::size_t from, std::size_t to) const;
  bool is_claimed(const Amount& told) const;
  bool falls_short(const Amount& told) const;

  const Scene& scene_;
  const Clauses& c_;
  const Senses& s_;
  const Claim& claim_;
};

}  // namespace assay::evidence
