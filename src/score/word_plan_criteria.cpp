#include <numeric>

#include "score/word_planner.hpp"

namespace assay::score {

namespace {

using model::Criterion;
using model::CriterionKind;

// Room is left for slack.
bool in_units(std::int64_t& to, std::int64_t millionths, int exponent) {
  decimal::Close close{millionths, 0, -points_decimals};
  if (!decimal::refine(close, exponent)) return false;
  to = close.n;
  return to > -most_slack && to < most_slack;
}

// All points of a loaded rubric are on its scale, which was found to fit.
std::int64_t points_of(const Decimal& points) noexcept {
  return millionths(round(points, points_decimals));
}

WordLevel level_of(const WordCriterion& own, std::size_t holds) noexcept {
  return {own.constants[holds], own.weight * own.constants[holds]};
}

bool give_source(const Criterion& own, int exponent, WordCriterion& to) {
  switch (own.kind) {
    case CriterionKind::curve:
      to.source = WordSource::curve;
      to.curve = WordCurve::of(own.knots, exponent, points_decimals);
      return to.curve.has_value();
    case CriterionKind::steps: {
      auto knots = to_close(own.knots);
      to.source = WordSource::steps;
      if (!knots) return false;
      to.knots = std::move(*knots);
      return true;
    }
    default:
      to.source = WordSource::on_scale;
      return true;
  }
}

}  // namespace

bool reads_facts_alone(const expr::Program& program) {
  return std::all_of(program.references().begin(), program.references().end(),
                     [](const expr::Reference& reference) {
                       return reference.kind == expr::SymbolKind::fact ||
                              reference.kind == expr::SymbolKind::value;
                     });
}

// As whole numbers of the largest unit that all of them are multiples of; sums of weight x points
// are a quarter of a word at most, and so is 10^6 x the sum of the weights.
bool WordPlanner::weights() {
  const std::int64_t most = std::max({million, plan_.high, -plan_.low});
  const std::int64_t most_weight = INT64_MAX / 4 / most;
  int exponent = 0;
  std::int64_t unit = 0;
  for (const Criterion& criterion : rubric_.criteria)
    exponent = std::min(exponent, criterion.weight.exponent());
  for (const Criterion& criterion : rubric_.criteria) {
    decimal::Close weight;
    if (!decimal::to_close(criterion.weight, weight) || !decimal::refine(weight, exponent) ||
        weight.n > most_weight - plan_.weight)
      return false;
    plan_.weight += weight.n;
    plan_.criteria.emplace_back().weight = weight.n;
    unit = std::gcd(unit, weight.n);
  }
  for (WordCriterion& criterion : plan_.criteria)
    criterion.weight /= unit;
  plan_.weight /= unit;
  plan_.whole = decimal::Divisor(plan_.weight);
  size_products();
  return true;
}

void WordPlanner::size_products() {
  std::int64_t most = 0;
  for (const WordCriterion& criterion : plan_.criteria)
    most = std::max(most, criterion.weight * plan_.high);
  plan_.most_product = most;
  if (plan_.low < 0) return;
  if (decimal::TinyDivisor::does(most, plan_.weight))
    plan_.products = Products::tiny;
  else if (decimal::SmallDivisor::does(most, plan_.weight))
    plan_.products = Products::small;
}

bool WordPlanner::criterion(const Criterion& own) {
  WordCriterion& to = plan_.criteria[static_cast<std::size_t>(&own - rubric_.criteria.data())];
  to.required = own.required;
  to.first_level = static_cast<std::uint32_t>(plan_.level_points.size());
  to.level_count = static_cast<std::uint32_t>(own.levels.size());
  to.bottom = points_of(own.bottom);
  to.top = points_of(own.top);
  if (own.if_missing) to.if_missing = points_of(*own.if_missing);
  return all(own.levels, [&](const model::Level& l) { return level(l, to); }) &&
         (!own.formula || formula(own, to));
}

bool WordPlanner::level(const model::Level& own, WordCriterion& criterion) {
  plan_.level_whens.emplace_back();
  plan_.level_points.push_back(points_of(own.points));
  if (!own.when) return true;
  criterion.source = WordSource::whens;
  const auto place = reads_facts_alone(*own.when) ? tape_.append(*own.when) : std::nullopt;
  if (place) whens_.emplace_back(plan_.level_whens.size() - 1, *place);
  return place.has_value();
}

bool WordPlanner::formula(const Criterion& own, WordCriterion& to) {
  if (!reads_facts_alone(*own.formula)) return false;
  auto place = tape_.append(*own.formula);
  if (place) place = tape_.refine(*place, -points_decimals);
  if (!place || -points_decimals - place->exponent > static_cast<int>(detail::kMaxWordGap) ||
      !give_scale(to, place->exponent) || !give_source(own, place->exponent, to))
    return false;
  if (to.source == WordSource::on_scale) place = shorten(*place, to);
  if (const auto choice =
          to.source == WordSource::on_scale ? two_constants(*place) : std::nullopt) {
    to.source = WordSource::truth;
    to.constants = {choice->otherwise, choice->then};
    place = choice->condition;
  }
  formulas_.emplace_back(static_cast<std::size_t>(&own - rubric_.criteria.data()), *place);
  return true;
}

bool WordPlanner::give_scale(WordCriterion& to, int exponent) const {
  to.drop = static_cast<std::uint8_t>(-points_decimals - exponent);
  return in_units(to.scale_low, plan_.low, exponent) &&
         in_units(to.scale_high, plan_.high, exponent);
}

// What is clamped to the scale anyway need not be clamped before; and if a quotient is what is
// clamped, it need have no more decimals than points have. (One that is not clamped must tell
// whether it left the scale.)
WordPlanner::Place WordPlanner::shorten(Place place, WordCriterion& to) {
  const auto within = tape_.drop_clamp(place, to.scale_low, to.scale_high);
  to.is_clamped = within.has_value();
  if (!within) return place;
  const auto points = tape_.divide_to_points(*within, std::max(-plan_.low, plan_.high));
  if (!points) return *within;
  give_scale(to, points->exponent);  // in larger units than before, in which it was given
  return *points;
}

// Points of the scale, by a condition.
std::optional<expr::TapeBuilder::Choice> WordPlanner::two_constants(const Place& place) {
  const auto is_on_scale = [&](std::int64_t points) {
    return points >= plan_.low && points <= plan_.high;
  };
  if (place.exponent != -points_decimals) return std::nullopt;
  return tape_.take_choice(place, is_on_scale);
}

// Those by level, exact formulas and so on.
void WordPlanner::list_criteria() {
  for (std::uint32_t i = 0; i < plan_.criteria.size(); ++i) {
    const WordCriterion& own = plan_.criteria[i];
    plan_.weights.push_back(own.weight);
    plan_.tops.push_back(own.top);
    const bool by_level = own.source == WordSource::nothing || own.source == WordSource::whens;
    plan_.bases.push_back(by_level ? Basis::rating : Basis::fact);
    if (by_level)
      list_levels(i);
    else if (own.source == WordSource::truth)
      plan_.by_truth.push_back({i, own.formula, {level_of(own, 0), level_of(own, 1)}});
    else if (own.source != WordSource::on_scale)
      plan_.by_keys.push_back(i);
    else
      (own.drop == 0 ? plan_.by_exact : plan_.by_formula)
          .push_back({own.weight, i, own.formula, own.drop, own.is_clamped, own.scale_low,
                      own.scale_high});
  }
}

void WordPlanner::list_levels(std::uint32_t slot) {
  const WordCriterion& own = plan_.criteria[slot];
  plan_.by_level.push_back({slot, static_cast<std::uint32_t>(plan_.level_table.size())});
  plan_.level_table.emplace_back();
  for (std::uint32_t i = 0; i < own.level_count; ++i) {
    const std::int64_t points = plan_.level_points[own.first_level + i];
    plan_.level_table.push_back({points, own.weight * points});
  }
}

}  // namespace assay::score
