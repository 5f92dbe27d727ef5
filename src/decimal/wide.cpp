#include "decimal/wide.hpp"

namespace assay::decimal {
namespace {

/// Divides limb by limb, as one does on paper. `Limb` steps return quotient limb and remainder.
Division divide_by_limb(const U256& n, std::uint64_t d) {
  const std::uint64_t q3 = high64(n.high) / d;
  std::uint64_t r = high64(n.high) % d;
  const auto step = [&](std::uint64_t limb) {
    const auto [quotient, remainder] = divide_to_64((U128{r} << 64) | limb, d);
    r = remainder;
    return quotient;
  };
  const std::uint64_t q2 = step(low64(n.high));
  const std::uint64_t q1 = step(high64(n.low));
  const std::uint64_t q0 = step(low64(n.low));
  return {{(U128{q3} << 64) | q2, (U128{q1} << 64) | q0}, r};
}

/// One limb of Knuth's algorithm D: divides r * 2^64 + limb by d, whose top bit is set; r < d.
std::uint64_t divide_step(U128& r, std::uint64_t limb, U128 d) {
  const std::uint64_t d1 = high64(d), d0 = low64(d);
  // With the top limbs equal the machine division would overflow; the largest limb is at most 2
  // too high, like the estimates it stands for.
  U128 estimate = ~std::uint64_t{0};
  if (high64(r) < d1) estimate = divide_to_64(r, d1).quotient;
  const U256 n{U128{high64(r)}, (U128{low64(r)} << 64) | limb};
  U256 product = multiply_wide(estimate, d1);
  product = U256{product.low >> 64, product.low << 64} + U256{estimate * d0};
  while (n < product) {
    --estimate;
    product = product - U256{d};
  }
  r = (n - product).low;
  return low64(estimate);
}

}  // namespace

Division divide_wide(const U256& n, U128 d) {
  if (high64(d) == 0) return divide_by_limb(n, low64(d));
  const int shift = 128 - bit_width(d);
  const U128 divisor = d << shift;
  const U256 shifted = shift == 0 ? n : n << shift;
  U128 r = shift == 0 ? 0 : n.high >> (128 - shift);
  const std::uint64_t q3 = divide_step(r, high64(shifted.high), divisor);
  const std::uint64_t q2 = divide_step(r, low64(shifted.high), divisor);
  const std::uint64_t q1 = divide_step(r, high64(shifted.low), divisor);
  const std::uint64_t q0 = divide_step(r, low64(shifted.low), divisor);
  return {{(U128{q3} << 64) | q2, (U128{q1} << 64) | q0}, r >> shift};
}

}  // namespace assay::decimal
