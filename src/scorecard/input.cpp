#include "scorecard/input.hpp"

#include <algorithm>
#include <initializer_list>

#include <fmt/format.h>

#include "json/read.hpp"
#include "model/kind.hpp"
#include "scorecard/head.hpp"
#include "text/check.hpp"
#include "text/file.hpp"
#include "text/quote.hpp"
#include "text/sha256.hpp"
#include "yaml/read.hpp"

namespace assay::scorecard {
namespace {

using model::Reader;

bool ends_with_any(std::string_view name, std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings)
    if (name.ends_with(ending)) return true;
  return false;
}

// Some line begins with the key that makes a YAML document a scorecard.
bool has_scorecard_key(std::string_view text) {
  constexpr std::string_view key = "scorecard:";
  for (std::size_t at = text.find(key); at != text.npos; at = text.find(key, at + 1))
    if (at == 0 || text[at - 1] == '\n') return true;
  return false;
}

// The front matter alone, at the places that it has in the file.
SourceRef blanked_copy(const Source& source, Span front_matter) {
  std::string text(source.text().substr(0, front_matter.end));
  for (std::uint32_t i = 0; i < front_matter.begin; ++i)
    if (text[i] != '\n' && text[i] != '\r') text[i] = ' ';
  return std::make_shared<const Source>(source.name(), std::move(text));
}

// Blank lines and comments alone are an empty head, not an empty document.
bool says_nothing(std::string_view yaml) {
  for (std::size_t at = 0; at < yaml.size();) {
    const std::size_t end = std::min(yaml.find('\n', at), yaml.size());
    const std::string_view line = yaml.substr(at, end - at);
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first != line.npos && line[first] != '#') return false;
    at = end + 1;
  }
  return true;
}

// What was found in the copy is reported against the file.
void append_for(const SourceRef& source, const Diagnostics& found, Diagnostics& out) {
  for (Diagnostic diagnostic : found) {
    diagnostic.source = source;
    for (Note& note : diagnostic.notes)
      note.source = source;
    out.add(std::move(diagnostic));
  }
}

void read_front_matter(Parsed& parsed, const Limits& limits, Diagnostics& out) {
  const Span where = parsed.opening.front_matter;
  if (parsed.opening.unterminated) {
    out.error(Code::open_front_matter, parsed.source, where,
              "the front matter that begins here has no end",
              "write --- on a line after its last key");
    return;
  }
  const SourceRef copy = blanked_copy(*parsed.source, where);
  if (says_nothing(copy->text())) return;
  Diagnostics found;
  if (const auto document = yaml::read(copy, limits, found)) {
    const Reader reader(*document, limits, found);
    if (!document->root.is_null())
      read_head(reader, document->root, "the front matter", parsed.head);
  }
  append_for(parsed.source, found, out);
}

// False where there is nothing to go on with.
bool read_notes(Parsed& parsed, const Limits& limits, Diagnostics& out) {
  if (!text::check(parsed.source, text::Text::prose, limits.notes_bytes, out)) return false;
  parsed.opening = notes::opening(parsed.source->text());
  if (parsed.opening.has_front_matter) read_front_matter(parsed, limits, out);
  return !parsed.opening.unterminated;
}

bool read_scorecard(Parsed& parsed, const Limits& limits, Diagnostics& out) {
  parsed.document = parsed.form == Form::json ? json::read(parsed.source, limits, out)
                                              : yaml::read(parsed.source, limits, out);
  if (!parsed.document) return false;
  yaml::Node& root = parsed.document->root;
  const Reader reader(*parsed.document, limits, out);
  if (!model::is_document(reader, root, model::DocumentKind::scorecard)) return false;
  const yaml::Node* head = root.find("scorecard");
  if (head == nullptr) {
    reader.error(Code::missing_key, root.members.empty() ? root.span : root.members[0].key.span,
                 "a scorecard needs the key 'scorecard'", "write scorecard: {rubric: its-id}");
    return false;
  }
  if (head->is_scalar())
    reader.error(Code::wrong_form, head->span,
                 fmt::format("'scorecard' must be a mapping, found {}", model::found(*head)),
                 fmt::format("write {{rubric: {}}}", text::shortened(head->text)));
  else
    read_head(reader, *head, "'scorecard'", parsed.head);
  return true;
}

}  // namespace

bool is_notes_file(std::string_view name) noexcept {
  return ends_with_any(name, {".md", ".markdown", ".txt"});
}

Form form_of(std::string_view name, std::string_view text) noexcept {
  if (is_notes_file(name)) return Form::notes;
  if (ends_with_any(name, {".yaml", ".yml"})) return Form::yaml;
  if (name.ends_with(".json")) return Form::json;
  const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == text.npos) return Form::notes;
  if (text[first] == '{') return Form::json;
  return has_scorecard_key(text) ? Form::yaml : Form::notes;
}

// Notes may be larger than documents, and which it is shows in the name before the text is read.
SourceRef read_file(const std::string& path, const Limits& limits, Diagnostics& out) {
  const bool notes = form_of(path, {}) == Form::notes;
  return text::read_file(path, notes ? limits.notes_bytes : limits.document_bytes, out);
}

std::optional<Parsed> parse(const SourceRef& source, Form form, const Limits& limits,
                            Diagnostics& out) {
  Parsed parsed;
  parsed.form = form;
  parsed.source = source;
  const std::size_t before = out.errors();
  const bool read =
      form == Form::notes ? read_notes(parsed, limits, out) : read_scorecard(parsed, limits, out);
  if (!read) return {};
  parsed.faulty = out.errors() > before;
  parsed.head.digest = text::sha256(source->text());
  return parsed;
}

}  // namespace assay::scorecard
