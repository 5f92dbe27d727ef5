// The numbers that rubrics and guidelines compare with.
#pragma once

#include <vector>

#include "compensation/guideline.hpp"
#include "model/rubric.hpp"

namespace assay::testing {

// Literals of all expressions and keys of all curves, nested rubrics' too.
std::vector<Quantity> thresholds(const model::Rubric& rubric);
std::vector<Quantity> thresholds(const compensation::Guideline& guideline);

}  // namespace assay::testing
