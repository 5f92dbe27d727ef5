// Diagnostics for programs: JSON, and the workflow commands of a forge.
#include <assay/report.hpp>

#include "report/github.hpp"
#include "report/json_writer.hpp"

namespace assay {
namespace report {
namespace {

std::string_view severity(const Diagnostic& d) {
  return d.severity == Severity::error ? "error" : "warning";
}

void write_place(JsonWriter& json, const SourceRef& source, Span where) {
  if (!source) return;
  json.member("file", source->name());
  if (!source->has_text()) return;
  const Position begin = source->position(where.begin);
  const Position end = source->position(where.end);
  json.member("line", begin.line).member("column", begin.column);
  json.member("end_line", end.line).member("end_column", end.column);
  json.member("start", where.begin).member("end", where.end);
}

void write_diagnostic(JsonWriter& json, const Diagnostic& d) {
  json.begin_object().member("severity", severity(d)).member("code", name(d.code));
  json.member("message", d.message).text_if("help", d.help);
  write_place(json, d.source, d.where);
  if (!d.notes.empty()) {
    json.key("notes").begin_array();
    for (const Note& note : d.notes) {
      json.begin_object().member("message", note.message);
      write_place(json, note.source, note.where);
      json.end_object();
    }
    json.end_array();
  }
  json.end_object();
}

void append_command(std::string& out, const Diagnostic& d) {
  out += "::" + std::string(severity(d)) + " ";
  if (d.source) {
    out += "file=" + github_property(d.source->name()) + ",";
    if (d.source->has_text()) {
      const Position begin = d.source->position(d.where.begin);
      const Position end = d.source->position(d.where.end);
      out += "line=" + std::to_string(begin.line) + ",col=" + std::to_string(begin.column) + ",";
      out +=
          "endLine=" + std::to_string(end.line) + ",endColumn=" + std::to_string(end.column) + ",";
    }
  }
  out += "title=" + std::string(name(d.code)) + "::" + github_message(d.message);
  if (!d.help.empty()) out += github_message(" (" + d.help + ")");
  out += "\n";
}

}  // namespace
}  // namespace report

std::string to_json(const Diagnostics& diagnostics, std::size_t files, int indent) {
  report::JsonWriter json(indent);
  json.begin_object().member("files", std::uint64_t{files});
  json.member("errors", std::uint64_t{diagnostics.errors()});
  json.member("warnings", std::uint64_t{diagnostics.size() - diagnostics.errors()});
  json.key("diagnostics").begin_array();
  for (const Diagnostic& d : diagnostics)
    report::write_diagnostic(json, d);
  json.end_array().end_object();
  return json.take();
}

std::string to_github(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics)
    report::append_command(out, d);
  return out;
}

}  // namespace assay
