// A rubric in machine words: weights as whole numbers of a common unit, points in millionths, and
// all expressions on one tape.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "expr/tape.hpp"
#include "model/rubric.hpp"
#include "score/curve.hpp"
#include "score/divisor.hpp"

namespace assay::score {

// Points of criteria and of curves are kept to this many decimals.
using expr::points_decimals;

// A number that may be farther off says nothing.
inline constexpr std::int64_t most_slack = std::int64_t{1} << 61;

// Stands for a number that is not there.
inline constexpr std::int64_t no_word = INT64_MIN;

inline Decimal from_millionths(std::int64_t n) noexcept {
  return detail::make_decimal(n, -points_decimals);
}
// Of what has 6 decimals at most; `no_word` for what does not fit.
std::int64_t millionths(const Decimal& value) noexcept;

struct WordLevel {
  std::int64_t points = 0;
  std::optional<expr::RegisterIndex> when;
};

struct WordCriterion {
  std::int64_t weight = 0;
  std::int64_t bottom = 0, top = 0;  // the fewest and the most points that it can give
  std::int64_t if_missing = no_word;
  std::uint32_t first_level = 0, level_count = 0;  // in WordPlan::levels
  model::CriterionKind kind{};
  bool required = false;
  bool has_when = false;
  expr::RegisterIndex formula = 0;
  int exponent = 0;                            // of the formula: -6 or less
  std::int64_t scale_low = 0, scale_high = 0;  // in its units
  std::vector<CloseKnot> knots;
};

// The result of one program. The steps up to `end` find it.
struct Finding {
  std::uint32_t index = 0;  // of the value, flag or clause
  std::size_t end = 0;
  expr::RegisterIndex at = 0;
  int exponent = 0;
};

struct WordPlan {
  std::vector<WordCriterion> criteria;
  std::vector<WordLevel> levels;
  std::int64_t weight = 0;         // of all
  std::int64_t low = 0, high = 0;  // the scale
  std::int64_t min_coverage = 0;
  bool is_small = false;              // weight x points may be divided by a SmallDivisor
  std::vector<std::int64_t> effects;  // what a flag deducts or caps at

  expr::Tape tape;                              // values, criteria, flags, clauses, the multiplier
  std::vector<Finding> values, flags, clauses;  // each in its order
  std::size_t criteria_end = 0;
  std::optional<Finding> multiplier;
  std::vector<CloseKnot> curve;  // of the multiplier
};

// None where the rubric is not a flat weighted mean whose sums fit a word whatever the answers, or
// where a criterion reads other criteria.
std::optional<WordPlan> word_plan_of(const model::Rubric& rubric);

}  // namespace assay::score
