#include <fmt/format.h>

#include "testing/report.hpp"

namespace assay::testing {
namespace {

// Attribute values and text alike; what XML 1.0 cannot hold is replaced.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\n':
        out += "&#10;";
        break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t')
          out += c;
        else
          out += "\xEF\xBF\xBD";
    }
  }
  return out;
}

std::string details(const TestResult& result) {
  std::string out;
  for (const TestFailure& failure : result.failures) {
    out += place_words(failure.where) + ": " + failure_words(failure) + "\n";
    if (!failure.reason.empty()) out += "    " + failure.reason + "\n";
    out += failure.card;
  }
  return out;
}

void append_case(std::string& out, const TestResult& result) {
  out += fmt::format("    <testcase classname=\"{}\" name=\"{}\" file=\"{}\" line=\"{}\"",
                     escaped(result.suite), escaped(result.name), escaped(result.where.file),
                     result.where.line);
  if (result.passed()) {
    out += "/>\n";
    return;
  }
  out += fmt::format(">\n      <failure type=\"expectation\" message=\"{}\">{}</failure>\n",
                     escaped(failure_words(result.failures.front())), escaped(details(result)));
  out += "    </testcase>\n";
}

// Results of one file stand together.
std::size_t end_of_suite(const std::vector<TestResult>& results, std::size_t begin) {
  std::size_t end = begin;
  while (end < results.size() && results[end].where.file == results[begin].where.file)
    ++end;
  return end;
}

void append_suite(std::string& out, const std::vector<TestResult>& results, std::size_t begin,
                  std::size_t end) {
  std::size_t failed = 0;
  for (std::size_t i = begin; i < end; ++i)
    failed += results[i].passed() ? 0 : 1;
  out += fmt::format(
      "  <testsuite name=\"{}\" file=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n",
      escaped(results[begin].suite), escaped(results[begin].where.file), end - begin, failed);
  for (std::size_t i = begin; i < end; ++i)
    append_case(out, results[i]);
  out += "  </testsuite>\n";
}

void append_error(std::string& out, const Diagnostic& diagnostic) {
  const std::string file = diagnostic.source ? diagnostic.source->name() : "assay";
  out += fmt::format(
      "  <testsuite name=\"{0}\" tests=\"1\" failures=\"0\" errors=\"1\">\n"
      "    <testcase classname=\"{0}\" name=\"can be run\">\n"
      "      <error type=\"{1}\" message=\"{2}\">{3}</error>\n"
      "    </testcase>\n"
      "  </testsuite>\n",
      escaped(file), escaped(name(diagnostic.code)), escaped(diagnostic.message),
      escaped(assay::render(diagnostic)));
}

}  // namespace

std::string junit_report(const TestReport& report) {
  const std::size_t errors = report.diagnostics.errors();
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  out += fmt::format("<testsuites tests=\"{}\" failures=\"{}\" errors=\"{}\">\n",
                     report.results.size() + errors, report.failed, errors);
  for (std::size_t begin = 0; begin < report.results.size();) {
    const std::size_t end = end_of_suite(report.results, begin);
    append_suite(out, report.results, begin, end);
    begin = end;
  }
  for (const Diagnostic& diagnostic : report.diagnostics)
    if (diagnostic.severity == Severity::error) append_error(out, diagnostic);
  return out + "</testsuites>\n";
}

}  // namespace assay::testing
