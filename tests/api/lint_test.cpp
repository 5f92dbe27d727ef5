// Lint over files: what one file says of others is checked too.
#include <cstdlib>
#include <fstream>

#include <assay/lint.hpp>

#include <doctest/doctest.h>

#include "support/files.hpp"
#include "support/folder.hpp"

using namespace assay;
using assay::testing_support::Folder;
using assay::testing_support::source_path;

TEST_SUITE("api") {
  TEST_CASE("a guideline is checked against the rubrics that it is for") {
    const LintReport report = lint({source_path("tests/golden/with/misnamed.yaml")});
    REQUIRE(report.diagnostics.size() == 1);
    const Diagnostic& fault = report.diagnostics[0];
    CHECK(name(fault.code) == "unknown-name");
    CHECK(fault.source->position(fault.where.begin) == Position{5, 37});
    CHECK(fault.help == "did you mean 'savings'?");
  }

  TEST_CASE("a clause of a guideline that is like one of its rubric's was misspelt") {
    const LintReport report = lint({source_path("tests/golden/with/misspelt-clause.yaml")});
    REQUIRE(report.diagnostics.size() == 1);
    const Diagnostic& warning = report.diagnostics[0];
    CHECK(name(warning.code) == "absent-clause");
    CHECK(warning.severity == Severity::warning);
    CHECK(warning.source->position(warning.where.begin) == Position{5, 50});
    CHECK(warning.help == "did you mean 'premium'?");
  }

  TEST_CASE("a guideline's comparisons are told that are settled with each of its rubrics") {
    const Folder folder;
    folder.write("ten.yaml",
                 "rubric: ten\nmin_coverage: 50%\ncriteria: [{id: a, levels: {no: 0, yes: 10}}]\n"
                 "multiplier: {curve: {0: 1, 10: 1.8}}\n");
    folder.write("five.yaml",
                 "rubric: five\nscale: 1..5\ncriteria: [{id: a, levels: {no: 1, yes: 5}}]\n");
    folder.write("formula.yaml",
                 "rubric: formula\nmin_coverage: 50%\ncriteria: [{id: a, levels: {no: 0, yes: "
                 "10}}]\nmultiplier: score / 5\n");
    struct Row {
      std::string rubrics, when, told;
      std::string multiplier{};
    };
    for (const Row& row : {
             Row{"ten", "score > 11", "'score > 11' never holds: 'score' is from 0 to 10"},
             Row{"ten", "score > 8", ""},
             Row{"ten, five", "score > 8", ""},
             Row{"five, ten", "score > 8", ""},
             Row{"five, ten", "score > 11", "'score > 11' never holds: 'score' is from 1 to 5"},
             Row{"ten", "multiplier > 2",
                 "'multiplier > 2' never holds: 'multiplier' is from 1 to 1.8"},
             Row{"ten", "multiplier > 1.5", ""},
             Row{"five", "multiplier > 1",
                 "'multiplier > 1' never holds: 'multiplier' is always 1"},
             Row{"formula", "multiplier > 5", ""},
             Row{"ten", "multiplier > 3", "", "{curve: {0: 1, 10: 4}}"},
             Row{"ten", "multiplier > 4",
                 "'multiplier > 4' never holds: 'multiplier' is from 1 to 4",
                 "{curve: {0: 4, 10: 1}}"},
             Row{"ten", "multiplier > 40", "", "score * 5"},
         }) {
      CAPTURE(row.rubrics);
      CAPTURE(row.when);
      folder.write("pay.yaml", "guideline: pay\ncurrency: USD\nfor: [" + row.rubrics +
                                   "]\ncomponents:\n  - {id: x, unit: USD, when: '" + row.when +
                                   "', amount: $5}\n" +
                                   (row.multiplier.empty() ? "" : "multiplier: " + row.multiplier) +
                                   "\n");
      const LintReport report = lint({folder.path("pay.yaml")});
      CHECK(report.diagnostics.size() == (row.told.empty() ? 0U : 1U));
      for (const Diagnostic& one : report.diagnostics) {
        CHECK(name(one.code) == "constant-comparison");
        CHECK(one.message == row.told);
        CHECK(one.source->position(one.where.begin) == Position{5, 31});
      }
    }
  }

  TEST_CASE("a scorecard's answers are checked where its rubric is near") {
    const Folder folder;
    folder.write("small.yaml",
                 "rubric: small\nfacts: {idle: {unit: percent}}\ncriteria:\n  - {id: a, levels: "
                 "{no: 0, yes: 10}}\n  - {id: b, points: idle / 10%}\n");
    struct Row {
      const char* file;
      const char* card;
      std::vector<std::string> codes;
    };
    for (const Row& row : {
             Row{"a.yaml",
                 "scorecard: {rubric: small}\nratings: {a: yes}\nfacts: {idle: 12%}\n",
                 {}},
             Row{"a.yaml",
                 "scorecard: {rubric: small}\nratings: {a: yess}\nfacts: {idle: 12}\n",
                 {"unknown-level", "unit-mismatch"}},
             Row{"cards/a.yaml", "scorecard: {rubric: small}\nrating: {a: no}\n", {"unknown-key"}},
             Row{"a.yaml", "scorecard: {rubric: another}\nratings: {a: yess}\n", {"not-checked"}},
             Row{"a.yaml", "scorecard: {}\nratings: {a: yess}\n", {"not-checked"}},
             Row{"a.yaml", "scorecard: {rubric: ../small}\nratings: {a: yess}\n", {"not-checked"}},
             Row{"a.yaml",
                 "scorecard: {rubric: small, date: today, grad: L5}\nratings: {a: yess}\nfact: "
                 "{}\n",
                 {"bad-date", "unknown-key", "unknown-level", "unknown-key"}},
             Row{"a.yaml", "scorecard: small\nratings: {a: yess}\n", {"wrong-form"}},
             Row{"a.yaml", "ratings: {a: yess}\n", {"missing-key"}},
             Row{"a.json",
                 R"({"scorecard": {"rubric": "small"}, "ratings": {"c": "no"}})",
                 {"unknown-criterion"}},
         }) {
      CAPTURE(row.card);
      folder.write(row.file, row.card);
      std::vector<std::string> codes;
      for (const Diagnostic& fault : lint({folder.path(row.file)}).diagnostics)
        codes.emplace_back(name(fault.code));
      CHECK(codes == row.codes);
    }
  }

  TEST_CASE("a rubric is found by its id where its file has another name") {
    const Folder folder;
    const std::string rubric = "rubric: ward\ncriteria: [{id: a, levels: {no: 0, yes: 10}}]\n";
    folder.write("cards/card.yaml", "scorecard: {rubric: ward}\nratings: {a: yess}\n");
    folder.write("cards/ward.yaml",
                 "guideline: ward\ncurrency: USD\nfor: [ward]\ncomponents:\n  - {id: x, unit: USD, "
                 "amount: $5, when: b > 3}\n");
    const auto codes = [&](const std::vector<std::string>& files) {
      std::vector<std::string> paths;
      for (const std::string& file : files)
        paths.push_back(folder.path(file));
      std::vector<std::string> found;
      for (const Diagnostic& one : lint(paths).diagnostics)
        found.emplace_back(name(one.code));
      return found;
    };
    using Codes = std::vector<std::string>;
    CHECK(codes({"cards"}) == Codes{"not-checked", "not-checked"});
    folder.write("elsewhere/deep/nurse.yaml", rubric);
    CHECK(codes({"cards"}) == Codes{"not-checked", "not-checked"});
    CHECK(codes({"cards", "elsewhere"}) == Codes{"unknown-level", "unknown-name"});
    folder.write("rubrics/nurse.yaml", rubric);
    CHECK(codes({"cards"}) == Codes{"unknown-level", "unknown-name"});
    folder.write("ward.yaml", rubric + "flags: 3\n");
    CHECK(codes({"cards"}) == Codes{"not-checked", "not-checked"});
  }

  TEST_CASE("documents are known by their keys, and what is none of ours is left alone") {
    const Folder folder;
    folder.write("tests/parts.yaml", "components: [a]\nname: another tool's\n");
    folder.write("tests/other.yaml", "name: another tool's\n");
    folder.write("tests/list.yml", "- a\n- b\n");
    folder.write("tests/broken-other.yaml", "name: [\n");
    folder.write("tests/readme.md", "rubric: not read\n");
    CHECK(lint({folder.path("tests")}).files == 0);
    folder.write("tests/keyless.yaml", "title: T\ncriteria: []\nclauses: []\nflags: []\n");
    folder.write("tests/broken-ours.yaml", "# ours\nrubric: [\n");
    folder.write("tests/card.json", "{\"scorecard\": {\"rubrc\": \"x\"}}");
    folder.write("tests/card.yaml", "scorecard: {rubric: x, candidat: y}\n");
    const LintReport found = lint({folder.path("tests")});
    CHECK(found.files == 3);
    CHECK(found.diagnostics.has_errors());
    for (const char* file : {"tests/other.yaml", "tests/list.yml"}) {
      const LintReport named = lint({folder.path(file)});
      CHECK(named.files == 1);
      REQUIRE(named.diagnostics.size() == 1);
      CHECK(name(named.diagnostics[0].code) == "wrong-document");
    }
    CHECK(lint({folder.path("tests/card.json")}).diagnostics.has_errors());
    CHECK(lint({folder.path("absent.yaml")}).unreadable.has_errors());
  }

  TEST_CASE("a nested rubric's warnings are told once, of its own file") {
    const LintReport outer = lint({source_path("rubrics/gpu-premium.yaml")});
    CHECK(outer.diagnostics.empty());
    CHECK(outer.files == 1);
  }
}
