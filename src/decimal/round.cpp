#include <limits>

#include "decimal/finish.hpp"

namespace assay {
namespace decimal {
namespace {

/// v x 10^shift modulo m, of which shift is at most 76 and v < m.
U128 scaled_remainder(U128 v, int shift, U128 m) {
  if (shift > 38) {
    v = divide_wide(multiply_wide(v, kCoefficientLimit), m).remainder;
    shift -= 38;
  }
  return divide_wide(multiply_wide(v, power_of_ten(shift)), m).remainder;
}

/// What takes value x 10^shift to the nearest multiple of the unit: which multiple that is may be
/// too great a number. Works modulo two units to know odd multiples from even ones.
Int128 step_to_multiple(U128 value, int shift, U128 unit) {
  // Two units that do not fit are beyond any value as well.
  const U128 both = high64(unit) >> 63 != 0 ? ~U128{0} : 2 * unit;
  U128 rest = scaled_remainder(value % both, shift, both);
  const bool odd = rest >= unit;
  if (odd) rest -= unit;
  const bool up = odd ? 2 * rest >= unit : 2 * rest > unit;
  return up ? static_cast<Int128>(unit - rest) : -static_cast<Int128>(rest);
}

/// c / 10^drop half-even, with `exponent`.
Decimal round_64(std::int64_t c, int drop, int exponent) {
  const auto unit = static_cast<std::int64_t>(power_of_ten_64(drop));
  const std::int64_t half = unit / 2, quotient = c / unit, remainder = c % unit;
  const bool odd = (quotient & 1) != 0;
  const bool up = remainder > half || (remainder == half && odd);
  const bool down = remainder < -half || (remainder == -half && odd);
  return Decimal::scaled(quotient + (up ? 1 : 0) - (down ? 1 : 0), exponent);
}

}  // namespace
}  // namespace decimal

Decimal round(const Decimal& value, int decimals) noexcept {
  const int drop = -value.exponent() - decimals;
  if (drop <= 0) return value;
  if (drop <= 18 && decimal::fits_64(value.coefficient())) {
    return decimal::round_64(static_cast<std::int64_t>(value.coefficient()), drop, -decimals);
  }
  if (drop > decimal::kExactDigits) return {};
  const decimal::U128 kept = decimal::drop_digits(decimal::magnitude(value), drop, false);
  return decimal::signed_decimal(value.is_negative(), kept, -decimals);
}

std::optional<Decimal> round_to_multiple(const Decimal& value, const Decimal& unit) noexcept {
  using namespace decimal;
  const int gap = value.exponent() - unit.exponent();
  U128 step = magnitude(unit);
  if (gap < 0) {
    // A unit of more than twice the value leaves zero; below that it can be scaled.
    if (gap < -kExactDigits) return Decimal{};
    const U256 scaled = multiply_wide(step, power_of_ten(-gap));
    if (U256{2 * magnitude(value)} < scaled) return Decimal{};
    step = scaled.low;
  }
  const Int128 change = step_to_multiple(magnitude(value), gap > 0 ? gap : 0, step);
  const int exponent = gap > 0 ? unit.exponent() : value.exponent();
  return add(value, Decimal::scaled(value.is_negative() ? -change : change, exponent));
}

Decimal floor(const Decimal& value) noexcept {
  const int drop = -value.exponent();
  if (drop == 0) return value;
  if (drop > decimal::kExactDigits) return value.is_negative() ? -1 : 0;
  const auto unit = static_cast<Int128>(decimal::power_of_ten(drop));
  const Int128 whole = value.coefficient() / unit;
  const bool below = value.coefficient() < whole * unit;
  return Decimal::scaled(whole - (below ? 1 : 0), 0);
}

Decimal ceil(const Decimal& value) noexcept {
  return -floor(-value);
}

Decimal abs(const Decimal& value) noexcept {
  return value.is_negative() ? -value : value;
}

std::optional<std::int64_t> to_int64(const Decimal& value) noexcept {
  const Decimal whole = floor(value);
  if (whole != value || !decimal::fits_64(whole.coefficient())) return std::nullopt;
  return static_cast<std::int64_t>(whole.coefficient());
}

}  // namespace assay
