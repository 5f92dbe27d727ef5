#include <algorithm>

#include "decimal/finish.hpp"

namespace assay {
namespace decimal {
namespace {

/// a x 10^gap against b, gap >= 0. From 10^38 on anything but zero is more than b.
std::strong_ordering compare_scaled(U128 a, int gap, U128 b) {
  const U256 scaled = multiply_wide(a, power_of_ten(std::min(gap, kExactDigits)));
  if (scaled.high != 0) return std::strong_ordering::greater;
  return scaled.low <=> b;
}

std::strong_ordering compare_magnitudes(const Decimal& a, const Decimal& b) {
  const int gap = a.exponent() - b.exponent();
  if (gap < 0) return 0 <=> compare_scaled(magnitude(b), -gap, magnitude(a));
  return compare_scaled(magnitude(a), gap, magnitude(b));
}

}  // namespace
}  // namespace decimal

std::strong_ordering detail::compare_any(const Decimal& a, const Decimal& b) noexcept {
  if (a.is_negative() != b.is_negative()) {
    return a.is_negative() ? std::strong_ordering::less : std::strong_ordering::greater;
  }
  return a.is_negative() ? decimal::compare_magnitudes(b, a) : decimal::compare_magnitudes(a, b);
}

}  // namespace assay
