#include "decimal/finish.hpp"

namespace assay {
namespace decimal {
namespace {

/// The least whole number above the root of n. Requires n > 0.
std::uint64_t root_above(std::uint64_t n) {
  std::uint64_t root = ~std::uint64_t{0} >> 32;
  while (true) {
    const std::uint64_t next = (root + n / root) / 2;
    if (next >= root) return root + 1;
    root = next;
  }
}

/// The whole part of the root, by Newton's method from above: a machine word of n gives the first
/// 32 bits, and every step doubles them. Requires n >= 2^192.
U128 whole_root(const U256& n) {
  const int shift = (64 + bit_width(n.high) + 1) & ~1;  // leaves 63 or 64 bits
  U128 root = U128{root_above(low64(n.high >> (shift - 128)))} << (shift / 2);
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
