// What scoring a rubric in machine words needs, worked out once when the rubric is loaded.
#pragma once

#include <cstdint>
#include <vector>

#include "decimal/close.hpp"
#include "model/rubric.hpp"

namespace assay::score {

// Points of criteria and of curves are kept to this many decimals.
inline constexpr int points_decimals = 6;

// Stands for a number that does not fit.
inline constexpr std::int64_t no_word = INT64_MIN;

struct PlannedCriterion {
  std::int64_t weight = 0;           // in units of all weights
  std::int64_t top = 0;              // the most points it can give, in millionths
  std::vector<std::int64_t> levels;  // points, in millionths
  bool has_when = false;
  bool reads_answers = false;  // of other criteria, or values: those may rest on prose
  bool stands_alone = false;   // whatever becomes of other criteria
};

struct Plan {
  std::vector<PlannedCriterion> criteria;
  std::int64_t low = 0, high = 0;  // the scale, in millionths
  bool reads_bounds = false;
  // Whether the mean may be taken in words: a flat weighted mean whose numbers fit, whatever the
  // answers within the scale.
  bool has_mean = false;
  std::int64_t weight = 0;  // of all
};

Plan plan_of(const model::Rubric& rubric);

// In millionths, of what has 6 decimals at most; `no_word` for what does not fit.
std::int64_t millionths(const Decimal& value) noexcept;
inline Decimal from_millionths(std::int64_t n) noexcept {
  return detail::make_decimal(n, -points_decimals);
}

// n / d x 10^-6 half-even, in the same units. `Divisor` is made once for many n.
class Divisor {
 public:
  // Requires d > 0, and |n| <= 2^63 - 1.
  explicit Divisor(std::int64_t d) noexcept
      : d_(static_cast<std::uint64_t>(d)), reciprocal_(~std::uint64_t{0} / d_) {}

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
