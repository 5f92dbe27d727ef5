#include <fmt/format.h>

#include "report/json_writer.hpp"
#include "report/layout.hpp"
#include "testing/report.hpp"

namespace assay::testing {
namespace {

// A `#` would begin a directive.
std::string description(const TestResult& result) {
  std::string out;
  for (const char c : report::clean(result.suite + ": " + result.name)) {
    if (c == '#' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

// YAML takes what JSON calls a string.
std::string quoted(std::string_view text) {
  std::string out;
  report::append_json_string(out, text);
  return out;
}

void append_failure(std::string& out, const TestFailure& failure) {
  out += fmt::format("    - at: {}\n", quoted(place_words(failure.where)));
  out += fmt::format("      path: {}\n", quoted(failure.path));
  out += fmt::format("      wanted: {}\n", quoted(failure.wanted));
  out += fmt::format("      got: {}\n", quoted(failure.got));
  if (!failure.reason.empty()) out += fmt::format("      reason: {}\n", quoted(failure.reason));
  if (!failure.card.empty()) out += fmt::format("      card: {}\n", quoted(failure.card));
}

}  // namespace

std::string tap_report(const TestReport& report) {
  std::string out = "TAP version 13\n";
  out += fmt::format("1..{}{}\n", report.results.size(),
                     report.results.empty() ? " # SKIP no case was found" : "");
  for (std::size_t i = 0; i < report.results.size(); ++i) {
    const TestResult& result = report.results[i];
    out +=
        fmt::format("{} {} - {}\n", result.passed() ? "ok" : "not ok", i + 1, description(result));
    if (result.passed()) continue;
    out += "  ---\n  failures:\n";
    for (const TestFailure& failure : result.failures)
      append_failure(out, failure);
    out += "  ...\n";
  }
  for (const Diagnostic& diagnostic : report.diagnostics)
    if (diagnostic.severity == Severity::error)
      return out + fmt::format("Bail out! {}{}\n",
                               diagnostic.source ? diagnostic.source->name() + ": " : "",
                               report::clean(diagnostic.message));
  return out;
}

}  // namespace assay::testing
