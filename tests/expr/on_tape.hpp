// A program on a tape of its own, beside its evaluation.
#pragma once

#include "expr/tape_builder.hpp"

namespace assay::expr::fixture {

enum class OnTape { not_on_one, open, agrees, differs };

inline std::vector<std::int64_t> words_of(std::span<const std::optional<Decimal>> numbers) {
  std::vector<std::int64_t> words;
  for (const auto& number : numbers) {
    Register word;
    const bool fits = read(number, points_decimals, word);
    words.push_back(fits && word.known() ? word.n : no_word);
  }
  return words;
}

// Flags and clauses that are known before the tape is taken.
inline void name_truths(TapeBuilder& builder, const Environment& environment) {
  const auto known = [&](Truth truth) { return builder.constant({truth == Truth::yes, 0}, 0); };
  for (std::uint32_t i = 0; i < environment.flags.size(); ++i)
    if (environment.flags[i] != Truth::unknown) builder.name_flag(i, known(environment.flags[i]));
  for (std::uint32_t i = 0; i < environment.clauses.size(); ++i)
    if (environment.clauses[i] != Truth::unknown)
      builder.name_clause(i, known(environment.clauses[i]));
}

inline bool give_results(const Tape& tape, std::span<const std::optional<Decimal>> results,
                         const Registers& to) {
  bool settled = true;
  for (std::size_t slot = 0; slot < results.size(); ++slot) {
    Register found;
    settled &= read(results[slot], points_decimals, found);
    to.set(tape.first_result() + slot, found);
  }
  return settled;
}

// What the tape settles is what `evaluate` found, given no notes.
inline OnTape compare_on_tape(const Program& program, const Environment& environment) {
  TapeBuilder builder;
  name_truths(builder, environment);
  const auto place = builder.append(program);
  const auto tape = place ? builder.finish() : std::nullopt;
  if (!tape) return OnTape::not_on_one;
  const std::vector<std::int64_t> points = words_of(environment.points);
  std::vector<std::int64_t> n(tape->registers()), slack(tape->registers());
  const Registers registers{n.data(), slack.data()};
  lay_out(*tape, registers);
  if (!start(*tape, environment.facts, registers) ||
      !give_results(*tape, environment.results, registers) ||
      !run(*tape, 0, tape->steps.size(), {points, environment.levels, environment.bases},
           registers))
    return OnTape::open;
  const Register found = registers[builder.resolve(*place)];
  const Value value = evaluate(program, environment);
  const auto verdict = [](bool agrees) { return agrees ? OnTape::agrees : OnTape::differs; };
  if (program.is_condition()) return verdict(found.truth() == value.truth);
  if (!found.known() || !value.number) return verdict(found.known() == value.number.has_value());
  const auto off = subtract(*value.number, decimal::exact({found.n, 0, place->exponent}));
  return verdict(off && abs(*off) <= decimal::exact({found.slack, 0, place->exponent}));
}

}  // namespace assay::expr::fixture
