// The numbers that a rubric compares with.
#pragma once

#include <vector>

#include "model/rubric.hpp"

namespace assay::testing {

// Literals of all expressions and keys of all curves, nested rubrics' too.
std::vector<Quantity> thresholds(const model::Rubric& rubric);

}  // namespace assay::testing
