#include "decimal/exponential.hpp"
#include "decimal/finish.hpp"
#include "decimal/logarithm.hpp"

namespace assay {
namespace decimal {
namespace {

/// More factors than these, and any power but one of 1 or 10 has more digits than fit.
constexpr int kMaxFactors = 126;

/// base^count while every digit of it fits.
std::optional<Decimal> whole_power(const Decimal& base, std::int64_t count) {
  const Decimal shortest = strip_zeros(base);
  const U128 c = magnitude(shortest);
  const std::int64_t exponent = shortest.exponent() * count;
  if (exponent < Decimal::kMinExponent) return std::nullopt;
  U128 power = 1;
  for (std::int64_t i = 0; i < count; ++i) {
    const U256 next = multiply_wide(power, c);
    if (!(next < U256{kCoefficientLimit})) return std::nullopt;
    power = next.low;
  }
  const bool negative = base.is_negative() && count % 2 != 0;
  return signed_decimal(negative, power, static_cast<int>(exponent));
}

std::optional<Decimal> power_of_zero(const Decimal& exponent) {
  if (exponent.is_negative()) return std::nullopt;
  return exponent.is_zero() ? 1 : 0;
}

/// e^(exponent x ln|base|) with the given sign.
std::optional<Decimal> power_by_logarithm(bool negative, const Decimal& base,
                                          const Decimal& exponent) {
  const Decimal logarithm = decimal::logarithm(abs(base), LogBase::e, kRoundedDigits);
  const bool grows = logarithm.is_negative() == exponent.is_negative();
  const Decimal beyond = grows ? 1000 : -1000;  // a product that overflows is far out of range
  return exponential(negative, multiply(exponent, logarithm).value_or(beyond));
}

}  // namespace
}  // namespace decimal

std::optional<Decimal> pow(const Decimal& base, const Decimal& exponent) noexcept {
  using namespace decimal;
  if (base.is_zero()) return power_of_zero(exponent);
  if (exponent == Decimal::scaled(5, -1)) return sqrt(base);
  const Decimal whole = floor(exponent);
  const bool is_whole = whole == exponent;
  if (base.is_negative() && !is_whole) return std::nullopt;
  if (is_whole && abs(whole) <= kMaxFactors) {
    const auto count = static_cast<std::int64_t>(abs(whole).coefficient());
    if (const auto power = whole_power(base, count)) {
      return exponent.is_negative() ? divide(1, *power) : power;
    }
  }
  const bool odd = (magnitude(whole) & 1) != 0;
  return power_by_logarithm(base.is_negative() && odd, base, exponent);
}

}  // namespace assay
