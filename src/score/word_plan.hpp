// A rubric in machine words: weights as whole numbers of a common unit, points in millionths, and
// all expressions on one tape.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "decimal/divisor.hpp"
#include "expr/tape.hpp"
#include "model/rubric.hpp"
#include "score/word_curve.hpp"

namespace assay::score {

// Points of criteria and of curves are kept to this many decimals.
using expr::no_word;
using expr::points_decimals;

inline constexpr std::int64_t million = 1'000'000;

// A number that may be farther off says nothing.
inline constexpr std::int64_t most_slack = std::int64_t{1} << 61;

inline Decimal from_millionths(std::int64_t n) noexcept {
  return detail::make_decimal(n, -points_decimals);
}
// Of what has 6 decimals at most; `no_word` for what does not fit.
std::int64_t millionths(const Decimal& value) noexcept;

// Where the points come from if no rating gives them.
enum class WordSource : std::uint8_t {
  nothing,   // levels without conditions
  whens,     // levels with them
  truth,     // a formula of two constants
  on_scale,  // another formula
  curve,
  steps,
};

struct WordCriterion {
  std::int64_t weight = 0;
  std::uint32_t first_level = 0, level_count = 0;  // in the plan's lists
  WordSource source{};
  bool required = false;
  expr::RegisterIndex formula = 0;             // for `truth`, its condition
  std::uint8_t drop = 0;                       // its decimals beyond 6
  std::array<std::int64_t, 2> constants{};     // of `truth`: where it does not hold, where it does
  bool is_clamped = false;                     // by the author, to the scale's own ends
  std::int64_t scale_low = 0, scale_high = 0;  // in its units
  std::int64_t if_missing = no_word;
  std::int64_t bottom = 0, top = 0;  // the fewest and the most points that it can give
  std::vector<CloseKnot> knots;      // of steps
  std::optional<WordCurve> curve;
};

// What a rating by level gives: in the plan's table, those of one criterion stand together, after
// what none gives.
struct WordLevel {
  std::int64_t points = 0, weighted = 0;  // weight x points
};

// What is wanted of a criterion that a rated level answers.
struct WordLevels {
  std::uint32_t slot = 0, first = 0;  // in the table
};

// The same of a formula that is one of two constants, by a condition.
struct WordTruth {
  std::uint32_t slot = 0;
  expr::RegisterIndex condition = 0;
  std::array<WordLevel, 2> points{};  // where it does not hold, and where it does
};

// The same of a formula on the scale.
struct WordFormula {
  std::int64_t weight = 0;
  std::uint32_t slot = 0;
  expr::RegisterIndex formula = 0;
  std::uint8_t drop = 0;           // its decimals beyond 6
  bool is_clamped = false;         // by the author, to the scale's own ends
  std::int64_t low = 0, high = 0;  // of the scale, in its units
};

// The result of one program.
struct Finding {
  std::uint32_t index = 0;  // of the value, flag or clause
  expr::RegisterIndex at = 0;
  int exponent = 0;
};

// What a flag that is raised does to the score; a warning does nothing.
struct WordEffect {
  expr::RegisterIndex flag = 0;
  EffectKind kind{};
  std::int64_t amount = 0;
};

// Which divisor is sure to divide weight x points.
enum class Products : std::uint8_t { tiny, small, any };

struct WordPlan {
  std::vector<WordCriterion> criteria;
  std::vector<WordLevels> by_level;  // those that no formula answers
  std::vector<WordTruth> by_truth;
  std::vector<WordFormula> by_exact, by_formula;  // exact ones of 6 decimals, others
  std::vector<std::uint32_t> by_keys;             // curves and steps
  std::vector<WordLevel> level_table;
  std::vector<std::int64_t> weights, tops;  // of all criteria
  std::vector<Basis> bases;                 // as they mostly are
  std::vector<std::int64_t> level_points;
  std::vector<std::optional<expr::RegisterIndex>> level_whens;
  std::int64_t weight = 0;         // of all
  decimal::Divisor whole{1};       // by it
  std::int64_t low = 0, high = 0;  // the scale
  std::int64_t min_coverage = 0;
  Products products = Products::any;
  std::int64_t most_product = 0;  // of one criterion
  std::vector<WordEffect> effects;

  expr::Tape tape;  // values, criteria, flags, clauses, the multiplier
  std::size_t criteria_end = 0, flags_end = 0, clauses_end = 0;  // steps
  std::vector<Finding> values, flags, clauses;                   // each in its order
  bool flags_read_answers = false;  // of criteria: more than facts, values and flags
  bool reads_bases = false;         // or levels
  std::optional<Finding> multiplier;
  std::optional<WordCurve> curve;  // of the multiplier
};

// None where the rubric is not a flat weighted mean whose sums fit a word whatever the answers, or
// where a criterion reads other criteria.
std::optional<WordPlan> word_plan_of(const model::Rubric& rubric);

}  // namespace assay::score
