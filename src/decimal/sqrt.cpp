#include "decimal/finish.hpp"

namespace assay {
namespace decimal {
namespace {

/// The whole part of the root of n, by Newton's method from above. Requires n > 0.
U128 whole_root(const U256& n) {
  const int width = n.high != 0 ? 128 + bit_width(n.high) : bit_width(n.low);
  U128 root = U128{1} << ((width + 1) / 2);
  while (true) {
    const U128 next = (root + divide_wide(n, root).quotient.low) / 2;
    if (next >= root) return root;
    root = next;
  }
}

}  // namespace
}  // namespace decimal

std::optional<Decimal> sqrt(const Decimal& value) noexcept {
  using namespace decimal;
  if (value.is_negative()) return std::nullopt;
  if (value.is_zero()) return Decimal{};
  // Scaled to 70 or 71 digits, so that the root has 35 or 36, and to an even exponent.
  const U128 c = magnitude(value);
  const int widen = kExactDigits - count_digits(c);
  const int more = 32 + ((value.exponent() - widen) & 1);
  const U256 n = multiply_wide(c * power_of_ten(widen), power_of_ten(more));
  const U128 root = whole_root(n);
  const Exact exact{false, root, (value.exponent() - widen - more) / 2,
                    !(multiply_wide(root, root) == n)};
  return strip_zeros(*finish(exact, kRoundedDigits, kRoundedDigits));
}

}  // namespace assay
