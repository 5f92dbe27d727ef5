// Numbers of plain scalars by the core rules of YAML 1.2: `0x1F`, `0o17`, `.5`, `5.`, `.nan` beside
// what Decimal reads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include <assay/decimal.hpp>

namespace assay::model {

enum class NumberForm : std::uint8_t {
  none,  // no number: another literal, or text
  exact,
  not_finite,
  too_many_digits,  // more than 18 that count
  overflow          // of any size that a Decimal holds, but not this one
};

struct CoreNumber {
  NumberForm form = NumberForm::none;
  Decimal value;  // where it is exact
};

CoreNumber core_number(std::string_view text);

// Digits of the coefficient but for leading zeros.
std::size_t significant_digits(std::string_view text);

}  // namespace assay::model
