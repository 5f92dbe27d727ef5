/// Tables that bring a number in [1, 2) down to [1, 1 + 2^-13) by two multiplications.
#pragma once

#include "decimal/fixed.hpp"

namespace assay::decimal {

/// ln(a / b) as a Q119 for 1 <= a / b <= 2, a and b below 2^17: 2 atanh((a - b) / (a + b)).
constexpr U128 ln_ratio_q119(std::uint32_t a, std::uint32_t b) {
  const U128 sum = a + b;
  const U128 shifted = U128{a - b} << 110;
  const U128 z = ((shifted / sum) << 17) + ((shifted % sum) << 17) / sum;  // Q127
  const U128 square = 2 * multiply_high(z, z);                             // z^2 as a Q127
  U128 power = z, total = 0;
  for (unsigned k = 1; power != 0; k += 2) {
    total += power / k;
    power = 2 * multiply_high(power, square);
  }
  return total >> 7;
}

struct LogStep {
  std::uint32_t factor = 0;  // brings x just above 1, divided by its table's unit
  U128 logarithm = 0;        // Q119, of what the factor took away
};

/// For x in [1 + i / cells, 1 + (i + 1) / cells) the least factor / unit that leaves x >= 1.
template <std::size_t size>
constexpr std::array<LogStep, size> make_log_table(std::uint32_t cells, std::uint32_t unit) {
  std::array<LogStep, size> table{};
  for (std::uint32_t i = 0; i < size; ++i) {
    table[i].factor =
        static_cast<std::uint32_t>((std::uint64_t{unit} * cells + cells + i - 1) / (cells + i));
    table[i].logarithm = ln_ratio_q119(unit, table[i].factor);
  }
  return table;
}

inline constexpr int kCoarseBits = 7, kCoarseUnitBits = 9;
inline constexpr int kFineBits = 14, kFineUnitBits = 16;

/// Leaves less than 1 + 2^-7 + 2^-8, which the first 193 cells of the fine table cover.
inline constexpr auto kCoarseLogs = make_log_table<128>(1U << kCoarseBits, 1U << kCoarseUnitBits);
/// Leaves less than 1 + 2^-14 + 2^-16.
inline constexpr auto kFineLogs = make_log_table<194>(1U << kFineBits, 1U << kFineUnitBits);

}  // namespace assay::decimal
