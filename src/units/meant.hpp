// Units as people write them elsewhere, and what they are called here. Empty where nothing is
// known.
#pragma once

#include <string>
#include <string_view>

namespace assay::units {

// "hours" for `hrs`, "milliseconds" for `ms`.
std::string_view duration_meant(std::string_view word) noexcept;

// "year" for `yr` and `annum`.
std::string_view period_meant(std::string_view word) noexcept;

// "percent" for `%`, "USD/year" for `$/yr` and `dollars per year`.
std::string unit_meant(std::string_view text);

}  // namespace assay::units
