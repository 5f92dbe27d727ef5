#include "decimal/exponential.hpp"

#include <algorithm>

#include "decimal/exp_tables.hpp"
#include "decimal/finish.hpp"

namespace assay {
namespace decimal {
namespace {

constexpr int kShortDigits = 18;
constexpr int kGuardDigits = 8;
constexpr int kExpBits = 123;  // of fraction, in results of exp_of_rest

/// |value| as a Q119. Requires |value| < 256.
U128 to_q119(const Decimal& value) {
  int k = -value.exponent();
  U128 c = magnitude(value);
  if (k > kExactDigits) {  // below 1, of which 38 places are enough
    c = divide_by_power(c, k - kExactDigits).quotient;
    k = kExactDigits;
  }
  if (c == 0) return 0;
  if (k == 0) return c << kLogBits;
  const int spare = 128 - bit_width(c);
  const U128 product = multiply_high(c << spare, kPowerReciprocals[static_cast<std::size_t>(k)]);
  const int shift = spare + bit_width(power_of_ten(k)) - (kLogBits + 1);
  return shift < 128 ? product >> shift : 0;
}

/// e^r as a Q123, for r < ln 10 given as a Q119.
U128 exp_of_rest(U128 r) {
  constexpr int kTerms = 7, kShortTerms = 3;
  constexpr U128 kFineMask = (U128{1} << (kLogBits - kCoarseExpBits)) - 1;
  constexpr U128 kRestMask = (U128{1} << (kLogBits - kFineExpBits)) - 1;
  const U128 coarse = kCoarseExps[static_cast<std::size_t>(r >> (kLogBits - kCoarseExpBits))];
  const U128 fine =
      kFineExps[static_cast<std::size_t>((r & kFineMask) >> (kLogBits - kFineExpBits))];
  // e^t - 1 = t (1 + t (1/2 + t (1/6 + ...))), t below 2^-14. As with logarithms, the far terms
  // need 64 bits only.
  const U128 t = (r & kRestMask) << 22;  // Q141
  const U128 top = high64(t);            // Q77
  std::uint64_t far = high64(reciprocal_factorial_q127(kTerms));
  for (int k = kTerms - 1; k >= kShortTerms; --k) {
    far = high64(reciprocal_factorial_q127(k)) + (high64(top * far) >> 13);
  }
  U128 sum = U128{far} << 64;
  for (int k = kShortTerms - 1; k >= 1; --k) {
    sum = reciprocal_factorial_q127(k) + (multiply_high(t, sum) >> 13);
  }
  const U128 known = multiply_high(coarse, fine);  // Q123
  return known + (multiply_high(known, multiply_high(t, sum)) >> 12);
}

/// |power| split into n x ln 10 + r with r from 0 to ln 10, a negative power into -n x ln 10 + r.
struct Reduced {
  int n;
  U128 r;
};

Reduced reduce(const Decimal& power) {
  const U128 x = to_q119(power);
  const int n = static_cast<int>(multiply_high(x, kLog10EQ128) >> kLogBits);
  if (!power.is_negative()) return {n, x - times_ln10(n)};
  // The constant is cut off, so the multiple can fall a little short of x.
  return {-(n + 1), times_ln10(n + 1) + 4 - x};
}

}  // namespace

std::optional<Decimal> exponential(bool negative, const Decimal& power) {
  if (power >= 100) return std::nullopt;
  if (power <= -200) return Decimal{};
  const auto [n, r] = reduce(power);
  constexpr int kBehindPoint = kShortDigits - 1;
  const U256 scaled =
      multiply_wide(exp_of_rest(r), power_of_ten(kBehindPoint + kGuardDigits)) >> kExpBits;
  const int exponent = n - kBehindPoint;
  if (exponent <= 0 && exponent >= Decimal::kMinExponent) {  // all but the largest and smallest
    const U128 rounded = drop_digits(scaled.low, kGuardDigits, true);
    return strip_zeros(signed_decimal(negative, rounded, exponent));
  }
  return finish({negative, scaled, exponent - kGuardDigits, true}, kShortDigits, kShortDigits);
}

}  // namespace decimal

std::optional<Decimal> exp(const Decimal& value) noexcept {
  return decimal::exponential(false, value);
}

}  // namespace assay
