/// The one place where a result is made to fit: rounding, overflow and underflow.
#pragma once

#include <optional>

#include <assay/decimal.hpp>

#include "decimal/wide.hpp"

namespace assay::decimal {

inline constexpr int kExactDigits = 38;    // sums and products are kept whole up to here
inline constexpr int kRoundedDigits = 34;  // what anything longer is rounded to

/// magnitude x 10^exponent, plus a fraction of the last digit if `inexact`.
struct Exact {
  bool negative = false;
  U256 magnitude;
  int exponent = 0;
  bool inexact = false;
};

/// Kept whole if it is exact and has at most `keep` digits, else rounded half-even to `digits`.
/// Requires magnitude < 10^76, and an inexact one to have more than `digits` digits.
std::optional<Decimal> finish(const Exact& value, int keep, int digits);

/// v / 10^k half-even, `inexact` saying that v has a fraction. Requires 0 < k <= 38, v < 10^38.
U128 drop_digits(U128 v, int k, bool inexact);
/// The same for v < 10^76 and k at most its digits.
U128 drop_digits(const U256& v, int k, bool inexact);

/// Without the zeros at the end of its fraction.
Decimal strip_zeros(const Decimal& value);

inline U128 magnitude(const Decimal& d) {
  const Int128 c = d.coefficient();
  return c < 0 ? -static_cast<U128>(c) : static_cast<U128>(c);
}

inline Decimal signed_decimal(bool negative, U128 magnitude, int exponent) {
  const auto c = static_cast<Int128>(magnitude);
  return Decimal::scaled(negative ? -c : c, exponent);
}

inline bool fits_64(Int128 c) {
  return c == static_cast<std::int64_t>(c);
}

}  // namespace assay::decimal
