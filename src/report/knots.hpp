// Where a value stands on a curve or on steps, in words.
#pragma once

#include <string>

#include "model/rubric.hpp"

namespace assay::report {

// "between 12% (9) and 20% (10)", "at the curve's key 12%", "reaching the step 2"
std::string segment_words(const model::Criterion& criterion, const Decimal& value,
                          const Unit& unit);

// "the next step is 3 (10)"; empty on the last one.
std::string next_step_words(const model::Criterion& criterion, const Decimal& value,
                            const Unit& unit);

}  // namespace assay::report
