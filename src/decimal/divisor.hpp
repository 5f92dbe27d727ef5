// Division, half-even, once or by one number again and again. Without branches: which way one
// rounds is anybody's guess.
#pragma once

#include <cstdint>

#include "decimal/close.hpp"

namespace assay::score {

// Requires d > 0 and n > INT64_MIN.
inline std::int64_t divide_half_even(std::int64_t n, std::int64_t d) noexcept {
  const std::uint64_t size = decimal::magnitude(n), by = static_cast<std::uint64_t>(d);
  const std::uint64_t quotient = size / by, rest = size % by, other = by - rest;
  const std::uint64_t up = static_cast<std::uint64_t>(rest > other) |
                           (static_cast<std::uint64_t>(rest == other) & quotient);
  const std::int64_t sign = n >> 63;
  return (static_cast<std::int64_t>(quotient + up) ^ sign) - sign;
}

class Divisor {
 public:
  // Requires d > 0.
  explicit Divisor(std::int64_t d) noexcept
      : d_(static_cast<std::uint64_t>(d)), reciprocal_(~std::uint64_t{0} / d_) {}

  // Requires n > INT64_MIN.
  std::int64_t divide(std::int64_t n) const noexcept {
    const std::uint64_t size = decimal::magnitude(n);
    // The reciprocal is cut off: the quotient is at most 1 too small.
    std::uint64_t quotient = decimal::high64(decimal::U128{size} * reciprocal_);
    std::uint64_t rest = size - quotient * d_;
    const bool short_by_one = rest >= d_;
    quotient += short_by_one;
    rest -= short_by_one ? d_ : 0;
    const std::uint64_t other = d_ - rest;
    quotient += static_cast<std::uint64_t>(rest > other) |
                (static_cast<std::uint64_t>(rest == other) & quotient);
    return n < 0 ? -static_cast<std::int64_t>(quotient) : static_cast<std::int64_t>(quotient);
  }

 private:
  std::uint64_t d_, reciprocal_;
};

// The same for small numbers, faster.
class SmallDivisor {
 public:
  // Whether all n from 0 to `most` may be divided by all d from 1 to `most_d`.
  static constexpr bool does(std::int64_t most, std::int64_t most_d) noexcept {
    return most >= 0 && most < (std::int64_t{1} << 60) && most_d < (std::int64_t{1} << 60) &&
           decimal::high64(decimal::U128{4} * static_cast<std::uint64_t>(most + most_d) *
                           static_cast<std::uint64_t>(most_d)) == 0;
  }

  explicit SmallDivisor(std::int64_t d) noexcept
      : d_(static_cast<std::uint64_t>(d)), reciprocal_(~std::uint64_t{0} / (2 * d_) + 1) {}

  // (2n + d) / 2d, rounded down: half up. A tie, which has no rest, goes to the even one. A rest of
  // r leaves at least r x reciprocal in the lower half of the product, none leaves less than one.
  std::int64_t divide(std::int64_t n) const noexcept {
    const std::uint64_t doubled = 2 * static_cast<std::uint64_t>(n) + d_;
    const std::uint64_t quotient = decimal::high64(decimal::U128{doubled} * reciprocal_);
    const bool tie = doubled * reciprocal_ < reciprocal_;  // the lower half
    return static_cast<std::int64_t>(quotient - (static_cast<std::uint64_t>(tie) & quotient & 1));
  }

 private:
  std::uint64_t d_, reciprocal_;
};

}  // namespace assay::score
