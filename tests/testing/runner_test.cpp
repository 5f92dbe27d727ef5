// The runner over files: what passes, what fails, and what each report says of it.
#include <assay/testing.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "testing/runs.hpp"

using namespace assay;
namespace support = assay::testing_support;

TEST_SUITE("testing") {
  TEST_CASE("a sound suite passes, its properties included") {
    const support::InData here;
    const TestReport report = run_tests({"sound.test.yaml"}, {});
    INFO(report.diagnostics.render());
    INFO(to_text(report));
    CHECK(report.passed == 10);
    CHECK(report.failed == 0);
    CHECK(exit_status(report, {}) == 0);
    CHECK(to_text(report) == "10 passed, 0 failed\n");
  }

  TEST_CASE("each format tells of coverage, mutants and what could not be run") {
    const support::InData here;
    TestOptions options;
    options.coverage = options.mutate = 100;
    const TestReport report = run_tests({"composed.test.yaml", "absent.test.yaml"}, options);
    REQUIRE(report.coverage);
    REQUIRE(report.mutation);
    CHECK(exit_status(report, options) == 2);
    TextOptions plain;
    plain.explain = true;
    support::check_run("whole.txt", render(report, TestFormat::text, plain));
    support::check_run("whole.json", render(report, TestFormat::json));
    support::check_run("whole.xml", render(report, TestFormat::junit));
    support::check_run("whole.tap", render(report, TestFormat::tap));
    support::check_run("whole.github", render(report, TestFormat::github));
    support::check_run("whole.info", to_lcov(*report.coverage));
  }

  TEST_CASE("the figures of a report add up, a guideline's included") {
    const support::InData here;
    TestOptions options;
    options.coverage = options.mutate = 100;
    const TestReport report = run_tests({"pay.test.yaml"}, options);
    CHECK(exit_status(report, options) == 1);
    const auto json = nlohmann::json::parse(render(report, TestFormat::json));
    std::size_t reached = 0, total = 0;
    for (const auto& item : json["coverage"]["items"])
      for (const auto& side : item["sides"]) {
        ++total;
        reached += side["hits"] > 0 ? 1 : 0;
      }
    CHECK(json["coverage"]["reached"] == reached);
    CHECK(json["coverage"]["total"] == total);
    std::size_t killed = 0, survived = 0, equivalent = 0;
    for (const auto& file : json["mutation"]["files"]) {
      killed += file["killed"].get<std::size_t>();
      survived += file["survived"].get<std::size_t>();
      equivalent += file["equivalent"].get<std::size_t>();
    }
    CHECK(json["mutation"]["files"].size() == 2);
    CHECK(json["mutation"]["killed"] == killed);
    CHECK(json["mutation"]["survivors"].size() == survived);
    CHECK(json["mutation"]["equivalent"] == equivalent);
    for (const TestFormat format : {TestFormat::text, TestFormat::github}) {
      const std::string text = render(report, format);
      for (const auto& survivor : json["mutation"]["survivors"])
        CHECK(text.find(survivor["change"].get<std::string>().substr(0, 12)) != text.npos);
    }
  }

  TEST_CASE("a report without anything is one all the same") {
    const TestReport nothing;
    for (const TestFormat format : {TestFormat::text, TestFormat::json, TestFormat::junit,
                                    TestFormat::tap, TestFormat::github}) {
      const std::string text = render(nothing, format);
      CHECK(text.find("FAIL") == std::string::npos);
      CHECK(text.find("not ok") == std::string::npos);
    }
    CHECK(exit_status(nothing, {}) == 2);
    TestOptions empty;
    empty.allow_empty = true;
    CHECK(exit_status(nothing, empty) == 0);
  }

  TEST_CASE("a run ends wherever it is told to, and tells nothing of what it had not finished") {
    const support::InData here;
    TestOptions options;
    options.coverage = options.mutate = 100;
    std::size_t asked = 0;
    options.stop = [&] { return ++asked == 0; };
    const std::vector<std::string> files{"sound.test.yaml", "pay.test.yaml"};
    const TestReport whole = run_tests(files, options);
    REQUIRE_FALSE(whole.stopped);
    REQUIRE(whole.mutation);
    // Once asked it stays asked, as after a signal.
    const std::size_t most = asked;
    for (std::size_t enough = 0; enough < most; enough += 1 + enough / 3) {
      CAPTURE(enough);
      std::size_t times = 0;
      options.stop = [&] { return ++times > enough; };
      const TestReport report = run_tests(files, options);
      CHECK(report.stopped);
      CHECK(exit_status(report, {}) == 2);
      CHECK(report.failed == 0);
      CHECK(report.passed == report.results.size());
      CHECK(report.passed <= whole.passed);
      CHECK_FALSE(report.coverage);
      CHECK_FALSE(report.mutation);
      CHECK(times <= enough + 20);
    }
  }

  TEST_CASE("each format tells of every failure") {
    const support::InData here;
    const TestReport report = run_tests({"failing.test.yaml"}, {});
    REQUIRE(report.diagnostics.empty());
    CHECK(report.passed == 2);
    CHECK(report.failed == 4);
    CHECK(exit_status(report, {}) == 1);
    support::check_run("failing.txt", render(report, TestFormat::text));
    support::check_run("failing.json", render(report, TestFormat::json));
    support::check_run("failing.xml", render(report, TestFormat::junit));
    support::check_run("failing.tap", render(report, TestFormat::tap));
    support::check_run("failing.github", render(report, TestFormat::github));
  }

  TEST_CASE("a case can be chosen, and the first failure can be the last") {
    const support::InData here;
    TestOptions options;
    options.name = "a table, row 1";
    const TestReport chosen = run_tests({"failing.test.yaml"}, options);
    CHECK(chosen.passed == 1);
    CHECK(chosen.failed == 0);
    options.name.clear();
    options.fail_fast = true;
    CHECK(run_tests({"failing.test.yaml"}, options).results.size() == 1);
  }

  TEST_CASE("nothing to run is an error unless it is allowed") {
    const support::InData here;
    TestOptions options;
    options.name = "no such case";
    const TestReport report = run_tests({"sound.test.yaml"}, options);
    CHECK(exit_status(report, options) == 2);
    options.allow_empty = true;
    CHECK(exit_status(report, options) == 0);
    CHECK(exit_status(run_tests({"nowhere"}, {}), {}) == 2);
    CHECK(exit_status(run_tests({"probe.yaml"}, {}), {}) == 2);
  }

  TEST_CASE("directories are searched for test files, each run once") {
    const support::InData here;
    Diagnostics faults;
    const auto files = test_files({".", "sound.test.yaml", "./sound.test.yaml"}, faults);
    CHECK(faults.empty());
    CHECK(files.size() == 6);  // `./x` and `x` are two names
  }

  TEST_CASE("the same seed gives the same report") {
    const support::InData here;
    TestOptions options;
    options.seed = 7;
    const auto once = render(run_tests({"failing.test.yaml"}, options), TestFormat::json);
    CHECK(once == render(run_tests({"failing.test.yaml"}, options), TestFormat::json));
  }
}
