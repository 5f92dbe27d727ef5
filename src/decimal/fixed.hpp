/// Binary fixed point, for the functions whose results never end. A "Qn" is an unsigned integer
/// that stands for itself / 2^n; multiply_high takes a Qm and a Qn to a Q(m + n - 128).
#pragma once

#include "decimal/wide.hpp"

namespace assay::decimal {

constexpr U128 multiply_high(U128 a, U128 b) {
  return multiply_wide(a, b).high;
}

constexpr U128 join_64(std::uint64_t high, std::uint64_t low) {
  return (U128{high} << 64) | low;
}

inline constexpr U128 kLn2Q128 = join_64(0xb17217f7d1cf79abU, 0xc9e3b39803f2f6afU);
inline constexpr U128 kLn10Q126 = join_64(0x935d8dddaaa8ac16U, 0xea56d62b82d30a28U);
inline constexpr U128 kLog10EQ128 = join_64(0x6f2dec549b9438caU, 0x9aadd557d699ee19U);

/// Logarithms and arguments of exp are Q119: 2^8 and its sign fit, and 35 digits of fraction.
inline constexpr int kLogBits = 119;

/// n x ln 10 and n x ln 2 as Q119. Requires n < 128.
constexpr U128 times_ln10(int n) {
  return multiply_high(kLn10Q126, static_cast<U128>(n) << 121);
}
constexpr U128 times_ln2(int n) {
  return multiply_high(kLn2Q128, static_cast<U128>(n) << 119);
}

/// 1 / k as a Q127.
constexpr U128 reciprocal_q127(int k) {
  return (U128{1} << 127) / static_cast<U128>(k);
}

}  // namespace assay::decimal
