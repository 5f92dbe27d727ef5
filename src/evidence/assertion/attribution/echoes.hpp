// Clauses that tell who did what stands in the clause before: "The chart; an intern had drawn it",
// "Idle time fell because the admins repacked jobs", "12%, or so finance says".
#pragma once

#include <vector>

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/assertion/people/people.hpp"
#include "text/spelling.hpp"

namespace assay::evidence {

// What the sentence before names: the last words of its mentions ("survey" of "condition survey"),
// and whether it does no more than that: "Site meetings."
struct Named {
  std::vector<text::Spelling> heads;
  bool no_more = false;
};

class Echoes {
 public:
  // All must outlive this; `named` may be none.
  Echoes(const Clauses& clauses, const People& people, const Speech& speech,
         const Named* named = nullptr) noexcept
      : c_(clauses), people_(people), speech_(speech), named_(named) {}

  // Lets a cue of somebody else reach the clause before its own, where its own speaks of that. The
  // cue then begins with what parts the two.
  void stretch(CueHit& hit) const;
  // Whether the whole sentence of the cue speaks of the one before: "An intern built it."
  bool is_whole(const CueHit& hit) const;

 private:
  std::size_t past_exclamation() const;
  std::size_t past_probing() const;
  std::size_t start_of_clause(std::size_t at) const;
  bool names_it(std::size_t start, const CueHit& hit) const;
  std::size_t past_saying(std::size_t at, std::size_t last) const;
  bool names_all_of_it(std::size_t at, const CueHit& hit) const;
  bool does_it(const CueHit& hit) const;
  bool is_named(std::size_t at) const;
  bool comes_from(const CueHit& hit) const;
  bool is_of_label(std::size_t mark) const;
  bool begins_now(std::size_t start) const;
  bool says_so(std::size_t start, const CueHit& hit) const;
  bool repeats_document(std::size_t at, std::size_t start) const;
  bool makes_it(const CueHit& hit) const;
  bool keeps_it(const CueHit& hit) const;
  bool does_instead(const CueHit& hit) const;
  bool does_the_work(std::size_t verb) const;

  const Clauses& c_;
  const People& people_;
  const Speech& speech_;
  const Named* named_;
};

}  // namespace assay::evidence
