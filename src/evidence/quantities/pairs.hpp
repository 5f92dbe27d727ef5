// Two measures that are one quantity: a range or a change.
#pragma once

#include <optional>

#include "evidence/quantities/amount.hpp"
#include "evidence/quantities/measures.hpp"

namespace assay::evidence::quantities {

// `second` is the next measure after `first`. The amount's bytes are not set yet.
std::optional<Amount> read_pair(const Reader& reader, const Measure& first,
                                const Measure& second) noexcept;

// "from Python 3.8 to 3.11": the label of the first numbers the second too, and neither is a
// quantity.
bool follows_label(const Reader& reader, const Measure& first, const Measure& second) noexcept;

}  // namespace assay::evidence::quantities
