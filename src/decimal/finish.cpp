#include "decimal/finish.hpp"

#include <algorithm>

namespace assay::decimal {
namespace {

int count_wide_digits(const U256& v) {
  if (v < U256{kCoefficientLimit}) return count_digits(v.low);
  return 38 + count_digits(divide_wide(v, kCoefficientLimit).quotient.low);
}

/// Can the last k digits be dropped and nothing be lost?
bool ends_in_zeros(const U256& v, int k) {
  return k <= 38 && divide_wide(v, power_of_ten(k)).remainder == 0;
}

U128 round_half_even(U128 quotient, U128 remainder, int k, bool inexact) {
  const U128 half = power_of_ten(k) / 2;
  const bool odd = (quotient & 1) != 0;
  const bool up = remainder > half || (remainder == half && (inexact || odd));
  return quotient + (up ? 1 : 0);
}

}  // namespace

U128 drop_digits(U128 v, int k, bool inexact) {
  const auto [quotient, remainder] = divide_by_power(v, k);
  return round_half_even(quotient, remainder, k, inexact);
}

U128 drop_digits(const U256& v, int k, bool inexact) {
  if (v < U256{kCoefficientLimit}) return drop_digits(v.low, k, inexact);
  const auto [quotient, remainder] = divide_wide(v, power_of_ten(std::min(k, 38)));
  if (k <= 38) return round_half_even(quotient.low, remainder, k, inexact);
  return drop_digits(quotient.low, k - 38, inexact || remainder != 0);
}

std::optional<Decimal> finish(const Exact& value, int keep, int digits) {
  const int length = count_wide_digits(value.magnitude);
  int drop = std::max(length - keep, Decimal::kMinExponent - value.exponent);
  if (value.inexact || (drop > 0 && !ends_in_zeros(value.magnitude, drop))) {
    drop = std::max(length - digits, Decimal::kMinExponent - value.exponent);
  }
  if (drop > length) return Decimal{};  // less than half of the smallest magnitude
  U128 kept = value.magnitude.low;
  int exponent = value.exponent;
  if (drop > 0) {
    kept = drop_digits(value.magnitude, drop, value.inexact);
    exponent += drop;
  }
  if (exponent > 0) {
    if (count_digits(kept) + exponent > 38) return std::nullopt;
    kept *= power_of_ten(exponent);
    exponent = 0;
  }
  return signed_decimal(value.negative, kept, exponent);
}

Decimal strip_zeros(const Decimal& value) {
  U128 c = magnitude(value);
  if (c == 0) return Decimal{};
  int exponent = value.exponent();
  for (int k = 32; k > 0; k /= 2) {
    // Whatever 10^k divides has k zero bits at its end: a test that ends most searches.
    const U128 low_bits = (U128{1} << k) - 1;
    if (exponent + k > 0 || (c & low_bits) != 0) continue;
    const auto [quotient, remainder] = divide_by_power(c, k);
    if (remainder != 0) continue;
    c = quotient;
    exponent += k;
  }
  return signed_decimal(value.is_negative(), c, exponent);
}

}  // namespace assay::decimal
