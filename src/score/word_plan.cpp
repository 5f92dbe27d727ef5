#include "score/word_plan.hpp"

#include "score/word_planner.hpp"

namespace assay::score {

namespace {

using model::Criterion;
using model::CriterionKind;

bool is_flat(const model::Rubric& rubric) noexcept {
  return rubric.combine == model::Combine::weighted_mean && rubric.nestings.empty() &&
         std::none_of(rubric.criteria.begin(), rubric.criteria.end(),
                      [](const Criterion& c) { return c.kind == CriterionKind::group; });
}

bool reads_basis_or_level(const expr::Step& step) noexcept {
  return step.op == expr::StepOp::compare_level || step.op == expr::StepOp::compare_basis ||
         step.op == expr::StepOp::answered;
}

bool reads_answers(const expr::Program& program) {
  const auto of_answers = [](const expr::Reference& reference) {
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
  };
  return std::any_of(program.references().begin(), program.references().end(), of_answers);
}

}  // namespace

std::optional<WordPlan> WordPlanner::plan() && {
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

bool WordPlanner::scale() {
  return fits(plan_.low, rubric_.low) && fits(plan_.high, rubric_.high) &&
         fits(plan_.min_coverage, rubric_.min_coverage);
}

bool WordPlanner::value(std::uint32_t index) {
  const auto place = tape_.append(rubric_.values[index].program);
  if (!place) return false;
  tape_.name_value(index, *place);
  note(plan_.values, index, *place);
  return true;
}

bool WordPlanner::flag(std::uint32_t index) {
  const expr::Program& when = rubric_.flags[index].when;
  const auto place = tape_.append(when);
  if (!place) return false;
  tape_.name_flag(index, *place);
  note(plan_.flags, index, *place);
  plan_.flags_read_answers |= reads_answers(when);
  return true;
}

bool WordPlanner::effects() {
  for (std::uint32_t i = 0; i < rubric_.flags.size(); ++i) {
    const Effect& own = rubric_.flags[i].effect;
    std::int64_t amount = 0;
    if (!fits(amount, own.amount)) return false;
    if (own.kind != EffectKind::warn) effects_.push_back({i, {0, own.kind, amount}});
  }
  return true;
}

bool WordPlanner::clause(std::uint32_t index) {
  const expr::Program& when = rubric_.clauses[index].when;
  const auto place = tape_.append(when);
  if (!place) return false;
  tape_.name_clause(index, *place);
  note(plan_.clauses, index, *place);
  return true;
}

bool WordPlanner::multiplier() {
  const std::optional<model::Multiplier>& own = rubric_.multiplier;
  if (!own) return true;
  const auto place = tape_.append(own->of);
  if (!place) return false;
  note(multiplier_, 0, *place);
  if (!own->curve.empty()) plan_.curve = WordCurve::of(own->curve, place->exponent, own->precision);
  return own->curve.empty() || plan_.curve;
}

// Registers are known when the tape is finished.
void WordPlanner::note(std::vector<Finding>& list, std::uint32_t index, const Place& place) {
  list.push_back({index, 0, place.exponent});
  places_.push_back(place);
}

void WordPlanner::resolve() {
  auto place = places_.begin();
  for (auto* list : {&plan_.values, &plan_.flags, &plan_.clauses, &multiplier_})
    for (Finding& finding : *list)
      finding.at = tape_.resolve(*place++);
  for (const auto& [index, at] : formulas_)
    plan_.criteria[index].formula = tape_.resolve(at);
  for (const auto& [index, at] : whens_)
    plan_.level_whens[index] = tape_.resolve(at);
  for (auto& [index, effect] : effects_)
    for (const Finding& flag : plan_.flags)
      if (flag.index == index) effect.flag = flag.at;
}

std::optional<WordPlan> WordPlanner::finish() {
  auto tape = tape_.finish();
  if (!tape) return std::nullopt;
  plan_.tape = std::move(*tape);
  plan_.reads_bases =
      std::any_of(plan_.tape.steps.begin(), plan_.tape.steps.end(), reads_basis_or_level);
  resolve();
  list_criteria();
  for (const auto& [index, effect] : effects_)
    plan_.effects.push_back(effect);
  if (!multiplier_.empty()) plan_.multiplier = multiplier_.front();
  return std::move(plan_);
}

std::int64_t millionths(const Decimal& value) noexcept {
  decimal::Close close;
  if (value.exponent() < -points_decimals || !decimal::to_close(value, close) ||
      !decimal::refine(close, -points_decimals))
    return no_word;
  return close.n;
}

std::optional<WordPlan> word_plan_of(const model::Rubric& rubric) {
  return WordPlanner(rubric).plan();
}

}  // namespace assay::score
