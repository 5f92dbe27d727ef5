// What a sentence says of an amount or a thing that the one before told: "Saved $2M. I don't
// believe the $2M", "She showed a dashboard. The dashboard was a contractor's".
#pragma once

#include <optional>
#include <vector>

#include "evidence/assertion/grammar/clauses.hpp"
#include "evidence/sentence.hpp"

namespace assay::evidence {

// The items of the sentence before from `first` on, before `last`, are meant as `cue` says, one of
// the sentence that tells it again.
struct Restated {
  std::size_t first = 0, last = 0;
  Assertion status = Assertion::affirmed;
  std::uint32_t cue = no_cue;
};

// What is told again and doubted, denied or somebody else's, where it was affirmed before. With an
// amount go the mentions that stand nearer to it than to another.
std::optional<Restated> find_restated(const std::vector<Item>& before, const Clauses& clauses,
                                      const std::vector<Item>& items);

// What a topic names and the sentence said of it takes away, and nowhere affirms: "## Rollback",
// and below it "The SREs did the rollback".
std::optional<Restated> find_told_of_topic(const std::vector<Item>& topic,
                                           const std::vector<Item>& items);

}  // namespace assay::evidence
