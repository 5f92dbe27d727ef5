// Runs the tables beside this file: an expression, a tab, what comes out. Lines that start with '#'
// are comments, lines that start with '!' set where the expressions below them stand.
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "expr/fixture.hpp"

using namespace assay;
using namespace assay::expr;

namespace {

struct Setting {
  fixture::FixtureScope scope;
  Wanted wanted;
  bool with_text = true;

  // "!place a clause", "!wants condition", "!wants USD/year", "!wants pay USD/year", "!text no".
  void set(const std::string& line) {
    const std::size_t blank = line.find(' ');
    const std::string key = line.substr(1, blank - 1), value = line.substr(blank + 1);
    if (key == "place") scope.place = value;
    if (key == "text") with_text = value == "yes";
    if (key != "wants") return;
    wanted = {};
    if (value == "condition") wanted.condition = true;
    if (value.rfind("pay ", 0) == 0) wanted = {false, parse_unit(value.substr(4)), true};
    if (const auto unit = parse_unit(value)) wanted.unit = unit;
  }
};

std::string unescaped(std::string text) {
  for (std::size_t at = 0; (at = text.find("\\n", at)) != std::string::npos;)
    text.replace(at, 2, "\n");
  return text;
}

int run_table(const std::string& name) {
  const std::string path = std::string{ASSAY_SOURCE_DIR} + "/tests/expr/" + name;
  std::ifstream file{path};
  REQUIRE_MESSAGE(file, path);
  Setting setting;
  int number = 0, cases = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '!') {
      setting.set(line);
      continue;
    }
    const std::size_t tab = line.find('\t');
    REQUIRE_MESSAGE(tab != std::string::npos, name << ":" << number << ": no tab");
    const std::string expression = unescaped(line.substr(0, tab));
    const std::string expected = line.substr(line.find_first_not_of('\t', tab));
    const auto got = fixture::outcome(expression, setting.scope, setting.wanted, setting.with_text);
    CHECK_MESSAGE(got.text == expected, name << ":" << number << ": " << expression << "\n"
                                             << got.messages);
    ++cases;
  }
  return cases;
}

}  // namespace

TEST_SUITE("expr") {
  TEST_CASE("the tables of expressions") {
    int cases = 0;
    for (const char* name : {"values.tsv", "unknowns.tsv", "errors.tsv"})
      cases += run_table(name);
    CHECK(cases >= 500);
  }

}  // TEST_SUITE
