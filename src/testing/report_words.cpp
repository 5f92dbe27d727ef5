#include <fmt/format.h>

#include "testing/report.hpp"

namespace assay::testing {

std::string place_words(const TestPlace& place) {
  return fmt::format("{}:{}:{}", place.file, place.line, place.column);
}

std::string failure_words(const TestFailure& failure) {
  return fmt::format("{}: wanted {}, got {}", failure.path, failure.wanted, failure.got);
}

std::string counts(const TestReport& report) {
  return fmt::format("{} passed, {} failed", report.passed, report.failed);
}

std::string lacking(const CoverageItem& item) {
  std::string sides;
  for (std::size_t i = 0; i < item.sides.size(); ++i)
    if (item.hits[i] == 0) sides += (sides.empty() ? "" : " or ") + item.sides[i];
  return fmt::format("{}: no case where it {}", item.what, sides);
}

}  // namespace assay::testing

namespace assay {
namespace {

// Rounded down, so that 100 means all; of nothing, all.
int share(std::size_t part, std::size_t whole) noexcept {
  return whole == 0 ? 100 : static_cast<int>(part * 100 / whole);
}

}  // namespace

int CoverageReport::percent() const noexcept {
  return share(reached, total);
}

int MutatedFile::percent() const noexcept {
  return share(killed, killed + survived);
}

int MutationReport::percent() const noexcept {
  return share(killed, killed + survivors.size());
}

std::string render(const TestReport& report, TestFormat format, const TextOptions& options) {
  switch (format) {
    case TestFormat::text:
      return testing::text_report(report, options);
    case TestFormat::json:
      return testing::json_report(report);
    case TestFormat::junit:
      return testing::junit_report(report);
    case TestFormat::tap:
      return testing::tap_report(report);
    case TestFormat::github:
      return testing::github_report(report);
  }
  return {};
}

std::string to_text(const TestReport& report, const TextOptions& options) {
  return testing::text_report(report, options);
}

}  // namespace assay
