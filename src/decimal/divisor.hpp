// Division, half-even, once or by one number again and again. Without branches: which way one
// rounds is anybody's guess.
#pragma once

#include <cstdint>

#include "decimal/close.hpp"

namespace assay::decimal {

// What was divided by d and cut off.
inline std::uint64_t half_even(const Division64& part, std::uint64_t d) noexcept {
  const std::uint64_t other = d - part.remainder;
  return part.quotient + (static_cast<std::uint64_t>(part.remainder > other) |
                          (static_cast<std::uint64_t>(part.remainder == other) & part.quotient));
}

// With the sign of another: `sign` is 0 or -1.
inline std::int64_t with_sign(std::uint64_t size, std::int64_t sign) noexcept {
  return (static_cast<std::int64_t>(size) ^ sign) - sign;
}

// Requires d > 0 and n > INT64_MIN.
inline std::int64_t divide_half_even(std::int64_t n, std::int64_t d) noexcept {
  const std::uint64_t size = magnitude(n), by = static_cast<std::uint64_t>(d);
  return with_sign(half_even({size / by, size % by}, by), n >> 63);
}

class Divisor {
 public:
  // Requires d > 0.
  explicit Divisor(std::int64_t d) noexcept
      : d_(static_cast<std::uint64_t>(d)), reciprocal_(~std::uint64_t{0} / d_) {}

  // Requires n > INT64_MIN.
  std::int64_t divide(std::int64_t n) const noexcept {
    const std::uint64_t size = magnitude(n);
    // The reciprocal is cut off: the quotient is at most 1 too small.
    const std::uint64_t quotient = high64(U128{size} * reciprocal_), rest = size - quotient * d_;
    const auto short_by_one = static_cast<std::uint64_t>(rest >= d_);
    const Division64 part{quotient + short_by_one, rest - (d_ & (0 - short_by_one))};
    return with_sign(half_even(part, d_), n >> 63);
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
           high64(U128{4} * static_cast<std::uint64_t>(most + most_d) *
                  static_cast<std::uint64_t>(most_d)) == 0;
  }

  explicit SmallDivisor(std::int64_t d) noexcept
      : d_(static_cast<std::uint64_t>(d)), reciprocal_(~std::uint64_t{0} / (2 * d_) + 1) {}

  // (2n + d) / 2d, rounded down: half up. A tie, which has no rest, goes to the even one. A rest of
  // r leaves at least r x reciprocal in the lower half of the product, none leaves less than one.
  std::int64_t divide(std::int64_t n) const noexcept {
    const std::uint64_t doubled = 2 * static_cast<std::uint64_t>(n) + d_;
    const std::uint64_t quotient = high64(U128{doubled} * reciprocal_);
    const bool tie = doubled * reciprocal_ < reciprocal_;  // the lower half
    return static_cast<std::int64_t>(quotient - (static_cast<std::uint64_t>(tie) & quotient & 1));
  }

 private:
  std::uint64_t d_, reciprocal_;
};

// The same for what fits half a word: two at a time, where the machine has the instructions.
class TinyDivisor {
 public:
  // Whether all n from 0 to `most` may be divided by all d from 1 to `most_d`.
  static constexpr bool does(std::int64_t most, std::int64_t most_d) noexcept {
    return most >= 0 && most < limit && most_d < limit && 2 * most + most_d < limit;
  }

  // For n up to `most`. With at = 2n + d, by = 2d and 2^shift > at x by, the reciprocal
  // (2^shift + e) / by, where 0 < e <= by, is short enough and near enough: it and `at` fit 32
  // bits, and the product is less than 2^shift / by more than exact.
  TinyDivisor(std::int64_t d, std::int64_t most) noexcept : d_(static_cast<std::uint64_t>(d)) {
    const std::uint64_t by = 2 * d_, at = 2 * static_cast<std::uint64_t>(most) + d_;
    shift_ = static_cast<unsigned>(std::bit_width(at * by));
    reciprocal_ = static_cast<std::uint32_t>((std::uint64_t{1} << shift_) / by + 1);
    below_ = (std::uint64_t{1} << shift_) - 1;
  }

  // As SmallDivisor: a tie has less than a reciprocal below.
  std::int64_t divide(std::int64_t n) const noexcept {
    const auto at = static_cast<std::uint32_t>(2 * static_cast<std::uint64_t>(n) + d_);
    const std::uint64_t product = std::uint64_t{at} * reciprocal_;
    const std::uint64_t quotient = product >> shift_;
    const std::uint64_t tie = ((product & below_) - reciprocal_) >> 63;
    return static_cast<std::int64_t>(quotient - (tie & quotient));
  }

 private:
  static constexpr std::int64_t limit = std::int64_t{1} << 31;

  std::uint64_t d_, below_ = 0;
  std::uint32_t reciprocal_ = 0;
  unsigned shift_ = 0;
};

}  // namespace assay::decimal
