#include <assay/diagnostic.hpp>

#include <fmt/format.h>

#include "text/excerpt.hpp"
#include "text/quote.hpp"

namespace assay {
namespace {

std::string place(const SourceRef& source, Span where) {
  if (!source) return {};
  if (!source->has_text()) return text::on_one_line(source->name()) + ": ";
  const Position p = source->position(where.begin);
  return fmt::format("{}:{}:{}: ", text::on_one_line(source->name()), p.line, p.column);
}

std::string painted(std::string_view text, std::string_view escape, bool colour) {
  return colour ? fmt::format("\x1b[{}m{}\x1b[0m", escape, text) : std::string(text);
}

// Where there is no text to draw, the help follows on a line of its own.
std::string below(const SourceRef& source, Span where, const std::string& help, bool colour) {
  if (source && source->has_text()) return text::excerpt(*source, where, help, colour);
  return help.empty() ? std::string() : fmt::format("      | {}\n", painted(help, "32", colour));
}

}  // namespace

std::string render(const Diagnostic& diagnostic, bool colour) {
  const bool error = diagnostic.severity == Severity::error;
  std::string out =
      fmt::format("{}{} {} [{}]\n", place(diagnostic.source, diagnostic.where),
                  painted(error ? "error:" : "warning:", error ? "1;31" : "1;35", colour),
                  painted(diagnostic.message, "1", colour), name(diagnostic.code));
  out += below(diagnostic.source, diagnostic.where, diagnostic.help, colour);
  for (const Note& note : diagnostic.notes) {
    out += fmt::format("{}{} {}\n", place(note.source, note.where),
                       painted("note:", "1;36", colour), note.message);
    out += below(note.source, note.where, {}, colour);
  }
  return out;
}

}  // namespace assay
