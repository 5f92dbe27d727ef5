#include <map>

#include <assay/testing.hpp>

#include "testing/coverage.hpp"
#include "testing/mutate.hpp"
#include "testing/run.hpp"
#include "testing/stop.hpp"
#include "testing/update.hpp"
#include "text/file.hpp"

namespace assay {
namespace {

using testing::Suite;
using testing::SuiteRef;

class Runner {
 public:
  explicit Runner(const TestOptions& options) : options_(options), book_(options.limits) {}

  void run(const std::vector<std::string>& paths) {
    for (const std::string& file : test_files(paths, report_.diagnostics)) {
      if (stop_ || is_stopped()) break;
      SuiteRef suite = load(file);
      if (suite && options_.update) suite = update(file, suite);
      if (!suite) continue;
      ++report_.files;
      run(*suite);
      suites_.push_back(std::move(suite));
    }
    if (options_.coverage && !is_stopped()) report_.coverage = book_.take();
    if (options_.mutate && !is_stopped()) mutate();
    report_.diagnostics.sort();
  }

  TestReport take() { return std::move(report_); }

 private:
  SuiteRef load(const std::string& file) {
    const SourceRef source =
        text::read_file(file, options_.limits.document_bytes, report_.diagnostics);
    if (!source) return nullptr;
    Diagnostics found;
    SuiteRef suite = testing::load(
        source, [this](const std::string& path) { return rubric(path); }, options_.limits, found);
    if (!suite) report_.diagnostics.append(std::move(found));
    return suite;
  }

  Result<Rubric> rubric(const std::string& path) {
    const auto known = rubrics_.find(path);
    if (known != rubrics_.end()) return known->second;
    return rubrics_.emplace(path, Rubric::load(path, options_.limits)).first->second;
  }

  bool is_stopped() {
    report_.stopped = report_.stopped || testing::stops(options_);
    return report_.stopped;
  }

  void mutate() {
    report_.mutation = testing::mutate(suites_, options_);
    if (!is_stopped()) return;
    report_.coverage.reset();
    report_.mutation.reset();
  }

  bool wanted(const Suite& suite, const std::string& name) const {
    const std::string whole = suite.id + ": " + name;
    if (!options_.name.empty() && options_.name.front() == '=')
      return whole == std::string_view(options_.name).substr(1);
    return whole.find(options_.name) != std::string::npos;
  }

  // The suite as it is after its expectations were written over.
  SuiteRef update(const std::string& file, const SuiteRef& suite) {
    const auto text = testing::updated_text(
        *suite, [&](const testing::Case& tested) { return wanted(*suite, tested.name); },
        options_.limits);
    if (!text) return suite;
    const Status written = write_file(file, *text);
    if (!written) {
      report_.diagnostics.append(written.error());
      return suite;
    }
    report_.updated.push_back(file);
    return load(file);
  }

  void run(const Suite& suite) {
    if (options_.coverage) book_.open(suite);
    for (std::size_t test = 0; test < testing::size(suite) && !stop_ && !is_stopped(); ++test) {
      const std::string& name = testing::name_of(suite, test);
      if (!wanted(suite, name)) continue;
      if (options_.progress) options_.progress(suite.id + ": " + name);
      keep(suite, test);
    }
  }

  void keep(const Suite& suite, std::size_t test) {
    TestResult result = test < suite.cases.size()
                            ? testing::run_case(suite, suite.cases[test], options_.limits)
                            : testing::run(suite, test, options_);
    if (is_stopped()) return;
    if (options_.coverage && result.assessment) book_.add(suite, *result.assessment);
    if (result.passed()) result.assessment.reset();
    ++(result.passed() ? report_.passed : report_.failed);
    stop_ = options_.fail_fast && !result.passed();
    report_.results.push_back(std::move(result));
  }

  const TestOptions& options_;
  TestReport report_;
  testing::CoverageBook book_;
  std::vector<SuiteRef> suites_;
  std::map<std::string, Result<Rubric>> rubrics_;
  bool stop_ = false;
};

}  // namespace

TestReport run_tests(const std::vector<std::string>& paths, const TestOptions& options) {
  Runner runner(options);
  runner.run(paths);
  return runner.take();
}

int exit_status(const TestReport& report, const TestOptions& options) noexcept {
  if (report.diagnostics.has_errors() || report.stopped) return 2;
  if (report.results.empty() && !options.allow_empty) return 2;
  const bool covered =
      !report.coverage || report.coverage->percent() >= options.coverage.value_or(0);
  const bool killed = !report.mutation || report.mutation->percent() >= options.mutate.value_or(0);
  return report.failed == 0 && covered && killed ? 0 : 1;
}

Result<TestSuite> TestSuite::load(const std::string& path, const Limits& limits) {
  Diagnostics out;
  const SourceRef source = text::read_file(path, limits.document_bytes, out);
  if (!source) return out;
  auto suite = testing::load(source, limits, out);
  out.sort();
  if (!suite) return out;
  return TestSuite(std::move(suite));
}

std::string_view TestSuite::name() const noexcept {
  return suite_->id;
}

std::size_t TestSuite::size() const noexcept {
  return testing::size(*suite_);
}

const std::string& TestSuite::name(std::size_t test) const noexcept {
  return testing::name_of(*suite_, test);
}

TestPlace TestSuite::where(std::size_t test) const {
  return testing::place(*suite_->source, testing::place_of(*suite_, test));
}

TestResult TestSuite::run(std::size_t test, const TestOptions& options) const {
  TestOptions whole = options;
  whole.stop = nullptr;  // half a test has no result
  return testing::run(*suite_, test, whole);
}

}  // namespace assay
