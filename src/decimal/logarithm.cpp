#include "decimal/logarithm.hpp"

#include "decimal/finish.hpp"
#include "decimal/log_tables.hpp"

namespace assay {
namespace decimal {
namespace {

constexpr int kShortDigits = 18;
constexpr int kNearOneDigits = 4;
constexpr U128 kOneQ127 = U128{1} << 127;

/// x * factor / 2^bits, Q127 to Q127.
U128 scale_q127(U128 x, std::uint32_t factor, int bits) {
  const U256 product = multiply_wide(x, factor);
  return (product.high << (128 - bits)) | (product.low >> bits);
}

/// ln(1 + t) as a Q119 for t < 2^-13 given as a Q140, by its Taylor series. The far terms weigh
/// so little that 64 bits of them do.
U128 ln_one_plus(U128 t) {
  constexpr int kTerms = 8, kShortTerms = 3;
  const U128 top = high64(t);  // Q76
  std::uint64_t far = high64(reciprocal_q127(kTerms));
  for (int k = kTerms - 1; k >= kShortTerms; --k) {
    far = high64(reciprocal_q127(k)) - (high64(top * far) >> 12);
  }
  U128 sum = U128{far} << 64;
  for (int k = kShortTerms - 1; k >= 1; --k) {
    sum = reciprocal_q127(k) - (multiply_high(t, sum) >> 12);
  }
  return multiply_high(t, sum) >> 20;
}

/// ln(c) as a Q119. Requires c > 0.
U128 ln_whole(U128 c) {
  const int width = bit_width(c);
  const U128 x = c << (128 - width);  // in [1, 2), Q127
  const LogStep& coarse = kCoarseLogs[static_cast<std::size_t>((x - kOneQ127) >> 120)];
  const U128 closer = scale_q127(x, coarse.factor, kCoarseUnitBits);
  const LogStep& fine = kFineLogs[static_cast<std::size_t>((closer - kOneQ127) >> 113)];
  const U128 close = scale_q127(closer, fine.factor, kFineUnitBits);
  return times_ln2(width - 1) + coarse.logarithm + fine.logarithm +
         ln_one_plus((close - kOneQ127) << 13);
}

/// A Q119 x 10^places, rounded to a whole number.
U128 scale_q119(U128 value, int places) {
  const U256 scaled = multiply_wide(value, power_of_ten(places)) + U256{U128{1} << (kLogBits - 1)};
  return (scaled >> kLogBits).low;
}

/// A Q119 rounded to `digits`.
Decimal from_q119(bool negative, U128 value, int digits) {
  // At most one digit more than wanted; an estimate of log10 from the width is never too high.
  int decimals = digits - ((bit_width(value) - 1 - kLogBits) * 1233 >> 12) - 1;
  U128 rounded = scale_q119(value, decimals);
  if (rounded > power_of_ten(digits)) rounded = scale_q119(value, --decimals);
  return strip_zeros(signed_decimal(negative, rounded, -decimals));
}

Decimal far_from_one(const Decimal& value, LogBase base, int digits) {
  U128 whole = ln_whole(magnitude(value));
  U128 scale = times_ln10(-value.exponent());
  if (base == LogBase::ten) {
    whole = multiply_high(whole, kLog10EQ128);
    scale = static_cast<U128>(-value.exponent()) << kLogBits;
  }
  const bool negative = whole < scale;
  return from_q119(negative, negative ? scale - whole : whole - scale, digits);
}

/// ln(1 + t) / t as a Q127, for |t| < 10^-4 given as a Q140.
U128 ln_slope(U128 t, bool negative) {
  constexpr int kTerms = 9;
  U128 sum = reciprocal_q127(kTerms);
  for (int k = kTerms - 1; k >= 1; --k) {
    const U128 change = multiply_high(t, sum) >> 12;
    sum = reciprocal_q127(k) + (negative ? change : -change);
  }
  return sum;
}

/// Here fixed point would lose the digits that count, so only the slope is taken in it.
Decimal near_one(const Decimal& change, LogBase base, int digits) {
  const U128 t = magnitude(change);
  const int length = count_digits(t);
  const Division q140 = divide_wide({t << 12, 0}, power_of_ten(-change.exponent()));
  U128 slope = ln_slope(q140.quotient.low, change.is_negative());
  if (base == LogBase::ten) slope = multiply_high(slope, kLog10EQ128);
  const U256 product = multiply_wide(t * power_of_ten(38 - length), slope) >> 127;
  const Exact result{change.is_negative(), product, change.exponent() - (38 - length), true};
  return strip_zeros(*finish(result, digits, digits));
}

}  // namespace

Decimal logarithm(const Decimal& value, LogBase base, int digits) {
  const int decimals = -value.exponent();
  if (decimals <= kExactDigits) {  // else far below 1
    const U128 c = magnitude(value), one = power_of_ten(decimals);
    if (c == one) return {};
    const bool negative = c < one;
    const U128 change = negative ? one - c : c - one;
    if (decimals > kNearOneDigits && change < power_of_ten(decimals - kNearOneDigits)) {
      return near_one(signed_decimal(negative, change, -decimals), base, digits);
    }
  }
  return far_from_one(value, base, digits);
}

}  // namespace decimal

std::optional<Decimal> ln(const Decimal& value) noexcept {
  if (value <= 0) return std::nullopt;
  return decimal::logarithm(value, decimal::LogBase::e, decimal::kShortDigits);
}

std::optional<Decimal> log10(const Decimal& value) noexcept {
  if (value <= 0) return std::nullopt;
  return decimal::logarithm(value, decimal::LogBase::ten, decimal::kShortDigits);
}

}  // namespace assay
