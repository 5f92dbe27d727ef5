#include <algorithm>

#include "decimal/finish.hpp"

namespace assay {
namespace decimal {
namespace {

/// |c| < 2^125: two of these add up to less than 10^38.
bool is_safe_to_add(Int128 c) {
  const auto top = static_cast<std::int64_t>(c >> 125);
  return top == 0 || top == -1;
}

/// The sum of two magnitudes of which `a` has the greater exponent.
std::optional<Decimal> add_aligned(const Decimal& a, const Decimal& b) {
  const int gap = a.exponent() - b.exponent();
  const int shift = std::min(gap, 38);
  const U256 left = multiply_wide(magnitude(a), power_of_ten(shift));
  U256 right{magnitude(b)};
  Exact sum{a.is_negative(), {}, a.exponent() - shift, false};
  if (gap > shift) {
    const auto [quotient, remainder] = divide_wide(right, power_of_ten(gap - shift));
    right = quotient;
    sum.inexact = remainder != 0;
  }
  if (a.is_negative() == b.is_negative()) {
    sum.magnitude = left + right;
  } else if (left < right) {
    sum.magnitude = right - left;
    sum.negative = b.is_negative();
  } else {
    sum.magnitude = left - right - U256{sum.inexact ? 1U : 0U};
  }
  return finish(sum, kExactDigits, kRoundedDigits);
}

std::optional<Decimal> add_any(const Decimal& a, const Decimal& b) {
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  return a.exponent() >= b.exponent() ? add_aligned(a, b) : add_aligned(b, a);
}

std::optional<Decimal> divide_any(const Decimal& a, const Decimal& b) {
  const U128 n = magnitude(a), d = magnitude(b);
  const int shift = std::max(0, kRoundedDigits + 1 + count_digits(d) - count_digits(n));
  const int first = std::min(shift, 38);
  U256 scaled = multiply_wide(n, power_of_ten(first));
  if (shift > first) scaled = multiply_wide(scaled.low, power_of_ten(shift - first));
  const auto [quotient, remainder] = divide_wide(scaled, d);
  const Exact exact{a.is_negative() != b.is_negative(), quotient,
                    a.exponent() - b.exponent() - shift, remainder != 0};
  const auto result = finish(exact, kRoundedDigits, kRoundedDigits);
  return result ? strip_zeros(*result) : result;
}

}  // namespace
}  // namespace decimal

std::optional<Decimal> add(const Decimal& a, const Decimal& b) noexcept {
  const Int128 x = a.coefficient(), y = b.coefficient();
  const int gap = a.exponent() - b.exponent();
  if (gap == 0) {
    if (decimal::is_safe_to_add(x) && decimal::is_safe_to_add(y)) {
      return Decimal::scaled(x + y, a.exponent());
    }
  } else if (decimal::fits_64(x) && decimal::fits_64(y) && gap >= -18 && gap <= 18) {
    if (gap > 0) {
      return Decimal::scaled(x * decimal::power_of_ten_64(gap) + y, b.exponent());
    }
    return Decimal::scaled(y * decimal::power_of_ten_64(-gap) + x, a.exponent());
  }
  return decimal::add_any(a, b);
}

std::optional<Decimal> subtract(const Decimal& a, const Decimal& b) noexcept {
  return add(a, -b);
}

std::optional<Decimal> multiply(const Decimal& a, const Decimal& b) noexcept {
  const int exponent = a.exponent() + b.exponent();
  if (decimal::fits_64(a.coefficient()) && decimal::fits_64(b.coefficient()) &&
      exponent >= Decimal::kMinExponent) {
    return Decimal::scaled(a.coefficient() * b.coefficient(), exponent);
  }
  const decimal::Exact product{a.is_negative() != b.is_negative(),
                               decimal::multiply_wide(decimal::magnitude(a), decimal::magnitude(b)),
                               exponent, false};
  return decimal::finish(product, decimal::kExactDigits, decimal::kRoundedDigits);
}

std::optional<Decimal> divide(const Decimal& a, const Decimal& b) noexcept {
  if (b.is_zero()) return std::nullopt;
  if (a.is_zero()) return Decimal{};
  return decimal::divide_any(a, b);
}

}  // namespace assay
