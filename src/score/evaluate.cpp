#include <algorithm>

#include "score/answer.hpp"
#include "score/checked.hpp"
#include "score/curve.hpp"
#include "score/decide.hpp"
#include "score/plan.hpp"
#include "score/run.hpp"
#include "score/word_run.hpp"

namespace assay::score {

namespace {

using expr::ResultSlot;
using expr::Truth;

void clear(Frame& frame) noexcept {
  frame.results.fill(std::nullopt);
  frame.overflows.clear();
  frame.score.reset();
  frame.multiplier.reset();
  frame.status = Outcome::incomplete;
  std::fill(frame.values.begin(), frame.values.end(), std::nullopt);
  std::fill(frame.read_values.begin(), frame.read_values.end(), false);
  std::fill(frame.flags.begin(), frame.flags.end(), Truth::unknown);
  std::fill(frame.clauses.begin(), frame.clauses.end(), Truth::no);
}

// A fact that was given is used, else what the notes say.
void take_facts(const Inputs& inputs, Frame& frame) noexcept {
  const std::size_t size = frame.taken_facts.size();
  frame.facts = inputs.given.first(size);
  if (inputs.found.empty() && frame.facts_are_given) return;
  frame.facts_are_given = inputs.found.empty();
  for (std::size_t i = 0; i < size; ++i) {
    const bool found = !inputs.given[i] && i < inputs.found.size() && inputs.found[i];
    frame.taken_facts[i] = found ? inputs.found[i] : inputs.given[i];
    frame.found_facts[i] = found;
  }
  frame.facts = frame.taken_facts;
}

Numbers numbers(const Frame& frame) noexcept {
  return {frame.status,     frame.score,
          frame.multiplier, frame.coverage,
          frame.points,     frame.contributions,
          frame.bases,      frame.levels,
          frame.flags,      frame.clauses,
          frame.facts,      frame.values,
          frame.results,    !frame.overflows.empty()};
}

Tally tally_of(const Frame& frame) noexcept {
  return {frame.status,
          frame.score,
          frame.multiplier,
          frame.coverage,
          SlotNumbers(std::span<const Number>(frame.points)),
          SlotNumbers(std::span<const Number>(frame.contributions)),
          frame.flags,
          frame.clauses};
}

Tally tally_of(const model::Rubric& rubric, const WordFrame& frame) noexcept {
  return {frame.decision.status,
          WordNumber{frame.decision.score, rubric.precision, frame.decision.has_score}.decimal(),
          frame.multiplier.decimal(),
          from_millionths(frame.decision.coverage),
          SlotNumbers(frame.millionths),
          SlotNumbers(frame.contributions),
          frame.flags,
          frame.clauses};
}

void name_values(const Run& run) noexcept {
  for (const std::uint32_t index : run.rubric().value_order) {
    const expr::Program& program = run.rubric().values[index].program;
    run.frame.values[index] =
        as_number(program, value_of(program, run, Overflow::In::value, index));
    run.frame.read_values[index] = rests_on_prose(program, run.frame, run.inputs);
  }
}

// An unknown condition does not hold, for those who read the flag or clause too.
Truth settled(const expr::Value& value) noexcept {
  return value.truth == Truth::yes ? Truth::yes : Truth::no;
}

void raise_flags(const Run& run) noexcept {
  for (const std::uint32_t index : run.rubric().flag_order)
    run.frame.flags[index] =
        settled(value_of(run.rubric().flags[index].when, run, Overflow::In::flag, index));
}

// A completion's bounds are its own score: nothing is missing in it.
void set_bounds(const Run& run) noexcept {
  const auto range = run.completion == Completion::none
                         ? bounds(run)
                         : std::pair(run.frame.score.value_or(0), run.frame.score.value_or(0));
  if (!range) return;
  result(run.frame, ResultSlot::bounds_low) = range->first;
  result(run.frame, ResultSlot::bounds_high) = range->second;
}

void multiply_pay(const Run& run) noexcept {
  const std::optional<model::Multiplier>& multiplier = run.rubric().multiplier;
  Number& worth = run.frame.multiplier;
  worth = Decimal(1);
  if (!multiplier) return;
  worth = as_number(multiplier->of, value_of(multiplier->of, run, Overflow::In::multiplier, 0));
  if (!worth) return;
  worth = multiplier->curve.empty() ? round(*worth, multiplier->precision)
                                    : on_curve(multiplier->curve, *worth, multiplier->precision);
}

}  // namespace

void set_results(const Run& run) noexcept {
  result(run.frame, ResultSlot::score) = run.frame.score;
  result(run.frame, ResultSlot::coverage) = run.frame.coverage;
  if (run.rubric().scoring->reads_bounds) set_bounds(run);
}

expr::Value value_of(const expr::Program& program, const Run& run, Overflow::In in,
                     std::size_t index) noexcept {
  bool overflow = false;
  const expr::Value value = expr::evaluate(program, environment(run.frame, run.inputs, &overflow));
  if (overflow) run.frame.overflows.push_back({in, static_cast<std::uint32_t>(index)});
  return value;
}

Number as_number(const expr::Program& program, const expr::Value& value) noexcept {
  if (!program.is_condition()) return value.number;
  if (value.truth == Truth::unknown) return std::nullopt;
  return Decimal(value.truth == Truth::yes ? 1 : 0);
}

void complete(Completion completion, const Frame& actual, Frame& completed,
              const Inputs& inputs) noexcept {
  completed.facts = actual.facts;
  if (!actual.facts_are_given || !completed.facts_are_given)
    std::copy(actual.found_facts.begin(), actual.found_facts.end(), completed.found_facts.begin());
  completed.facts_are_given = actual.facts_are_given;
  run({completed, inputs, completion, &actual, nullptr});
}

std::optional<std::pair<Decimal, Decimal>> bounds(const Run& actual) noexcept {
  complete(Completion::worst, actual.frame, *actual.completed, actual.inputs);
  const Number worst = actual.completed->score;
  complete(Completion::best, actual.frame, *actual.completed, actual.inputs);
  const Number best = actual.completed->score;
  if (!worst || !best) return std::nullopt;
  return std::minmax(*worst, *best);
}

void judge_clauses(const Run& run) noexcept {
  for (const std::uint32_t index : run.rubric().clause_order)
    run.frame.clauses[index] =
        settled(value_of(run.rubric().clauses[index].when, run, Overflow::In::clause, index));
}

void run_in_decimals(const Run& run) noexcept {
  Frame& frame = run.frame;
  clear(frame);
  name_values(run);
  for (const std::uint32_t index : run.rubric().criterion_order)
    answer(run.rubric().criteria[index], run);
  raise_flags(run);
  decide(frame);
  set_results(run);
  if (frame.status == Outcome::vetoed) frame.multiplier = Decimal(1);
  if (frame.status != Outcome::scored) return;
  judge_clauses(run);
  multiply_pay(run);
  result(frame, ResultSlot::multiplier) = frame.multiplier;
}

void run(const Run& run) noexcept {
  if (!run_in_words(run)) run_in_decimals(run);
}

bool wants_completed(const model::Rubric& rubric) noexcept {
  return rubric.scoring->reads_bounds ||
         std::any_of(rubric.nestings.begin(), rubric.nestings.end(), [&](const auto& nesting) {
           return wants_completed(*rubric.criteria[nesting.criterion].nested);
         });
}

void evaluate(const Inputs& inputs, Frame& frame, Frame* completed) noexcept {
  take_facts(inputs, frame);
  run({frame, inputs, Completion::none, nullptr, completed});
}

Numbers evaluate(const model::Rubric&, const Inputs& inputs, Scratch& scratch) noexcept {
  Scratch::State& state = scratch.state();
  evaluate(inputs, state.actual.frame, &state.completed.frame);
  return numbers(state.actual.frame);
}

Tally tally(const model::Rubric& rubric, const scorecard::Answers& answers,
            Scratch& scratch) noexcept {
  Scratch::State& state = scratch.state();
  Frame& frame = state.actual.frame;
  frame.words.explains = false;
  if (run_in_words(rubric, answers, frame.words)) return tally_of(rubric, frame.words);
  evaluate(plain_inputs(answers), frame, &state.completed.frame);
  return tally_of(frame);
}

expr::Environment environment(const Numbers& numbers, const Inputs& inputs) noexcept {
  expr::Environment e;
  e.facts = numbers.facts;
  e.values = numbers.values;
  e.points = numbers.points;
  e.levels = numbers.levels;
  e.bases = numbers.bases;
  e.flags = numbers.flags;
  e.clauses = numbers.clauses;
  e.results = numbers.results;
  e.probes = inputs.probes;
  return e;
}

}  // namespace assay::score
