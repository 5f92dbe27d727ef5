/// Tables of e^x in steps of 2^-7 up to ln 10, and in steps of 2^-14 between those.
#pragma once

#include "decimal/fixed.hpp"

namespace assay::decimal {

/// 1 / k! as a Q127, for k > 0.
constexpr U128 reciprocal_factorial_q127(int k) {
  U128 result = U128{1} << 127;
  for (int i = 2; i <= k; ++i)
    result /= static_cast<U128>(i);
  return result;
}

/// e^(2^-bits) as a Q127.
constexpr U128 exp_step_q127(int bits) {
  U128 total = U128{1} << 127;
  for (int k = 1; k * bits < 127; ++k)
    total += reciprocal_factorial_q127(k) >> (k * bits);
  return total;
}

/// e^(i x 2^-bits), beginning with `one`, the one of the table's Q.
template <std::size_t size>
constexpr std::array<U128, size> make_exp_table(int bits, U128 one) {
  const U128 step = exp_step_q127(bits) - (U128{1} << 127);
  std::array<U128, size> table{};
  for (auto& entry : table) {
    entry = one;
    one += 2 * multiply_high(one, step);
  }
  return table;
}

inline constexpr int kCoarseExpBits = 7, kFineExpBits = 14;
inline constexpr auto kCoarseExps = make_exp_table<296>(kCoarseExpBits, U128{1} << 124);  // Q124
inline constexpr auto kFineExps = make_exp_table<128>(kFineExpBits, U128{1} << 127);      // Q127

}  // namespace assay::decimal
