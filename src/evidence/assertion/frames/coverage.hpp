// What the interview did not come to: a topic's treatment denied ("we never got into drift", "cost
// was not raised"), no time for it ("too few minutes for drift"), or the talk's end before it ("the
// call dropped before we could turn to drift").
//
// A frame, no list: an act of interviews, a negation or a lack, and who acts. Where that is the
// candidate the same words deny what she did: "she never covered drift in her design".
#pragma once

#include <optional>
#include <vector>

#include "evidence/assertion/frames/scene.hpp"

namespace assay::evidence {

class Coverage {
 public:
  explicit Coverage(const Scene& scene) noexcept : scene_(scene), c_(scene.c), s_(scene.s) {}

  void find(std::vector<Verdict>& out) const;

 private:
  struct Act {
    std::size_t first = 0, last = 0;  // its verb and particle
    bool own = false;                 // a verb that needs no particle
  };
  std::optional<Act> act_at(std::size_t at) const;
  std::optional<Act> act_after(std::size_t at) const;
  void find_denied(std::size_t no, std::vector<Verdict>& out) const;
  void find_outside(std::size_t no, std::vector<Verdict>& out) const;
  void find_lost(std::size_t question, std::vector<Verdict>& out) const;
  void find_lack(std::size_t time, std::vector<Verdict>& out) const;
  void find_end(std::size_t before, std::vector<Verdict>& out) const;
  void find_left(std::size_t with, std::vector<Verdict>& out) const;
  std::size_t past_persons(std::size_t at) const;
  bool is_passive(std::size_t no, const Act& act) const;
  bool is_needless(std::size_t no, const Act& act) const;
  bool is_quoted_of_theirs(std::size_t at) const;
  bool is_idle(std::size_t from) const;
  bool ends_talk(std::size_t at, Sense also = 0) const;
  Verdict meant(CueKind kind, std::size_t first, std::size_t last, std::size_t from,
                std::size_t to) const;

  const Scene& scene_;
  const Clauses& c_;
  const Senses& s_;
};

}  // namespace assay::evidence
