#include "score/word_plan.hpp"

#include <algorithm>

#include "expr/tape_builder.hpp"

namespace assay::score {

namespace {

using model::Criterion;
using model::CriterionKind;

constexpr std::int64_t million = 1'000'000;

bool is_flat(const model::Rubric& rubric) noexcept {
  return rubric.combine == model::Combine::weighted_mean && rubric.nestings.empty() &&
         std::none_of(rubric.criteria.begin(), rubric.criteria.end(),
                      [](const Criterion& c) { return c.kind == CriterionKind::group; });
}

// Facts, and values, which read nothing but facts.
bool reads_facts_alone(const expr::Program& program) noexcept {
  return std::all_of(program.references().begin(), program.references().end(),
                     [](const expr::Reference& reference) {
                       return reference.kind == expr::SymbolKind::fact ||
                              reference.kind == expr::SymbolKind::value;
                     });
}

// Each part says whether it can be planned.
class Planner {
 public:
  explicit Planner(const model::Rubric& rubric) : rubric_(rubric) {}

  std::optional<WordPlan> plan() && {
    if (!is_flat(rubric_) || rubric_.precision > points_decimals || !scale() || !weights() ||
        !all(rubric_.value_order, [&](std::uint32_t i) { return value(i); }) ||
        !all(rubric_.criteria, [&](const Criterion& c) { return criterion(c); }))
      return std::nullopt;
    plan_.criteria_end = tape_.size();
    if (!all(rubric_.flag_order, [&](std::uint32_t i) { return flag(i); }) ||
        !all(rubric_.clause_order, [&](std::uint32_t i) { return clause(i); }) || !multiplier())
      return std::nullopt;
    return finish();
  }

 private:
  using Place = expr::TapeBuilder::Place;

  template <class List, class Test>
  static bool all(const List& list, const Test& test) {
    return std::all_of(list.begin(), list.end(), test);
  }

  static bool fits(std::int64_t& to, const Decimal& value) {
    to = millionths(value);
    return to != no_word;
  }

  bool scale() {
    return fits(plan_.low, rubric_.low) && fits(plan_.high, rubric_.high) &&
           fits(plan_.min_coverage, rubric_.min_coverage);
  }

  // As whole numbers of the smallest unit that any of them uses; sums of weight x points fit a
  // word, and so does 10^6 x the sum of the weights.
  bool weights() {
    int exponent = 0;
    for (const Criterion& criterion : rubric_.criteria)
      exponent = std::min(exponent, criterion.weight.exponent());
    for (const Criterion& criterion : rubric_.criteria) {
      decimal::Close weight;
      if (!decimal::to_close(criterion.weight, weight) || !decimal::refine(weight, exponent) ||
          __builtin_add_overflow(plan_.weight, weight.n, &plan_.weight))
        return false;
      plan_.criteria.emplace_back().weight = weight.n;
    }
    const std::int64_t most = std::max({million, plan_.high, -plan_.high, plan_.low, -plan_.low});
    std::int64_t sum = 0;
    if (plan_.weight <= 0 || __builtin_mul_overflow(plan_.weight, most, &sum) ||
        sum > INT64_MAX / 4)
      return false;
    plan_.is_small = plan_.low >= 0 && SmallDivisor::does(sum, plan_.weight);
    return true;
  }

  bool value(std::uint32_t index) {
    const auto place = tape_.append(rubric_.values[index].program);
    if (!place) return false;
    tape_.name_value(index, *place);
    note(plan_.values, index, *place);
    return true;
  }

  bool criterion(const Criterion& own) {
    WordCriterion& to = plan_.criteria[static_cast<std::size_t>(&own - rubric_.criteria.data())];
    to.kind = own.kind;
    to.required = own.required;
    to.first_level = static_cast<std::uint32_t>(plan_.levels.size());
    to.level_count = static_cast<std::uint32_t>(own.levels.size());
    if (!within_scale(to.bottom, own.bottom) || !within_scale(to.top, own.top) ||
        (own.if_missing && !within_scale(to.if_missing, *own.if_missing)))
      return false;
    return all(own.levels, [&](const model::Level& l) { return level(l, to); }) &&
           (!own.formula || formula(own, to));
  }

  bool within_scale(std::int64_t& to, const Decimal& points) {
    return fits(to, points) && to >= plan_.low && to <= plan_.high;
  }

  bool level(const model::Level& own, WordCriterion& criterion) {
    WordLevel& to = plan_.levels.emplace_back();
    if (!within_scale(to.points, own.points)) return false;
    if (!own.when) return true;
    criterion.has_when = true;
    const auto place = reads_facts_alone(*own.when) ? tape_.append(*own.when) : std::nullopt;
    if (place) whens_.emplace_back(plan_.levels.size() - 1, *place);
    return place.has_value();
  }

  bool formula(const Criterion& own, WordCriterion& to) {
    if (!reads_facts_alone(*own.formula) || own.formula->is_condition()) return false;
    auto place = tape_.append(*own.formula);
    if (place) place = tape_.refine(*place, -points_decimals);
    auto knots = to_close(own.knots);
    if (!place || !knots) return false;
    formulas_.emplace_back(static_cast<std::size_t>(&own - rubric_.criteria.data()), *place);
    to.exponent = place->exponent;
    to.knots = std::move(*knots);
    return in_units(to.scale_low, plan_.low, to.exponent) &&
           in_units(to.scale_high, plan_.high, to.exponent);
  }

  // Room is left for slack.
  static bool in_units(std::int64_t& to, std::int64_t millionths, int exponent) {
    decimal::Close close{millionths, 0, -points_decimals};
    if (!decimal::refine(close, exponent)) return false;
    to = close.n;
    return to > -most_slack && to < most_slack;
  }

  bool flag(std::uint32_t index) {
    const model::Flag& own = rubric_.flags[index];
    plan_.effects.resize(rubric_.flags.size());
    const auto place = tape_.append(own.when);
    if (place) note(plan_.flags, index, *place);
    return place && fits(plan_.effects[index], own.effect.amount);
  }

  bool clause(std::uint32_t index) {
    const auto place = tape_.append(rubric_.clauses[index].when);
    if (place) note(plan_.clauses, index, *place);
    return place.has_value();
  }

  bool multiplier() {
    if (!rubric_.multiplier) return true;
    const auto place = tape_.append(rubric_.multiplier->of);
    auto knots = to_close(rubric_.multiplier->curve);
    if (!place || !knots || rubric_.multiplier->of.is_condition()) return false;
    note(multiplier_, 0, *place);
    plan_.curve = std::move(*knots);
    return true;
  }

  // Registers are known when the tape is finished.
  void note(std::vector<Finding>& list, std::uint32_t index, const Place& place) {
    list.push_back({index, tape_.size(), 0, place.exponent});
    places_.push_back(place);
  }

  std::optional<WordPlan> finish() {
    auto tape = tape_.finish();
    if (!tape) return std::nullopt;
    plan_.tape = std::move(*tape);
    auto place = places_.begin();
    for (auto* list : {&plan_.values, &plan_.flags, &plan_.clauses, &multiplier_})
      for (Finding& finding : *list)
        finding.at = tape_.resolve(*place++);
    for (const auto& [index, at] : formulas_)
      plan_.criteria[index].formula = tape_.resolve(at);
    for (const auto& [index, at] : whens_)
      plan_.levels[index].when = tape_.resolve(at);
    if (!multiplier_.empty()) plan_.multiplier = multiplier_.front();
    return std::move(plan_);
  }

  const model::Rubric& rubric_;
  WordPlan plan_;
  expr::TapeBuilder tape_;
  std::vector<Place> places_;
  std::vector<std::pair<std::size_t, Place>> formulas_, whens_;
  std::vector<Finding> multiplier_;
};

}  // namespace

std::int64_t millionths(const Decimal& value) noexcept {
  decimal::Close close;
  if (value.exponent() < -points_decimals || !decimal::to_close(value, close) ||
      !decimal::refine(close, -points_decimals))
    return no_word;
  return close.n;
}

std::optional<WordPlan> word_plan_of(const model::Rubric& rubric) {
  return Planner(rubric).plan();
}

}  // namespace assay::score
