// Test files that are read with faults, and files that a run writes.
#include <assay/testing.hpp>

#include <doctest/doctest.h>

#include "testing/runs.hpp"

using namespace assay;
namespace support = assay::testing_support;

TEST_SUITE("testing") {
  // A folder with a test file of this text, made.test.yaml, beside the probe.
  class Made : public support::Folder {
   public:
    explicit Made(const std::string& text) {
      copy("tests/testing/data", {"probe.yaml"});
      write("made.test.yaml", text);
    }
    std::string test() const { return path("made.test.yaml"); }
  };

  TEST_CASE("all that is wrong with a test file is told at once, and what it is instead") {
    const auto faults_of = [](const std::string& text) {
      const auto suite = TestSuite::load(Made(text).test());
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
    const Made made(
        "tests: x\nrubric: probe.yaml\ncases:\n  - name: a\n"
        "    given: {ratings: {baseline: none}}\n    expect:\n      score: |\n        > 9\n");
    const TestReport report = run_tests({made.test()}, {});
    REQUIRE(report.failed == 1);
    CHECK(report.results[0].failures[0].wanted == "> 9");
  }

  TEST_CASE("--update writes what came out, and leaves the rest of the file alone") {
    const support::Folder folder;
    folder.copy("tests/testing/data", {"probe.yaml", "failing.test.yaml"});
    TestOptions options;
    options.update = true;
    options.name = "probe-failing: ";
    const TestReport report = run_tests({folder.path("failing.test.yaml")}, options);
    CHECK(report.updated.size() == 1);
    for (const TestResult& result : report.results)
      if (result.kind == TestKind::example) CHECK_MESSAGE(result.passed(), result.name);
    support::check_run("updated.yaml", support::must_read(folder.path("failing.test.yaml")));
  }

  TEST_CASE("a file is written whole, or left as it was") {
    const support::Folder folder;
    const std::string path = folder.path("text.txt");
    CHECK(write_file(path, "first").ok());
    CHECK(write_file(path, "second").ok());
    CHECK(support::must_read(path) == "second");
    CHECK_FALSE(folder.has("text.txt.assay-new"));
    const Status failed = write_file("/nowhere/at/all.txt", "text");
    REQUIRE_FALSE(failed.ok());
    CHECK(failed.error()[0].code == Code::unwritable_file);
  }
}
