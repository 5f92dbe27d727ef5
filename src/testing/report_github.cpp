#include <fmt/format.h>

#include "report/github.hpp"
#include "testing/report.hpp"

namespace assay::testing {
namespace {

void append_command(std::string& out, std::string_view severity, const TestPlace& place,
                    std::string_view title, std::string_view message) {
  out += fmt::format("::{} file={},line={},col={},title={}::{}\n", severity,
                     report::github_property(place.file), place.line, place.column,
                     report::github_property(title), report::github_message(message));
}

}  // namespace

std::string github_report(const TestReport& report) {
  std::string out = assay::to_github(report.diagnostics);
  for (const TestResult& result : report.results)
    for (const TestFailure& failure : result.failures) {
      std::string message = failure_words(failure);
      if (!failure.reason.empty()) message += "\n" + failure.reason;
      if (!failure.card.empty()) message += "\n" + failure.card;
      append_command(out, "error", failure.where, result.name, message);
    }
  if (report.coverage)
    for (const CoverageItem& item : report.coverage->items)
      for (const std::uint64_t hits : item.hits)
        if (hits == 0) {
          append_command(out, "warning", item.where, "not covered", lacking(item));
          break;
        }
  if (report.mutation)
    for (const Survivor& survivor : report.mutation->survivors)
      append_command(out, "warning", survivor.where, "no case notices",
                     survivor.change + ": " + survivor.difference + "\n" + survivor.card);
  return out + counts(report) + "\n";
}

}  // namespace assay::testing
