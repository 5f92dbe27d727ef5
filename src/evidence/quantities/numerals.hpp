// Digits to exact numbers.
#pragma once

#include <optional>
#include <string_view>

#include <assay/decimal.hpp>

namespace assay::evidence::quantities {

// How a run of digits and separators reads: `12`, `1,234.5`, `12,34,567` (Indian), `1.234,5` and
// `1,5` (European), `1'234`, `1_234`, `1e6`. No value for anything else (`1.2.3`, `22,24,26`) and
// beyond 18 significant digits.
std::optional<Decimal> numeral(std::string_view digits) noexcept;

// 10^power; exact.
constexpr Decimal power_of_ten(int power) noexcept {
  return Decimal::scaled(1, power);
}

}  // namespace assay::evidence::quantities
