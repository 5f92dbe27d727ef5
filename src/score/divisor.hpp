// Division by one number again and again.
#pragma once

#include <cstdint>

#include "decimal/wide.hpp"

namespace assay::score {

// n / d half-even.
class Divisor {
 public:
  // Requires d > 0.
  explicit Divisor(std::int64_t d) noexcept
      : d_(static_cast<std::uint64_t>(d)), reciprocal_(~std::uint64_t{0} / d_) {}

  // Requires n > INT64_MIN.
  std::int64_t divide(std::int64_t n) const noexcept {
    const std::uint64_t size =
        n < 0 ? -static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
    // The reciprocal is cut off: the quotient is at most 1 too small. No branches: which way one
    // rounds is anybody's guess.
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

}  // namespace assay::score
