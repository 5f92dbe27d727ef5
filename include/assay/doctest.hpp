/// Rubric tests as doctest test cases. Include it in one source file and name the directory:
///
///     #include <assay/doctest.hpp>
///     ASSAY_RUBRIC_TESTS("rubrics/tests")
///
/// Each case and property of each `*.test.yaml` below it becomes a test case "suite: name" in the
/// test suite "rubrics", at its place in the YAML file; filters (`-tc=`), reporters and exit status
/// are doctest's. A file that cannot be run is a test case that fails and says why. The directory
/// is read when doctest starts; a relative one is looked up from the working directory.
///
/// Needs doctest 2.4 and is the only header of assay that includes anything but the standard
/// library.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <assay/testing.hpp>

#include <doctest/doctest.h>

namespace assay::doctest_tests {

struct Entry {
  std::shared_ptr<const TestSuite> suite;
  std::size_t test = 0;
  std::string why;  // it cannot be run; no suite then
};

/// Test cases by name; doctest keeps pointers to the names.
inline std::map<std::string, Entry, std::less<>>& entries() {
  static std::map<std::string, Entry, std::less<>> all;
  return all;
}

inline void report(const TestFailure& failure) {
  std::string message = failure.path + ": wanted " + failure.wanted + ", got " + failure.got;
  if (!failure.reason.empty()) message += "\n  " + failure.reason;
  if (!failure.card.empty()) message += "\n" + failure.card;
  DOCTEST_ADD_FAIL_CHECK_AT(failure.where.file.c_str(), static_cast<int>(failure.where.line),
                            message);
}

/// What every registered test case runs: the entry of the name that doctest is at.
inline void run_current() {
  const auto at =
      entries().find(std::string_view(doctest::getContextOptions()->currentTest->m_name));
  if (at == entries().end()) return;
  if (at->second.suite == nullptr) {
    DOCTEST_FAIL(at->second.why);
    return;
  }
  const TestResult result = at->second.suite->run(at->second.test);
  for (const TestFailure& failure : result.failures)
    report(failure);
  DOCTEST_CHECK(result.passed());
}

inline void add(std::string name, const std::string& file, unsigned line, Entry entry) {
  while (entries().count(name) != 0)
    name += " (again)";
  const auto at = entries().emplace(std::move(name), std::move(entry)).first;
  static const doctest::detail::TestSuite suite = doctest::detail::TestSuite() * "rubrics";
  doctest::detail::regTest(doctest::detail::TestCase(run_current, file.c_str(), line, suite) *
                           at->first.c_str());
}

inline void register_directory(const std::string& directory) {
  const std::size_t before = entries().size();
  Diagnostics faults;
  for (const std::string& file : test_files({directory}, faults)) {
    auto loaded = TestSuite::load(file);
    if (!loaded) {
      add(file, file, 1, {nullptr, 0, loaded.error().render()});
      continue;
    }
    const auto suite = std::make_shared<const TestSuite>(*std::move(loaded));
    for (std::size_t i = 0; i < suite->size(); ++i)
      add(std::string(suite->name()) + ": " + suite->name(i), file, suite->where(i).line,
          {suite, i, {}});
  }
  if (faults.has_errors()) add(directory, directory, 1, {nullptr, 0, faults.render()});
  // An empty directory is a mistake that must not pass.
  if (entries().size() == before)
    add(directory, directory, 1, {nullptr, 0, "no case was found in " + directory});
}

inline std::vector<std::string>& directories() {
  static std::vector<std::string> all;
  return all;
}

/// Reads the directories when doctest makes its listeners: before it lists the test cases, and
/// after every static object of the program and of the library is there.
class Registrar : public doctest::IReporter {
 public:
  explicit Registrar(const doctest::ContextOptions&) {
    for (const std::string& directory : std::exchange(directories(), {}))
      register_directory(directory);
  }
  void report_query(const doctest::QueryData&) override {}
  void test_run_start() override {}
  void test_run_end(const doctest::TestRunStats&) override {}
  void test_case_start(const doctest::TestCaseData&) override {}
  void test_case_reenter(const doctest::TestCaseData&) override {}
  void test_case_end(const doctest::CurrentTestCaseStats&) override {}
  void test_case_exception(const doctest::TestCaseException&) override {}
  void subcase_start(const doctest::SubcaseSignature&) override {}
  void subcase_end() override {}
  void log_assert(const doctest::AssertData&) override {}
  void log_message(const doctest::MessageData&) override {}
  void test_case_skipped(const doctest::TestCaseData&) override {}
};

inline int add_directory(const char* directory) {
  static const int registered = doctest::registerReporter<Registrar>("assay", 0, false);
  directories().emplace_back(directory);
  return registered;
}

}  // namespace assay::doctest_tests

#define ASSAY_RUBRIC_TESTS(directory)                                 \
  namespace {                                                         \
  [[maybe_unused]] const int DOCTEST_ANONYMOUS(assay_rubric_tests_) = \
      ::assay::doctest_tests::add_directory(directory);               \
  }
