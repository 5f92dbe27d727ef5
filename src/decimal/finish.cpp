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

}  // namespace

U128 drop_digits(const U256& v, int k, bool inexact) {
  U256 rest = v;
  if (k > 38) {
    const Division first = divide_wide(v, kCoefficientLimit);
    rest = first.quotient;
    inexact |= first.remainder != 0;
    k -= 38;
  }
  const auto [quotient, remainder] = divide_wide(rest, power_of_ten(k));
  const U128 half = power_of_ten(k) / 2;
  const bool odd = (quotient.low & 1) != 0;
  const bool up = remainder > half || (remainder == half && (inexact || odd));
  return quotient.low + (up ? 1 : 0);
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
  if (kept >= kCoefficientLimit) return std::nullopt;
  return signed_decimal(value.negative, kept, exponent);
}

Decimal strip_zeros(const Decimal& value) {
  U128 c = magnitude(value);
  if (c == 0) return Decimal{};
  int exponent = value.exponent();
  for (int k = 32; k > 0; k /= 2) {
    while (exponent + k <= 0 && c % power_of_ten(k) == 0) {
      c /= power_of_ten(k);
      exponent += k;
    }
  }
  return signed_decimal(value.is_negative(), c, exponent);
}

}  // namespace assay::decimal
