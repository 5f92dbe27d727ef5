#include <algorithm>

#include "decimal/finish.hpp"

namespace assay {
namespace decimal {
namespace {

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

std::optional<Decimal> divide_any(const Decimal& a, const Decimal& b) {
  const U128 n = magnitude(a), d = magnitude(b);
  const int length = count_digits(n);
  const int shift = std::max(0, kRoundedDigits + 1 + count_digits(d) - length);
  const int first = std::min(shift, kExactDigits - length);
  const U256 scaled = multiply_wide(n * power_of_ten(first), power_of_ten(shift - first));
  const auto [quotient, remainder] = divide_wide(scaled, d);
  const Exact exact{a.is_negative() != b.is_negative(), quotient,
                    a.exponent() - b.exponent() - shift, remainder != 0};
  const auto result = finish(exact, kRoundedDigits, kRoundedDigits);
  return result ? strip_zeros(*result) : result;
}

/// n / d x 10^exponent to 34 digits in two machine divisions, or in one if it ends soon. None if
/// that needs more exponents than there are. Requires n, d > 0.
std::optional<Decimal> divide_words(bool negative, std::uint64_t n, std::uint64_t d, int exponent) {
  // Widened so that the head has 17 or 18 digits, or more if n is so much longer than d.
  const int widen = std::max(0, 17 + count_digits(d) - count_digits(n));
  const auto head = divide_to_64(n * power_of_ten(widen), d);
  exponent -= widen;
  if (head.remainder == 0 && exponent <= 0 && exponent >= Decimal::kMinExponent) {
    return strip_zeros(signed_decimal(negative, head.quotient, exponent));
  }
  const int rest = kRoundedDigits - count_digits(head.quotient);
  const auto tail = divide_to_64(U128{head.remainder} * power_of_ten_64(rest), d);
  exponent -= rest;
  if (exponent > 0 || exponent < Decimal::kMinExponent) return std::nullopt;
  const U128 value = U128{head.quotient} * power_of_ten_64(rest) + tail.quotient;
  if (tail.remainder == 0) return strip_zeros(signed_decimal(negative, value, exponent));
  const U128 twice = U128{tail.remainder} * 2;
  const bool up = twice > d || (twice == d && (value & 1) != 0);
  return signed_decimal(negative, value + (up ? 1 : 0), exponent);
}

/// a / b half-even to `decimals` places, if machine words do and it is certain that going by way
/// of 34 digits would give the same.
std::optional<Decimal> divide_to_places(const Decimal& a, const Decimal& b, int decimals) {
  // Digits that n wants behind it. An inexact quotient is at least 1 / 2d from a tie, 10^-20 of
  // the last place, and with up to 14 digits its rounding to 34 moves it by less than that.
  constexpr std::uint64_t kCertain = power_of_ten_64(14);
  const int widen = a.exponent() - b.exponent() + decimals;
  if (!fits_64(a.coefficient()) || !fits_64(b.coefficient()) || widen < -18 || widen > 18 ||
      decimals > -Decimal::kMinExponent) {
    return std::nullopt;
  }
  const U128 wide = magnitude(a) * power_of_ten_64(std::max(widen, 0));
  const U128 divisor = magnitude(b) * power_of_ten_64(std::max(-widen, 0));
  if (high64(2 * divisor) != 0 || wide >= divisor * kCertain) return std::nullopt;
  const std::uint64_t d = low64(divisor);
  auto [quotient, remainder] = divide_to_64(wide, d);
  const U128 twice = U128{remainder} * 2;
  if (twice > d || (twice == d && (quotient & 1) != 0)) ++quotient;
  return signed_decimal(a.is_negative() != b.is_negative(), quotient, -decimals);
}

}  // namespace
}  // namespace decimal

std::optional<Decimal> detail::add_any(const Decimal& a, const Decimal& b) noexcept {
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  return a.exponent() >= b.exponent() ? decimal::add_aligned(a, b) : decimal::add_aligned(b, a);
}

std::optional<Decimal> detail::multiply_any(const Decimal& a, const Decimal& b) noexcept {
  const decimal::Exact product{a.is_negative() != b.is_negative(),
                               decimal::multiply_wide(decimal::magnitude(a), decimal::magnitude(b)),
                               a.exponent() + b.exponent(), false};
  return decimal::finish(product, decimal::kExactDigits, decimal::kRoundedDigits);
}

std::optional<Decimal> divide(const Decimal& a, const Decimal& b) noexcept {
  if (b.is_zero()) return std::nullopt;
  if (a.is_zero()) return Decimal{};
  if (decimal::fits_64(a.coefficient()) && decimal::fits_64(b.coefficient())) {
    const auto quotient = decimal::divide_words(
        a.is_negative() != b.is_negative(), decimal::low64(decimal::magnitude(a)),
        decimal::low64(decimal::magnitude(b)), a.exponent() - b.exponent());
    if (quotient) return quotient;
  }
  return decimal::divide_any(a, b);
}

std::optional<Decimal> divide(const Decimal& a, const Decimal& b, int decimals) noexcept {
  if (b.is_zero()) return std::nullopt;
  if (const auto result = decimal::divide_to_places(a, b, decimals)) return result;
  const auto quotient = divide(a, b);
  return quotient ? round(*quotient, decimals) : quotient;
}

}  // namespace assay
