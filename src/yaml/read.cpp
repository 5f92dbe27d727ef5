#include "yaml/read.hpp"

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "text/check.hpp"
#include "text/quote.hpp"
#include "text/utf8.hpp"
#include "yaml/builder.hpp"
#include "yaml/faults.hpp"
#include "yaml/line_scan.hpp"
#include "yaml/memory_stream.hpp"
#include "yaml/trivia.hpp"

namespace assay::yaml {
namespace {

// Notes where a further document starts, and stops there.
class Further final : public YAML::EventHandler {
 public:
  YAML::Mark start;
  void OnDocumentStart(const YAML::Mark& mark) override {
    start = mark;
    throw Stop{};
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

void report_empty(const SourceRef& source, Diagnostics& out) {
  out.error(Code::empty_document, source, {}, "the document is empty",
            "begin it with rubric:, guideline:, scorecard: or tests: and its id");
}

std::string_view text_at(std::string_view raw, std::uint32_t at) {
  const Span word = word_span(raw, at);
  return raw.substr(word.begin, word.end - word.begin);
}

// `%` lines before the document set up tags and versions; none is needed.
bool has_directives(const SourceRef& source, std::size_t at, Diagnostics& out) {
  const std::string_view raw = source->text();
  at = skip_trivia(raw, at);
  if (at >= raw.size() || raw[at] != '%' || column_of(raw, at) > 0) return false;
  out.error(Code::directive, source, line_around(raw, static_cast<std::uint32_t>(at)),
            "YAML directives are not allowed here", "remove the line");
  return true;
}

// False when something follows the document.
bool ends_here(YAML::Parser& parser, const SourceRef& source, const Builder& builder,
               Diagnostics& out) {
  Further further;
  try {
    return !parser.HandleNextDocument(further);
  } catch (const Stop&) {
    const std::uint32_t at = builder.offset(further.start);
    const std::string_view rest = source->text().substr(at);
    if (rest.substr(0, 3) == "---") {
      out.error(Code::second_document, source, {at, at + 3}, "a second document starts here",
                "put it into a file of its own");
    } else if (const Node& root = builder.root();
               !builder.root_in_flow() && (root.is_sequence() || root.is_mapping()) &&
               source->text().substr(root.span.end, at - root.span.end).find("...") ==
                   std::string_view::npos) {
      out.error(
          Code::bad_indentation, source, word_span(source->text(), at),
          fmt::format("expected {} here, found {}", root.is_sequence() ? "'- '" : "'key: value'",
                      text::quoted(text_at(source->text(), at))),
          "write it like the entries above");
    } else {
      out.error(Code::trailing_content, source, {at, at + 1},
                "the document has ended before this text", "leave it out");
    }
    return false;
  }
}

}  // namespace

std::optional<Document> read(const SourceRef& source, const Limits& limits, Diagnostics& out) {
  if (!text::check(source, text::Text::document, limits.document_bytes, out)) return std::nullopt;
  std::string_view raw = source->text();
  // The parser's offsets leave a byte-order mark out.
  const std::uint32_t shift = raw.substr(0, 3) == text::byte_order_mark ? 3 : 0;
  MemoryStream stream(raw.substr(shift));
  if (has_directives(source, shift, out)) return std::nullopt;
  Builder builder(source, shift, limits, out);
  try {
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder)) {
      report_empty(source, out);
      return std::nullopt;
    }
    if (!ends_here(parser, source, builder, out)) return std::nullopt;
  } catch (const Stop&) {
    return std::nullopt;
  } catch (const YAML::ParserException& fault) {
    report(fault, source, builder, out);
    return std::nullopt;
  }
  Document document{source, builder.take_root()};
  if (document.root.is_null() && document.root.text.empty()) {
    report_empty(source, out);
    return std::nullopt;
  }
  return document;
}

}  // namespace assay::yaml
