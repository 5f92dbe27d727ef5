#include <fmt/format.h>

#include "testing/report.hpp"

namespace assay::testing {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

// What stands in text between tags for a character that cannot stand there itself. A bare carriage
// return would be read as a line break; the other control characters XML 1.0 cannot hold at all.
std::string_view entity(char c) noexcept {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\r':
      return "&#13;";
    default:
      return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' ? replacement : "";
  }
}

// U+FFFE and U+FFFF are no characters of XML either.
bool is_noncharacter(std::string_view text) noexcept {
  return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
}

std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool none = is_noncharacter(text.substr(i));
    const std::string_view instead = none ? replacement : entity(text[i]);
    if (instead.empty())
      out += text[i];
    else
      out += instead;
    if (none) i += 2;
  }
  return out;
}

// Attributes turn bare tabs and line breaks into blanks.
std::string attribute(std::string_view text) {
  std::string out;
  for (const char c : escaped(text)) {
    if (c == '\t')
      out += "&#9;";
    else if (c == '\n')
      out += "&#10;";
    else
      out += c;
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
                     attribute(result.suite), attribute(result.name), attribute(result.where.file),
                     result.where.line);
  if (result.passed()) {
    out += "/>\n";
    return;
  }
  out += fmt::format(">\n      <failure type=\"expectation\" message=\"{}\">{}</failure>\n",
                     attribute(failure_words(result.failures.front())), escaped(details(result)));
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
      attribute(results[begin].suite), attribute(results[begin].where.file), end - begin, failed);
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
      attribute(file), attribute(name(diagnostic.code)), attribute(diagnostic.message),
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
