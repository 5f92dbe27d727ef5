// What an assessment is worth: each component granted or not, with its reason.
#pragma once

#include <optional>
#include <vector>

#include <assay/assessment.hpp>

#include "compensation/bind.hpp"
#include "expr/program.hpp"
#include "scorecard/answers.hpp"

namespace assay::compensation {

// The state of an evaluation, as the guideline's expressions read it.
struct Situation {
  Outcome status = Outcome::incomplete;
  std::optional<Decimal> multiplier;  // the rubric's
  expr::Environment environment;
};

// `plain` is the same without what was read from prose: what is granted only with it is
// provisional. Adds warnings of its own (a date outside `effective`, an unknown profile, ...).
Compensation pay(const Bound& bound, const scorecard::Answers& answers, const Situation& full,
                 const Situation& plain, std::vector<Warning>& warnings);

}  // namespace assay::compensation
