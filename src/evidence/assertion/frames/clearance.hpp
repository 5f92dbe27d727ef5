// What clears a doubt up: "HR has since seen the certificate, so that's settled", "Thought it was
// made up. It isn't, I checked", "wasn't sure until he opened it".
#pragma once

#include <optional>

#include "evidence/assertion/frames/scene.hpp"

namespace assay::evidence {

class Clearance {
 public:
  explicit Clearance(const Scene& scene) noexcept : scene_(scene), c_(scene.c), s_(scene.s) {}

  // Where it stands from `from` on; nothing where a doubt comes after it.
  std::optional<std::size_t> find(std::size_t from, const std::vector<CueHit>& cues) const;
  // Drops the doubts before it from `cues` and `verdicts`.
  void drop(std::vector<CueHit>& cues, std::vector<Verdict>& verdicts) const;
  // Whether the sentence begins with "It isn't" or with "It is", and no more of it.
  bool denies() const;
  bool affirms() const;

 private:
  bool is_at(std::size_t at) const;
  bool is_settled(std::size_t at) const;
  bool turns_out(std::size_t at) const;
  bool shows_at_last(std::size_t at) const;
  bool confirms(std::size_t at) const;
  bool points() const;

  const Scene& scene_;
  const Clauses& c_;
  const Senses& s_;
};

}  // namespace assay::evidence
