// The runner over files: what passes, what fails, and what each report says of it.
#include <filesystem>

#include <assay/testing.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/files.hpp"
#include "support/golden.hpp"

using namespace assay;
namespace support = assay::testing_support;

namespace {

// Reports name files as they were given: relative to the data.
class InData {
 public:
  InData() : before_(std::filesystem::current_path()) {
    std::filesystem::current_path(support::source_path("tests/testing/data"));
  }
  ~InData() { std::filesystem::current_path(before_); }
  InData(const InData&) = delete;
  InData& operator=(const InData&) = delete;

 private:
  std::filesystem::path before_;
};

void check_golden(const std::string& name, const std::string& text) {
  support::check_golden(support::source_path("tests/testing/golden/" + name), text);
}

}  // namespace

TEST_SUITE("testing") {
  TEST_CASE("a sound suite passes, its properties included") {
    const InData here;
    const TestReport report = run_tests({"sound.test.yaml"}, {});
    INFO(report.diagnostics.render());
    INFO(to_text(report));
    CHECK(report.passed == 10);
    CHECK(report.failed == 0);
    CHECK(exit_status(report, {}) == 0);
    CHECK(to_text(report) == "10 passed, 0 failed\n");
  }

  TEST_CASE("each format tells of coverage, mutants and what could not be run") {
    const InData here;
    TestOptions options;
    options.coverage = options.mutate = 100;
    const TestReport report = run_tests({"composed.test.yaml", "absent.test.yaml"}, options);
    REQUIRE(report.coverage);
    REQUIRE(report.mutation);
    CHECK(exit_status(report, options) == 2);
    TextOptions plain;
    plain.explain = true;
    check_golden("whole.txt", render(report, TestFormat::text, plain));
    check_golden("whole.json", render(report, TestFormat::json));
    check_golden("whole.xml", render(report, TestFormat::junit));
    check_golden("whole.tap", render(report, TestFormat::tap));
    check_golden("whole.github", render(report, TestFormat::github));
    check_golden("whole.info", to_lcov(*report.coverage));
  }

  TEST_CASE("the figures of a report add up, a guideline's included") {
    const InData here;
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
    const InData here;
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
    const InData here;
    const TestReport report = run_tests({"failing.test.yaml"}, {});
    REQUIRE(report.diagnostics.empty());
    CHECK(report.passed == 2);
    CHECK(report.failed == 4);
    CHECK(exit_status(report, {}) == 1);
    check_golden("failing.txt", render(report, TestFormat::text));
    check_golden("failing.json", render(report, TestFormat::json));
    check_golden("failing.xml", render(report, TestFormat::junit));
    check_golden("failing.tap", render(report, TestFormat::tap));
    check_golden("failing.github", render(report, TestFormat::github));
  }

  TEST_CASE("a case can be chosen, and the first failure can be the last") {
    const InData here;
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
    const InData here;
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
    const InData here;
    Diagnostics faults;
    const auto files = test_files({".", "sound.test.yaml", "./sound.test.yaml"}, faults);
    CHECK(faults.empty());
    CHECK(files.size() == 6);  // `./x` and `x` are two names
  }

  TEST_CASE("the same seed gives the same report") {
    const InData here;
    TestOptions options;
    options.seed = 7;
    const auto once = render(run_tests({"failing.test.yaml"}, options), TestFormat::json);
    CHECK(once == render(run_tests({"failing.test.yaml"}, options), TestFormat::json));
  }

  TEST_CASE("what no case reaches is listed, and counts") {
    const InData here;
    TestOptions options;
    options.coverage = 100;
    const TestReport report = run_tests({"sound.test.yaml"}, options);
    REQUIRE(report.coverage);
    CHECK(exit_status(report, options) == (report.coverage->percent() == 100 ? 0 : 1));
    check_golden("coverage.txt", to_text(report));
    check_golden("coverage.lcov", to_lcov(*report.coverage));
  }

  TEST_CASE("mutants that no case notices are listed with a case that would") {
    const InData here;
    TestOptions options;
    options.mutate = 100;
    const TestReport report = run_tests({"sound.test.yaml"}, options);
    REQUIRE(report.mutation);
    check_golden("mutants.txt", to_text(report));
  }

  TEST_CASE("a guideline is mutated too, over scorecards that pay by it") {
    const InData here;
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
    check_golden("pay_mutants.txt", told);
  }

  TEST_CASE("a survivor's card notices the mutant that it was found for") {
    // The cards of all survivors as cases: nothing survives them.
    const InData here;
    namespace fs = std::filesystem;
    TestOptions options;
    options.mutate = 100;
    std::string text = "tests: told\nrubric: probe.yaml\nguideline: pay.yaml\ncases:\n";
    const TestReport before = run_tests({"pay.test.yaml"}, options);
    for (const Survivor& survivor : before.mutation->survivors)
      text += survivor.card;
    const fs::path folder = fs::temp_directory_path() / "assay-cards-test";
    fs::remove_all(folder);
    fs::create_directories(folder);
    for (const char* name : {"probe.yaml", "pay.yaml", "pay.test.yaml"})
      fs::copy_file(name, folder / name);
    REQUIRE(write_file((folder / "told.test.yaml").string(), text).ok());
    const TestReport report = run_tests({folder.string()}, options);
    INFO(report.diagnostics.render());
    INFO(to_text(report));
    CHECK(report.failed == 0);
    REQUIRE(report.mutation);
    CHECK(report.mutation->survivors.empty());
    fs::remove_all(folder);
  }

  // The path of a test file with this text, beside the probe.
  std::string made(const std::string& text) {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / "assay-made-test";
    fs::create_directories(folder);
    fs::copy_file(support::source_path("tests/testing/data/probe.yaml"), folder / "probe.yaml",
                  fs::copy_options::overwrite_existing);
    const std::string path = (folder / "made.test.yaml").string();
    REQUIRE(write_file(path, text).ok());
    return path;
  }

  TEST_CASE("all that is wrong with a test file is told at once, and what it is instead") {
    const auto faults_of = [](const std::string& text) {
      const auto suite = TestSuite::load(made(text));
      REQUIRE_FALSE(suite);
      return suite.error().render();
    };
    const std::string nameless = faults_of(
        "tests: x\nrubric: probe.yaml\ncases:\n"
        "  - given: {ratings: {baseline: audit}}\n    expect: {scor: 1, clauses: [premum]}\n");
    for (const char* part : {"needs the key 'name'", "did you mean 'audited'",
                             "did you mean 'score'", "did you mean 'premium'"})
      CHECK_MESSAGE(nameless.find(part) != std::string::npos, nameless);
    CHECK(faults_of("rubric: x\n").find("this is a rubric, a test file was expected") !=
          std::string::npos);
    CHECK(faults_of("cases: []\n").find("needs the key 'tests'") != std::string::npos);
  }

  TEST_CASE("an expectation in a block is quoted without its sign") {
    const std::string path = made(
        "tests: x\nrubric: probe.yaml\ncases:\n  - name: a\n"
        "    given: {ratings: {baseline: none}}\n    expect:\n      score: |\n        > 9\n");
    const TestReport report = run_tests({path}, {});
    REQUIRE(report.failed == 1);
    CHECK(report.results[0].failures[0].wanted == "> 9");
  }

  TEST_CASE("--update writes what came out, and leaves the rest of the file alone") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / "assay-update-test";
    fs::remove_all(folder);
    fs::create_directories(folder);
    for (const char* name : {"probe.yaml", "failing.test.yaml"})
      fs::copy_file(support::source_path(std::string("tests/testing/data/") + name), folder / name);
    TestOptions options;
    options.update = true;
    options.name = "probe-failing: ";
    const TestReport report = run_tests({(folder / "failing.test.yaml").string()}, options);
    CHECK(report.updated.size() == 1);
    for (const TestResult& result : report.results)
      if (result.kind == TestKind::example) CHECK_MESSAGE(result.passed(), result.name);
    check_golden("updated.yaml", support::must_read((folder / "failing.test.yaml").string()));
    fs::remove_all(folder);
  }

  TEST_CASE("a file is written whole, or left as it was") {
    namespace fs = std::filesystem;
    const fs::path path = fs::temp_directory_path() / "assay-write-test.txt";
    CHECK(write_file(path.string(), "first").ok());
    CHECK(write_file(path.string(), "second").ok());
    CHECK(support::must_read(path.string()) == "second");
    CHECK_FALSE(fs::exists(path.string() + ".assay-new"));
    fs::remove(path);
    const Status failed = write_file("/nowhere/at/all.txt", "text");
    REQUIRE_FALSE(failed.ok());
    CHECK(failed.error()[0].code == Code::unwritable_file);
  }
}
