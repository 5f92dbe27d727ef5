#include "report/json_writer.hpp"
#include "testing/report.hpp"

namespace assay::testing {
namespace {

using report::JsonWriter;

void write(JsonWriter& json, const TestPlace& place) {
  json.member("file", place.file).member("line", place.line).member("column", place.column);
}

void write(JsonWriter& json, const TestFailure& failure) {
  json.begin_object();
  write(json, failure.where);
  json.member("path", failure.path).member("wanted", failure.wanted).member("got", failure.got);
  json.text_if("reason", failure.reason).text_if("card", failure.card);
  json.end_object();
}

void write(JsonWriter& json, const TestResult& result) {
  json.begin_object().member("suite", result.suite).member("name", result.name);
  json.member("kind", result.kind == TestKind::example ? "case" : "property");
  write(json, result.where);
  json.member("passed", result.passed());
  if (!result.passed()) {
    json.key("failures").begin_array();
    for (const TestFailure& failure : result.failures)
      write(json, failure);
    json.end_array();
  }
  json.end_object();
}

void write(JsonWriter& json, const CoverageReport& coverage) {
  json.key("coverage").begin_object();
  json.member("percent", static_cast<std::uint32_t>(coverage.percent()));
  json.member("reached", std::uint64_t{coverage.reached});
  json.member("total", std::uint64_t{coverage.total});
  json.key("items").begin_array();
  for (const CoverageItem& item : coverage.items) {
    json.begin_object().member("what", item.what);
    write(json, item.where);
    json.key("sides").begin_array();
    for (std::size_t i = 0; i < item.sides.size(); ++i) {
      json.begin_object().member("side", item.sides[i]);
      json.member("hits", item.hits[i]).end_object();
    }
    json.end_array().end_object();
  }
  json.end_array().end_object();
}

void write(JsonWriter& json, const MutationReport& mutation) {
  json.key("mutation").begin_object();
  json.member("percent", static_cast<std::uint32_t>(mutation.percent()));
  json.member("killed", std::uint64_t{mutation.killed});
  json.member("equivalent", std::uint64_t{mutation.equivalent});
  json.key("files").begin_array();
  for (const MutatedFile& file : mutation.files) {
    json.begin_object().member("file", file.file);
    json.member("percent", static_cast<std::uint32_t>(file.percent()));
    json.member("killed", std::uint64_t{file.killed});
    json.member("survived", std::uint64_t{file.survived});
    json.member("equivalent", std::uint64_t{file.equivalent}).end_object();
  }
  json.end_array();
  json.key("survivors").begin_array();
  for (const Survivor& survivor : mutation.survivors) {
    json.begin_object();
    write(json, survivor.where);
    json.member("change", survivor.change).member("difference", survivor.difference);
    json.member("card", survivor.card).end_object();
  }
  json.end_array().end_object();
}

void write(JsonWriter& json, const Diagnostic& diagnostic) {
  json.begin_object().member("code", name(diagnostic.code));
  json.member("message", diagnostic.message).text_if("help", diagnostic.help);
  if (diagnostic.source) {
    json.member("file", diagnostic.source->name());
    if (diagnostic.source->has_text()) {
      const Position at = diagnostic.source->position(diagnostic.where.begin);
      json.member("line", at.line).member("column", at.column);
    }
  }
  json.end_object();
}

}  // namespace

std::string json_report(const TestReport& report) {
  JsonWriter json(2);
  json.begin_object();
  json.member("passed", std::uint64_t{report.passed});
  json.member("failed", std::uint64_t{report.failed});
  json.member("files", std::uint64_t{report.files});
  json.key("results").begin_array();
  for (const TestResult& result : report.results)
    write(json, result);
  json.end_array();
  if (report.coverage) write(json, *report.coverage);
  if (report.mutation) write(json, *report.mutation);
  json.key("diagnostics").begin_array();
  for (const Diagnostic& diagnostic : report.diagnostics)
    write(json, diagnostic);
  json.end_array().end_object();
  return json.take() + "\n";
}

}  // namespace assay::testing
