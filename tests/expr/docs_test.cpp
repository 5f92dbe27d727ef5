// Runs the examples of docs/expressions.md, and those of this stage in docs/diagnostics.md.
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "expr/fixture.hpp"

using namespace assay;
using namespace assay::expr;

namespace {

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

// Calls `example` with each line of the fenced blocks marked `expr`, and the heading above it.
template <class Example>
void for_each_example(const std::string& document, Example example) {
  std::ifstream file{std::string{ASSAY_SOURCE_DIR} + "/docs/" + document};
  REQUIRE_MESSAGE(file, document);
  std::string heading;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line.rfind("## ", 0) == 0) heading = line.substr(3);
    if (line.rfind("```", 0) == 0)
      inside = line == "```expr";
    else if (inside && !line.empty())
      example(heading, line);
  }
}

}  // namespace

TEST_SUITE("expr") {
  TEST_CASE("the examples of docs/expressions.md do what is written beside them") {
    int examples = 0;
    for_each_example("expressions.md", [&](const std::string&, const std::string& line) {
      const std::size_t arrow = line.rfind("=>");
      REQUIRE_MESSAGE(arrow != std::string::npos, line);
      fixture::FixtureScope scope;
      const auto got = fixture::outcome(trimmed(line.substr(0, arrow)), scope, {}, true);
      const std::string shown =
          got.messages.empty() ? got.text : got.messages.substr(0, got.messages.find(" | "));
      CHECK_MESSAGE(shown == trimmed(line.substr(arrow + 2)), line);
      ++examples;
    });
    CHECK(examples > 60);
  }

  TEST_CASE("the expressions of docs/diagnostics.md are refused with the code they stand under") {
    int examples = 0;
    for_each_example("diagnostics.md", [&](const std::string& heading, const std::string& line) {
      fixture::FixtureScope scope;
      if (heading == "not-available-here") scope.place = "a level's when";
      Wanted wanted;
      if (heading == "not-a-condition") wanted.condition = true;
      const auto got = fixture::outcome(line, scope, wanted, true);
      CHECK_MESSAGE(got.text.rfind(heading + " ", 0) == 0,
                    heading << ": " << line << ": " << got.text);
      ++examples;
    });
    CHECK(examples >= 19);
  }

}  // TEST_SUITE
