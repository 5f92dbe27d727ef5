// Where a value stands on a curve or on steps, in words.
#pragma once

#include <string>

#include "model/rubric.hpp"

namespace assay::report {

// "between 12% (9) and 20% (10)", "at 12%", "above 20%", "at or above the step 2"
std::string segment_words(const model::Criterion& criterion, const Decimal& value,
                          const Unit& unit);

}  // namespace assay::report
