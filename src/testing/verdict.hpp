// What an evaluation decides, to be compared with another's.
#pragma once

#include <string>
#include <vector>

#include "score/score.hpp"

namespace assay::testing {

struct Verdict {
  Outcome status = Outcome::incomplete;
  std::optional<Decimal> score, multiplier;
  Decimal coverage;
  std::vector<std::optional<Decimal>> points;  // by slot
  std::vector<bool> flags, clauses;
  friend bool operator==(const Verdict&, const Verdict&) = default;
};

Verdict verdict(const score::Numbers& numbers);

// The first thing that differs: "score 7.25, was 7.5". Empty where nothing does.
std::string difference(const model::Rubric& rubric, const Verdict& now, const Verdict& was);

// As `expect:` would have it: "{status: scored, score: 7.25, clauses: [premium]}".
std::string expected(const model::Rubric& rubric, const Verdict& verdict);

}  // namespace assay::testing
