// The report of a run in each of its formats.
#pragma once

#include <string>
#include <string_view>

#include <assay/testing.hpp>

namespace assay::testing {

std::string text_report(const TestReport& report, const TextOptions& options);
std::string json_report(const TestReport& report);
std::string junit_report(const TestReport& report);
std::string tap_report(const TestReport& report);
std::string github_report(const TestReport& report);

// "tests/x.test.yaml:14:14"
std::string place_words(const TestPlace& place);
// "score: wanted > 8, got 7.25"
std::string failure_words(const TestFailure& failure);
// "12 passed, 1 failed"
std::string counts(const TestReport& report);
// "flag vague: no case where it is raised"
std::string lacking(const CoverageItem& item);

}  // namespace assay::testing
