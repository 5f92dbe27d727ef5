#include "score/answer.hpp"

#include <algorithm>

#include "score/checked.hpp"
#include "score/curve.hpp"
#include "score/mean.hpp"
#include "score/plan.hpp"

namespace assay::score {

namespace {

using model::Criterion;
using model::CriterionKind;
using scorecard::Rating;

bool is_set(const std::vector<bool>* slots, const Frame& frame, model::Slot slot) noexcept {
  return slots != nullptr && (*slots)[frame.first + slot];
}

void give(const Criterion& criterion, Frame& frame, const Decimal& points, Basis basis) noexcept {
  frame.points[criterion.slot] = round(points, points_decimals);
  frame.bases[criterion.slot] = basis;
}

const PlannedCriterion& planned(const Criterion& criterion, const Frame& frame) noexcept {
  return frame.rubric->scoring
      ->criteria[static_cast<std::size_t>(&criterion - frame.rubric->criteria.data())];
}

void give_level(const Criterion& criterion, Frame& frame, std::size_t level, Basis basis) noexcept {
  frame.points[criterion.slot] = criterion.levels[level].points;  // rounded when it was loaded
  frame.bases[criterion.slot] = basis;
  frame.levels[criterion.slot] = static_cast<std::int16_t>(level);
}

void by_rating(const Criterion& criterion, const Rating& rating, Frame& frame) noexcept {
  if (rating.kind == Rating::Kind::level)
    give_level(criterion, frame, rating.level, Basis::rating);
  else
    give(criterion, frame, rating.points, Basis::rating);
}

void too_large(const Criterion& criterion, const Run& run) noexcept {
  run.frame.overflows.push_back({Overflow::In::criterion, criterion.slot});
}

void by_levels(const Criterion& criterion, const Run& run) noexcept {
  if (!planned(criterion, run.frame).has_when) return;
  bool overflow = false;
  const std::int16_t level = level_by_evidence(criterion, run.frame, run.inputs, &overflow);
  if (overflow) too_large(criterion, run);
  if (level >= 0)
    give_level(criterion, run.frame, static_cast<std::size_t>(level), Basis::evidence);
  else if (is_set(run.inputs.touched, run.frame, criterion.slot))
    give_level(criterion, run.frame, 0, Basis::evidence);
}

Number points_at(const Criterion& criterion, const Decimal& at, const Run& run) noexcept {
  const model::Rubric& rubric = run.rubric();
  if (criterion.kind == CriterionKind::curve) return on_curve(criterion.knots, at, points_decimals);
  if (criterion.kind == CriterionKind::steps) return on_steps(criterion.knots, at, rubric.low);
  const Decimal points = std::clamp(at, rubric.low, rubric.high);
  run.frame.answers[criterion.slot].clamped = points != at;
  return points;
}

Basis basis_of(const Criterion& criterion, const Run& run) noexcept {
  // Without text, only what another criterion's `when`s read can be prose.
  const bool plain = run.inputs.found.empty() && run.inputs.probes.empty() &&
                     !planned(criterion, run.frame).reads_answers;
  if (plain) return Basis::fact;
  return rests_on_prose(*criterion.formula, run.frame, run.inputs) ? Basis::evidence : Basis::fact;
}

void by_formula(const Criterion& criterion, const Run& run) noexcept {
  const expr::Program& program = *criterion.formula;
  const Number at =
      as_number(program, value_of(program, run, Overflow::In::criterion, criterion.slot));
  if (!at) return;
  const Number points = points_at(criterion, *at, run);
  if (!points) return too_large(criterion, run);
  give(criterion, run.frame, *points, basis_of(criterion, run));
}

void by_members(const Criterion& criterion, const Run& run) noexcept {
  const auto is_answered = [&](std::uint32_t member) {
    return run.frame.points[run.rubric().criteria[member].slot].has_value();
  };
  if (std::none_of(criterion.members.begin(), criterion.members.end(), is_answered)) return;
  const Number mean = group_mean(criterion, run.frame);
  if (!mean) return too_large(criterion, run);
  give(criterion, run.frame, *mean, Basis::composed);
}

const model::Nesting& nesting_of(const Criterion& criterion, const model::Rubric& rubric,
                                 std::size_t& index) noexcept {
  for (index = 0; &rubric.criteria[rubric.nestings[index].criterion] != &criterion;)
    ++index;
  return rubric.nestings[index];
}

// A nested rubric's answers are a stretch of the outer one's.
void run_nested(const model::Nesting& nesting, std::size_t index, const Run& outer) noexcept {
  Frame& frame = outer.frame.nested[index];
  for (std::size_t i = 0; i < nesting.facts.size(); ++i) {
    frame.taken_facts[i] = outer.frame.facts[nesting.facts[i]];
    frame.found_facts[i] = outer.frame.found_facts[nesting.facts[i]];
  }
  frame.facts = frame.taken_facts;
  run({frame, outer.inputs, outer.completion,
       outer.actual != nullptr ? &outer.actual->nested[index] : nullptr,
       outer.completed != nullptr ? &outer.completed->nested[index] : nullptr});
}

// From the nested scale to the outer one, in one division.
Number rescaled(const Decimal& score, const model::Rubric& from, const model::Rubric& to) noexcept {
  const Number from_width = subtract(from.high, from.low);
  const Number to_width = subtract(to.high, to.low);
  const Number part = multiply(subtract(score, from.low), to_width);
  return divide(add(multiply(to.low, from_width), part), from_width);
}

void by_nested(const Criterion& criterion, const Frame& nested, const Run& run) noexcept {
  const model::Rubric& rubric = run.rubric();
  if (nested.status == Outcome::vetoed) give(criterion, run.frame, rubric.low, Basis::composed);
  if (nested.status != Outcome::scored) return;
  const Number points = rescaled(*nested.score, *nested.rubric, rubric);
  if (!points) return too_large(criterion, run);
  give(criterion, run.frame, *points, Basis::composed);
}

// Under a completion: an answer in the place of what is missing or not assessed.
void fill(const Criterion& criterion, const Run& run) noexcept {
  const bool best = run.completion == Completion::best;
  if (criterion.levels.empty())
    give(criterion, run.frame, best ? criterion.top : criterion.bottom, Basis::rating);
  else
    give_level(criterion, run.frame, best ? criterion.levels.size() - 1 : 0, Basis::rating);
}

// A group or a nested rubric is filled from within, unless it was taken out as a whole.
bool is_open(const Criterion& criterion, const Run& run) noexcept {
  if (run.completion == Completion::none || run.actual->points[criterion.slot]) return false;
  const bool whole =
      criterion.kind != CriterionKind::group && criterion.kind != CriterionKind::rubric;
  return whole || run.actual->answers[criterion.slot].not_assessed;
}

// Under a completion, an answer that reads nothing that was filled in is what it was.
bool keeps_answer(const Criterion& criterion, const Run& run) noexcept {
  return run.completion != Completion::none && run.actual->points[criterion.slot] &&
         planned(criterion, run.frame).stands_alone;
}

void keep_answer(model::Slot slot, const Frame& actual, Frame& frame) noexcept {
  frame.points[slot] = actual.points[slot];
  frame.bases[slot] = actual.bases[slot];
  frame.levels[slot] = actual.levels[slot];
  frame.answers[slot] = actual.answers[slot];
}

void by_kind(const Criterion& criterion, const Frame* nested, const Run& run) noexcept {
  if (criterion.kind == CriterionKind::levels) return by_levels(criterion, run);
  if (criterion.kind == CriterionKind::group) return by_members(criterion, run);
  if (criterion.kind == CriterionKind::rubric) return by_nested(criterion, *nested, run);
  by_formula(criterion, run);
}

bool defaulted(const Criterion& criterion, const Run& run) noexcept {
  return run.completion != Completion::none && run.actual->bases[criterion.slot] == Basis::default_;
}

}  // namespace

bool has_when(const Criterion& criterion) noexcept {
  return std::any_of(criterion.levels.begin(), criterion.levels.end(),
                     [](const model::Level& level) { return level.when.has_value(); });
}

std::int16_t level_by_evidence(const Criterion& criterion, const Frame& frame, const Inputs& inputs,
                               bool* overflow) noexcept {
  const expr::Environment known = environment(frame, inputs, overflow);
  for (std::size_t level = criterion.levels.size(); level-- > 0;) {
    const std::optional<expr::Program>& when = criterion.levels[level].when;
    if (when && expr::evaluate(*when, known).truth == expr::Truth::yes)
      return static_cast<std::int16_t>(level);
  }
  return -1;
}

bool rests_on_prose(const expr::Program& program, const Frame& frame,
                    const Inputs& inputs) noexcept {
  if (program.reads_notes() && !inputs.probes.empty()) return true;
  for (const expr::Reference& reference : program.references()) {
    if (reference.kind == expr::SymbolKind::fact && frame.found_facts[reference.slot]) return true;
    if (reference.kind == expr::SymbolKind::value && frame.read_values[reference.slot]) return true;
    const bool criterion = reference.kind == expr::SymbolKind::criterion;
    if (criterion && frame.bases[reference.slot] == Basis::evidence) return true;
  }
  return false;
}

void answer(const Criterion& criterion, const Run& run) noexcept {
  Frame& frame = run.frame;
  const model::Slot slot = criterion.slot;
  frame.contributions[slot].reset();
  if (keeps_answer(criterion, run)) return keep_answer(slot, *run.actual, frame);
  frame.points[slot].reset();
  frame.bases[slot] = Basis::missing;
  frame.levels[slot] = -1;
  frame.answers[slot] = {};

  const Frame* nested = nullptr;
  if (criterion.kind == CriterionKind::rubric) {
    std::size_t index = 0;
    const model::Nesting& nesting = nesting_of(criterion, run.rubric(), index);
    run_nested(nesting, index, run);
    nested = &frame.nested[index];
  }

  if (is_open(criterion, run)) return fill(criterion, run);
  const Rating& rating = run.inputs.ratings[frame.first + slot];
  if (rating.kind == Rating::Kind::level || rating.kind == Rating::Kind::points)
    return by_rating(criterion, rating, frame);
  if (rating.kind == Rating::Kind::not_assessed || is_set(run.inputs.unasked, frame, slot)) {
    frame.answers[slot].not_assessed = true;
    return;
  }
  if (!defaulted(criterion, run)) by_kind(criterion, nested, run);
  if (!frame.points[slot] && criterion.if_missing)
    give(criterion, frame, *criterion.if_missing, Basis::default_);
  // An answer that a completion took away: a `when` that read what was missing.
  if (!frame.points[slot] && run.completion != Completion::none) fill(criterion, run);
}

}  // namespace assay::score
