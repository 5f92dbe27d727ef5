#include <algorithm>

#include "score/word_answer.hpp"

namespace assay::score {

namespace {

using scorecard::Rating;
using scorecard::RatingCode;

constexpr std::int16_t no_level = -1;

// Whether a formula that is known, and not rated over, left the scale.
bool is_clamped(const WordFormula& formula, RatingCode code, const expr::Register& at) noexcept {
  const bool off = (at.n < formula.low) | (at.n > formula.high);
  return !formula.is_clamped & (code == scorecard::unrated) & at.known() & off;
}

}  // namespace

void explain(const WordCard& card, const WordFrame& frame) noexcept {
  const WordPlan& plan = *frame.plan;
  std::copy(plan.bases.begin(), plan.bases.end(), frame.bases.begin());
  std::fill(frame.answers.begin(), frame.answers.end(), Answer{});
  std::fill(frame.levels.begin(), frame.levels.end(), no_level);
  for (const WordLevels& criterion : plan.by_level)
    frame.levels[criterion.slot] =
        static_cast<std::int16_t>(card.codes[criterion.slot] % scorecard::rated_otherwise - 1);
  for (const auto* formulas : {&plan.by_exact, &plan.by_formula})
    for (const WordFormula& formula : *formulas)
      frame.answers[formula.slot].clamped =
          is_clamped(formula, card.codes[formula.slot], frame.registers[formula.formula]);
}

bool OneByOne::answer(std::size_t i) noexcept {
  const Rating& rating = card_.ratings[i];  // by no level
  const WordSource source = plan_.criteria[i].source;
  if (rating.kind == Rating::Kind::points) return by_points(i, rating.points);
  if (rating.kind == Rating::Kind::not_assessed)
    leave_out(i, true);
  else if (source == WordSource::curve || source == WordSource::steps)
    return by_keys(i);
  else if (source == WordSource::whens)
    by_whens(i);
  else
    by_default(i);
  return true;
}

bool OneByOne::by_points(std::size_t i, const Decimal& rated) noexcept {
  const std::int64_t points = millionths(round(rated, points_decimals));
  if (points < plan_.low || points > plan_.high) return false;  // `no_word` too
  give(i, points, Basis::rating, no_level);
  return true;
}

bool OneByOne::by_keys(std::size_t i) noexcept {
  const WordCriterion& criterion = plan_.criteria[i];
  const expr::Register found = frame_.registers[criterion.formula];
  if (!found.known()) {
    by_default(i);
    return true;
  }
  const decimal::Close at{found.n, found.slack, -points_decimals - criterion.drop};
  std::int64_t points = 0;
  const bool settled = criterion.source == WordSource::curve
                           ? criterion.curve->points(found, points)
                           : on_steps(criterion.knots, at, plan_.low, points_decimals, points);
  if (settled) give(i, points, Basis::fact, no_level);
  return settled;
}

void OneByOne::by_whens(std::size_t i) noexcept {
  const WordCriterion& criterion = plan_.criteria[i];
  for (std::uint32_t level = criterion.level_count; level-- > 0;) {
    const std::size_t index = criterion.first_level + level;
    const auto& when = plan_.level_whens[index];
    if (when && frame_.registers[*when].truth() == expr::Truth::yes)
      return give(i, plan_.level_points[index], Basis::evidence, static_cast<std::int16_t>(level));
  }
  by_default(i);
}

void OneByOne::by_default(std::size_t i) noexcept {
  const std::int64_t points = plan_.criteria[i].if_missing;
  points == no_word ? leave_out(i, false) : give(i, points, Basis::default_, no_level);
}

void OneByOne::give(std::size_t i, std::int64_t points, Basis basis, std::int16_t level) noexcept {
  frame_.millionths[i] = points;
  frame_.bases[i] = basis;
  frame_.levels[i] = level;
  frame_.contributions[i] = plan_.weights[i] * points;
}

// What is missing stands in the mean under `missing: zero`, and adds nothing.
void OneByOne::leave_out(std::size_t i, bool not_assessed) noexcept {
  WordMean& mean = frame_.mean;
  const bool required = plan_.criteria[i].required;
  frame_.millionths[i] = no_word;
  frame_.contributions[i] = 0;
  frame_.bases[i] = Basis::missing;
  frame_.levels[i] = no_level;
  frame_.answers[i] = {not_assessed, false};
  frame_.lacking_space[lacking_++] = static_cast<std::uint32_t>(i);
  mean.answered -= plan_.weights[i];
  mean.lacks_required |= required;
  mean.lacks_asked |= !not_assessed;
  if (counts_missing_ && (required || !not_assessed)) mean.zeros += plan_.weights[i];
}

}  // namespace assay::score
