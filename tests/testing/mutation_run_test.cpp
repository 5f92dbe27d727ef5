// Runs that look for what no case reaches, and for mutants that no case notices.
#include <assay/testing.hpp>

#include <doctest/doctest.h>

#include "testing/runs.hpp"

using namespace assay;
namespace support = assay::testing_support;

TEST_SUITE("testing") {
  TEST_CASE("what no case reaches is listed, and counts") {
    const support::InData here;
    TestOptions options;
    options.coverage = 100;
    const TestReport report = run_tests({"sound.test.yaml"}, options);
    REQUIRE(report.coverage);
    CHECK(exit_status(report, options) == (report.coverage->percent() == 100 ? 0 : 1));
    support::check_run("coverage.txt", to_text(report));
    support::check_run("coverage.lcov", to_lcov(*report.coverage));
  }

  TEST_CASE("mutants that no case notices are listed with a case that would") {
    const support::InData here;
    TestOptions options;
    options.mutate = 100;
    const TestReport report = run_tests({"sound.test.yaml"}, options);
    REQUIRE(report.mutation);
    support::check_run("mutants.txt", to_text(report));
  }

  TEST_CASE("a guideline is mutated too, over scorecards that pay by it") {
    const support::InData here;
    TestOptions options;
    options.mutate = 100;
    const TestReport report = run_tests({"pay.test.yaml"}, options);
    INFO(report.diagnostics.render());
    CHECK(report.failed == 0);
    REQUIRE(report.mutation);
    REQUIRE(report.mutation->files.size() == 2);
    CHECK(report.mutation->files[0].file == "probe.yaml");
    const MutatedFile& guideline = report.mutation->files[1];
    CHECK(guideline.file == "pay.yaml");
    std::string told = std::to_string(guideline.killed) + " killed, " +
                       std::to_string(guideline.equivalent) + " equivalent\n";
    for (const Survivor& survivor : report.mutation->survivors)
      if (survivor.where.file == "pay.yaml")
        told += std::to_string(survivor.where.line) + ": " + survivor.change + ": " +
                survivor.difference + "\n" + survivor.card;
    support::check_run("pay_mutants.txt", told);
  }

  TEST_CASE("a survivor's card notices the mutant that it was found for") {
    // The cards of all survivors as cases: nothing survives them.
    const support::InData here;
    TestOptions options;
    options.mutate = 100;
    std::string text = "tests: told\nrubric: probe.yaml\nguideline: pay.yaml\ncases:\n";
    const TestReport before = run_tests({"pay.test.yaml"}, options);
    for (const Survivor& survivor : before.mutation->survivors)
      text += survivor.card;
    const support::Folder folder;
    folder.copy("tests/testing/data", {"probe.yaml", "pay.yaml", "pay.test.yaml"});
    folder.write("told.test.yaml", text);
    const TestReport report = run_tests({folder.path()}, options);
    INFO(report.diagnostics.render());
    INFO(to_text(report));
    CHECK(report.failed == 0);
    REQUIRE(report.mutation);
    CHECK(report.mutation->survivors.empty());
  }
}
