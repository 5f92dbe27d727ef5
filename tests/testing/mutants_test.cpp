// What is changed of a document, and that the changed text is as it was meant.
#include "testing/mutants.hpp"

#include <doctest/doctest.h>

#include "compensation/load.hpp"
#include "support/files.hpp"
#include "support/golden.hpp"
#include "yaml/read.hpp"

using namespace assay;
using namespace assay::testing;
namespace support = assay::testing_support;

TEST_SUITE("testing") {
  SourceRef source_of(const std::string& text) {
    return std::make_shared<const Source>("pay.yaml", text);
  }

  std::vector<Mutant> of_guideline(const SourceRef& source) {
    Diagnostics out;
    const auto document = yaml::read(source, Limits{}, out);
    REQUIRE(document);
    return guideline_mutants(*document);
  }

  bool loads(const std::string& text) {
    Diagnostics out;
    return compensation::load(source_of(text), Limits{}, out) != nullptr;
  }

  // The changed lines of every mutant.
  std::string listed(const SourceRef& source) {
    std::string out;
    const std::string original(source->text());
    for (Mutant mutant : of_guideline(source)) {
      std::string text = edited(original, mutant.edits);
      const bool other_way = !loads(text) && mutant.otherwise;
      if (other_way) {
        mutant.edits.front().text = mutant.otherwise->text;
        mutant.change = mutant.otherwise->change;
        text = edited(original, mutant.edits);
      }
      out += mutant.change + (other_way ? " (otherwise)" : "") +
             (loads(text) ? "" : " (does not load)") + "\n";
      std::string diff = support::line_diff(original, text);
      for (std::size_t begin = 0; begin < diff.size();) {
        const std::size_t end = std::min(diff.find('\n', begin), diff.size());
        if (diff[begin] != ' ') out += "  " + diff.substr(begin, end - begin) + "\n";
        begin = end + 1;
      }
    }
    return out;
  }

  TEST_CASE("all that a guideline writes is changed, in block and in flow style") {
    const auto text = support::must_read(support::source_path("tests/testing/data/pay.yaml"));
    support::check_golden(support::source_path("tests/testing/golden/guideline_mutants.txt"),
                          listed(source_of(text)));
  }

  TEST_CASE("a guideline in JSON has the same mutants") {
    const std::string json =
        R"({"guideline": "pay", "currency": "USD", "profiles": ["a", "b"],)"
        R"( "components": [{"id": "premium", "unit": "USD/year", "range": {"a": "$1k..$2k", "b": "$3k"},)"
        R"( "at": {"curve": {"8": "0%", "10": "100%"}}}]})";
    REQUIRE(loads(json));
    const auto mutants = of_guideline(source_of(json));
    CHECK(mutants.size() == 12);
    for (const Mutant& mutant : mutants) {
      Mutant other = mutant;
      if (mutant.otherwise) other.edits.front().text = mutant.otherwise->text;
      CHECK_MESSAGE((loads(edited(json, mutant.edits)) || loads(edited(json, other.edits))),
                    mutant.change);
    }
  }

  TEST_CASE("the day after and before") {
    CHECK(next_day("2026-12-31", true) == "2027-01-01");
    CHECK(next_day("2026-01-01", false) == "2025-12-31");
    CHECK(next_day("2024-02-28", true) == "2024-02-29");
    CHECK(next_day("2026-03-01", false) == "2026-02-28");
    for (const char* none : {"", "2026-02-30", "2026-13-01", "26-01-01", "2026/01/01"})
      CHECK_MESSAGE(next_day(none, true).empty(), none);
  }
}
