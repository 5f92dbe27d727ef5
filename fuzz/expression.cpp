// Any bytes as an expression: read, check, run, explain, and print so that it reads the same again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "../tests/expr/fixture.hpp"
#include "../tests/expr/on_tape.hpp"

using namespace assay;
using namespace assay::expr;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void require_sound(const Faults& faults, std::string_view text) {
  for (const Fault& fault : faults) {
    require(!fault.message.empty());
    require(fault.where.begin <= fault.where.end && fault.where.end <= text.size());
  }
}

struct Counter : Listener {
  std::size_t nodes = 0;
  void visited(std::uint32_t node, const Value&) override { require(node < nodes); }
};

void run(const Ast& ast, std::string_view place, const Wanted& wanted) {
  fixture::FixtureScope scope;
  scope.place = place;
  Faults faults;
  const auto program = check(ast, scope, wanted, faults);
  require(program.has_value() == faults.empty());
  require_sound(faults, ast.text);
  if (!program) return;
  fixture::FixtureAnswers answers;
  Counter counter;
  counter.nodes = ast.nodes.size();
  for (const bool with_text : {true, false}) {
    const Environment environment = answers.environment(scope, with_text);
    const Value value = evaluate(*program, environment);
    require(value == evaluate(*program, environment, &counter));
    require(!explain(*program, environment).empty());
  }
  require(fixture::compare_on_tape(*program, answers.environment(scope, false)) !=
          fixture::OnTape::differs);
  require(evaluate(*program, Environment{}, &counter) == evaluate(*program, Environment{}));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  static_cast<void>(parse_literal(text));
  Faults faults;
  const auto ast = parse(text, Limits{}, faults);
  require(ast.has_value() == faults.empty());
  require_sound(faults, text);
  if (!ast) return 0;
  const std::string printed = print(*ast);
  Limits wide;
  wide.expression_bytes = printed.size();
  const auto again = parse(printed, wide, faults);
  require(again.has_value() && print(*again) == printed);
  require(again->nodes.size() == ast->nodes.size());
  run(*ast, "a clause", {});
  run(*ast, "a level's when", {true, {}, false});
  run(*ast, "a guideline", {false, parse_unit("USD/year"), true});
  return 0;
}
