// A program on a tape of its own, beside its evaluation.
#pragma once

#include "expr/tape_builder.hpp"

namespace assay::expr::fixture {

enum class OnTape { not_on_one, open, agrees, differs };

// What the tape settles is what `evaluate` found, given no notes.
inline OnTape compare_on_tape(const Program& program, const Environment& environment) {
  TapeBuilder builder;
  const auto place = builder.append(program);
  const auto tape = place ? builder.finish() : std::nullopt;
  if (!tape) return OnTape::not_on_one;
  std::vector<Register> registers(Tape::most_registers);
  if (!start(*tape, environment.facts, registers.data()) ||
      !run(*tape, 0, tape->steps.size(), environment, registers.data()))
    return OnTape::open;
  const Register& found = registers[builder.resolve(*place)];
  const Value value = evaluate(program, environment);
  const auto verdict = [](bool agrees) { return agrees ? OnTape::agrees : OnTape::differs; };
  if (program.is_condition()) return verdict(found.truth() == value.truth);
  if (!found.known() || !value.number) return verdict(found.known() == value.number.has_value());
  const auto off = subtract(*value.number, decimal::exact({found.n, 0, place->exponent}));
  return verdict(off && abs(*off) <= decimal::exact({found.slack, 0, place->exponent}));
}

}  // namespace assay::expr::fixture
