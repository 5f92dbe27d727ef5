#include "expr/decision.hpp"

#include <string>

#include <doctest/doctest.h>

#include "expr/fixture.hpp"

using namespace assay;
using namespace assay::expr;

namespace {

// "idle_reduction lift #0": the facts, values and probes (by number) that decide it.
std::string decided_by(std::string_view text) {
  fixture::FixtureScope scope;
  fixture::FixtureAnswers answers;
  Faults faults;
  const auto ast = parse(text, Limits{}, faults);
  REQUIRE(ast);
  const auto program = check(*ast, scope, {}, faults);
  REQUIRE(program);
  const Grounds found = grounds(*program, answers.environment(scope, true));
  std::string words;
  const auto add = [&](std::string_view word) { (words += words.empty() ? "" : " ").append(word); };
  for (const std::uint32_t fact : found.facts)
    add(fixture::facts[fact].name);
  for (const std::uint32_t value : found.values)
    add(fixture::values[value].name);
  for (const std::uint32_t probe : found.probes)
    add("#" + std::to_string(probe));
  return words;
}

}  // namespace

TEST_SUITE("expr") {
  TEST_CASE("a value rests on what decided it") {
    // The notes mention `saved` and not `idle_gpu`; idle_reduction is 12%, teams 3.
    const std::pair<std::string_view, std::string_view> rows[] = {
        {"idle_reduction >= 10%", "idle_reduction"},
        {"idle_reduction >= 10% or teams > 5", "idle_reduction"},
        {"teams > 5 or idle_reduction >= 10%", "idle_reduction"},
        {"teams > 5 and idle_reduction >= 10%", "teams"},
        {"teams > 2 and idle_reduction >= 10%", "idle_reduction teams"},
        {"teams > 5 or idle_reduction >= 50%", "idle_reduction teams"},
        {"lift > 5% or teams > 2", "teams"},
        {"lift > 5% or teams > 5", "lift teams"},
        {"not (teams > 5 and idle_reduction >= 10%)", "teams"},
        {"mentions(idle_gpu) or mentions(saved)", "#1"},
        {"mentions(idle_gpu) and mentions(saved)", "#0"},
        {"count(saved) + count(vague)", "#0 #1"},
        {"percent near saved and proofs > 1", "proofs #0"},
        {"if teams > 2 then savings else monthly", "savings teams"},
        {"if teams > 5 then savings else worth", "teams worth"},
        {"has(lift) or ab_test", "ab_test"},
        {"default(lift, 3%)", "lift"},
        {"credible", "credible"},
        {"score > 8", ""},
        {"1 < 2 or teams > 2", ""},
    };
    for (const auto& row : rows) {
      CAPTURE(std::string(row.first));
      CHECK(decided_by(row.first) == row.second);
    }
  }
}
