#include "score/word_plan.hpp"

#include <algorithm>

#include "expr/tape_builder.hpp"

namespace assay::score {

namespace {

using model::Criterion;
using model::CriterionKind;

bool is_flat(const model::Rubric& rubric) noexcept {
  return rubric.combine == model::Combine::weighted_mean && rubric.nestings.empty() &&
         std::none_of(rubric.criteria.begin(), rubric.criteria.end(),
                      [](const Criterion& c) { return c.kind == CriterionKind::group; });
}

template <class Test>
bool reads(const expr::Program& program, const Test& test) {
  return std::any_of(program.references().begin(), program.references().end(), test);
}

// Facts, and values, which read nothing but facts.
bool reads_facts_alone(const expr::Program& program) {
  return !reads(program, [](const expr::Reference& reference) {
    return reference.kind != expr::SymbolKind::fact && reference.kind != expr::SymbolKind::value;
  });
}

bool reads_answers(const expr::Program& program) {
  return reads(program, [](const expr::Reference& reference) {
    switch (reference.kind) {
      case expr::SymbolKind::fact:
      case expr::SymbolKind::value:
      case expr::SymbolKind::flag:
      case expr::SymbolKind::clause:
      case expr::SymbolKind::result:
        return false;
      default:
        return true;
    }
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
    if (!all(rubric_.flag_order, [&](std::uint32_t i) { return flag(i); }) || !effects())
      return std::nullopt;
    plan_.flags_end = tape_.size();
    if (!all(rubric_.clause_order, [&](std::uint32_t i) { return clause(i); })) return std::nullopt;
    plan_.clauses_end = tape_.size();
    if (!multiplier()) return std::nullopt;
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
    to.required = own.required;
    to.first_level = static_cast<std::uint32_t>(plan_.level_points.size());
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
    plan_.level_whens.emplace_back();
    if (!within_scale(plan_.level_points.emplace_back(), own.points)) return false;
    if (!own.when) return true;
    criterion.source = WordSource::whens;
    const auto place = reads_facts_alone(*own.when) ? tape_.append(*own.when) : std::nullopt;
    if (place) whens_.emplace_back(plan_.level_whens.size() - 1, *place);
    return place.has_value();
  }

  bool formula(const Criterion& own, WordCriterion& to) {
    if (!reads_facts_alone(*own.formula) || own.formula->is_condition()) return false;
    auto place = tape_.append(*own.formula);
    if (place) place = tape_.refine(*place, -points_decimals);
    if (!place || -points_decimals - place->exponent > static_cast<int>(detail::kMaxWordGap) ||
        !in_units(to.scale_low, plan_.low, place->exponent) ||
        !in_units(to.scale_high, plan_.high, place->exponent) || !source(own, *place, to))
      return false;
    to.drop = static_cast<std::uint8_t>(-points_decimals - place->exponent);
    // What is clamped to the scale anyway need not be clamped before.
    if (to.source == WordSource::on_scale) {
      const auto within = tape_.drop_clamp(*place, to.scale_low, to.scale_high);
      to.is_clamped = within.has_value();
      if (within) place = within;
    }
    formulas_.emplace_back(static_cast<std::size_t>(&own - rubric_.criteria.data()), *place);
    return true;
  }

  static bool source(const Criterion& own, const Place& at, WordCriterion& to) {
    switch (own.kind) {
      case CriterionKind::curve:
        to.source = WordSource::curve;
        to.curve = WordCurve::of(own.knots, at.exponent, points_decimals);
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

  // Room is left for slack.
  static bool in_units(std::int64_t& to, std::int64_t millionths, int exponent) {
    decimal::Close close{millionths, 0, -points_decimals};
    if (!decimal::refine(close, exponent)) return false;
    to = close.n;
    return to > -most_slack && to < most_slack;
  }

  bool flag(std::uint32_t index) {
    const expr::Program& when = rubric_.flags[index].when;
    const auto place = tape_.append(when);
    if (!place) return false;
    tape_.name_flag(index, *place);
    note(plan_.flags, index, *place);
    plan_.flags_read_answers |= reads_answers(when);
    return true;
  }

  bool effects() {
    for (std::uint32_t i = 0; i < rubric_.flags.size(); ++i) {
      const Effect& own = rubric_.flags[i].effect;
      std::int64_t amount = 0;
      if (!fits(amount, own.amount)) return false;
      if (own.kind != EffectKind::warn) plan_.effects.push_back({i, own.kind, amount});
    }
    return true;
  }

  bool clause(std::uint32_t index) {
    const expr::Program& when = rubric_.clauses[index].when;
    const auto place = tape_.append(when);
    if (!place) return false;
    tape_.name_clause(index, *place);
    note(plan_.clauses, index, *place);
    plan_.clauses_read_answers |= reads_answers(when);
    return true;
  }

  bool multiplier() {
    const std::optional<model::Multiplier>& own = rubric_.multiplier;
    if (!own) return true;
    const auto place = tape_.append(own->of);
    if (!place || own->of.is_condition()) return false;
    note(multiplier_, 0, *place);
    if (!own->curve.empty())
      plan_.curve = WordCurve::of(own->curve, place->exponent, own->precision);
    return own->curve.empty() || plan_.curve;
  }

  // Registers are known when the tape is finished.
  void note(std::vector<Finding>& list, std::uint32_t index, const Place& place) {
    list.push_back({index, 0, place.exponent});
    places_.push_back(place);
  }

  void list_criteria() {
    for (std::uint32_t i = 0; i < plan_.criteria.size(); ++i) {
      const WordCriterion& own = plan_.criteria[i];
      plan_.weights.push_back(own.weight);
      if (own.source == WordSource::nothing || own.source == WordSource::whens)
        plan_.by_level.push_back({own.weight, i, own.first_level});
      else if (own.source != WordSource::on_scale)
        plan_.by_keys.push_back(i);
      else
        (own.drop == 0 ? plan_.by_exact : plan_.by_formula)
            .push_back({own.weight, i, own.formula, own.drop, own.is_clamped, own.scale_low,
                        own.scale_high});
    }
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
    list_criteria();
    plan_.level_points.push_back(0);  // what is not rated may be looked up too
    for (const auto& [index, at] : whens_)
      plan_.level_whens[index] = tape_.resolve(at);
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
