// Where an offer departs from the guideline.
#pragma once

#include <vector>

#include <assay/assessment.hpp>

#include "compensation/guideline.hpp"
#include "scorecard/answers.hpp"

namespace assay::compensation {

// Empty without an offer. The base is held against the grade's band. A premium on `field` - the
// granted components named `field_premium` or `..._field_premium` - is held against what the offer
// adds to the peer's `field`; a component that the offer names itself, against that amount.
std::vector<Finding> findings(const Guideline& guideline, const scorecard::Answers& answers,
                              const std::vector<ComponentResult>& components,
                              std::vector<Warning>& warnings);

}  // namespace assay::compensation
