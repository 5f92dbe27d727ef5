#include "expr/fixture.hpp"

#include <assay/diagnostic.hpp>

#include "units/names.hpp"

namespace assay::expr::fixture {
namespace {

Outcome reported(std::string_view expression, const Faults& faults) {
  const Source source{"", std::string{expression}};
  Outcome outcome;
  for (const Fault& fault : faults) {
    const Position position = source.position(fault.where.begin);
    outcome.text.append(outcome.text.empty() ? "" : ", ")
        .append(name(fault.code))
        .append(" ")
        .append(std::to_string(position.line) + ":" + std::to_string(position.column));
    outcome.messages.append(fault.message).append(" | ").append(fault.help).append("\n");
  }
  return outcome;
}

}  // namespace

Outcome outcome(std::string_view expression, FixtureScope& scope, const Wanted& wanted,
                bool with_text) {
  Faults faults;
  const auto ast = parse(expression, Limits{}, faults);
  if (!ast) return reported(expression, faults);
  const auto program = check(*ast, scope, wanted, faults);
  if (!program) return reported(expression, faults);
  FixtureAnswers answers;
  const Value value = evaluate(*program, answers.environment(scope, with_text));
  if (program->is_condition())
    return {value.truth == Truth::unknown ? "unknown"
            : value.truth == Truth::yes   ? "yes"
                                          : "no",
            {}};
  if (!value.number) return {"unknown", {}};
  return {units::text({*value.number, program->unit()}, '_'), {}};
}

}  // namespace assay::expr::fixture
