/// Tests of rubrics: cases and properties in YAML, run, explained and reported.
///
///     const assay::TestReport report = assay::run_tests({"rubrics/tests"}, {});
///     std::cout << assay::to_text(report);
///     return assay::exit_status(report, {});
///
/// Reads files and nothing else of the world; writes none but under `TestOptions::update`. The
/// same files, options and seed give the same report, on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assay/assessment.hpp>
#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>
#include <assay/report.hpp>
#include <assay/result.hpp>

namespace assay {

namespace testing {
struct Suite;
}

/// Where an expectation or a line of a rubric stands; line and column count from 1.
struct TestPlace {
  std::string file;
  std::uint32_t line = 1, column = 1;
};

/// One expectation that was not met, or a property with the scorecard that breaks it.
struct TestFailure {
  TestPlace where;
  std::string path;         ///< what was expected of: "criteria.impact.points"
  std::string wanted, got;  ///< as the author writes values
  std::string reason;       ///< the shortest that the assessment gives; may be empty
  std::string card;         ///< of a property: the smallest failing case, to be pasted; else empty
};

enum class TestKind : std::uint8_t { example, property };

struct TestResult {
  TestKind kind = TestKind::example;
  std::string suite, name;
  TestPlace where;
  std::vector<TestFailure> failures;     ///< empty: passed
  std::optional<Assessment> assessment;  ///< of a case that failed
  bool passed() const noexcept { return failures.empty(); }
};

/// One thing that a rubric or a guideline writes and that cases should reach.
struct CoverageItem {
  TestPlace where;
  std::string what;                 ///< "level measured of baseline"
  std::vector<std::string> sides;   ///< what may happen: "holds", "does not hold"
  std::vector<std::uint64_t> hits;  ///< how many cases made it happen, by side
};

struct CoverageReport {
  std::vector<CoverageItem> items;     ///< by file, then in the order of the file
  std::size_t reached = 0, total = 0;  ///< sides
  /// 0..100, rounded down: 100 means all.
  int percent() const noexcept;
};

/// A change of a rubric or guideline that no case noticed, and that some scorecard would.
struct Survivor {
  TestPlace where;
  std::string change;      ///< "weight 2 -> 3"
  std::string difference;  ///< "score 7.25, was 7.5"
  std::string card;        ///< a case that tells the two apart, to be pasted
};

struct MutatedFile {
  std::string file;
  std::size_t killed = 0, survived = 0, equivalent = 0;
  int percent() const noexcept;  ///< as of the report
};

struct MutationReport {
  std::vector<MutatedFile> files;  ///< rubrics, then guidelines, by path
  std::size_t killed = 0;
  std::size_t equivalent = 0;  ///< no generated scorecard told them apart; not counted
  std::vector<Survivor> survivors;
  /// Of those that are not equivalent, 0..100, rounded down: 100 means all.
  int percent() const noexcept;
};

struct TestOptions {
  std::string name;  ///< only what has this in "suite: name"; empty: all. "=x": what is called x
  bool fail_fast = false;       ///< stop after the first failure
  bool allow_empty = false;     ///< finding no case is no error
  bool update = false;          ///< write what came out over expectations that were not met
  std::uint64_t seed = 1;       ///< of generated scorecards
  std::uint32_t samples = 200;  ///< generated for each property
  std::optional<int> coverage;  ///< percent that is wanted
  std::optional<int> mutate;    ///< percent of mutants that is to be killed
  /// Told now and then what is going on: "mutant 12 of 200". May be empty.
  std::function<void(std::string_view)> progress;
  /// Asked often, several times a second; once it says true, `run_tests` ends. May be empty.
  std::function<bool()> stop;
  Limits limits{};
};

struct TestReport {
  std::vector<TestResult> results;  ///< in the order of the files
  std::size_t passed = 0, failed = 0;
  std::size_t files = 0;
  Diagnostics diagnostics;  ///< why a file could not be run
  std::optional<CoverageReport> coverage;
  std::optional<MutationReport> mutation;
  std::vector<std::string> updated;  ///< files that were written
  /// `TestOptions::stop` ended the run: what was done by then is here, and neither coverage nor
  /// mutants.
  bool stopped = false;
};

/// Runs files, and every `*.test.yaml` below directories, in the order of their names.
ASSAY_API TestReport run_tests(const std::vector<std::string>& paths, const TestOptions& options);

/// 0: all passed and enough was reached; 1: a failure; 2: something could not be run, there was
/// nothing to run, or the run was stopped.
ASSAY_API int exit_status(const TestReport& report, const TestOptions& options) noexcept;

/// The test files among `paths`, as `run_tests` takes them. Paths that are neither file nor
/// directory are reported.
ASSAY_API std::vector<std::string> test_files(const std::vector<std::string>& paths,
                                              Diagnostics& out);

enum class TestFormat : std::uint8_t { text, json, junit, tap, github };

/// `text` ends with "N passed, N failed"; `options.explain` adds the assessment of each failure.
/// Diagnostics are not part of it, but for `json` and `github`.
ASSAY_API std::string render(const TestReport& report, TestFormat format,
                             const TextOptions& options = {});
ASSAY_API std::string to_text(const TestReport& report, const TextOptions& options = {});
/// What was and what was not reached, for tools that show it on the lines: lcov's tracefile.
ASSAY_API std::string to_lcov(const CoverageReport& report);

/// Writes a file whole or not at all: aside, then renamed over the old one.
ASSAY_API Status write_file(const std::string& path, std::string_view text);

/// Waits until a file of `paths`, one below its folders, or one that these name (rubrics, those
/// nested in them, guidelines, notes) is not as it was; it may be one that is not there yet.
/// Returns at once with the first state.
class ASSAY_API TestWatch {
 public:
  explicit TestWatch(std::vector<std::string> paths);
  /// False when `stop` said so; it is asked several times a second.
  bool wait(const std::function<bool()>& stop);

 private:
  std::vector<std::string> paths_;
  std::vector<std::string> read_;
  std::string state_;
};

/// One test file for hosts that run its cases one at a time. Immutable, cheap to copy, shared
/// between threads without locks.
class ASSAY_API TestSuite {
 public:
  static Result<TestSuite> load(const std::string& path, const Limits& limits = {});

  std::string_view name() const noexcept;
  /// Cases first, then properties.
  std::size_t size() const noexcept;
  const std::string& name(std::size_t test) const noexcept;
  TestPlace where(std::size_t test) const;
  TestResult run(std::size_t test, const TestOptions& options = {}) const;

 private:
  explicit TestSuite(std::shared_ptr<const testing::Suite> suite) : suite_(std::move(suite)) {}
  std::shared_ptr<const testing::Suite> suite_;
};

}  // namespace assay
