#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "text/ascii.hpp"
#include "text/quote.hpp"
#include "text/utf8.hpp"
#include "yaml/checks.hpp"
#include "yaml/scalar.hpp"

namespace assay::yaml {
namespace {

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0xFEFF;
}

bool is_inside_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// Then none of them is a space that YAML does not know.
bool has_ascii_edges(std::string_view text, Span span) {
  return span.begin < span.end && text::is_ascii(text[span.begin]) &&
         text::is_ascii(text[span.end - 1]);
}

// The first character of the text that it may not hold; none: its size.
std::size_t forbidden_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode(text, at);
    if (!decoded.valid || is_control(decoded.code_point) ||
        text::is_bidi_control(decoded.code_point))
      return at;
    at += decoded.length;
  }
  return text.size();
}

// Where the byte `at` of the text stands in the file.
std::uint32_t place_of(const SourceRef& source, const Node& scalar, std::size_t at) {
  std::vector<text::OffsetMap::Piece> pieces;
  walk(source->text(), scalar.span.begin, scalar.style, scalar.text, &pieces);
  return text::OffsetMap(std::move(pieces)).file(static_cast<std::uint32_t>(at));
}

}  // namespace

void report_misread(const SourceRef& source, const Node& scalar, Diagnostics& out) {
  const std::string_view raw = source->text();
  const Span at = scalar.span;
  const bool block = scalar.style == Style::literal || scalar.style == Style::folded;
  if (block && scalar.text.empty() && at.end > at.begin + 1) {
    const std::string_view header = raw.substr(at.begin, at.end - at.begin);
    out.error(Code::needs_quotes, source, at,
              fmt::format("'{}' announces a block of text here, and none follows", header),
              fmt::format("quote this expression: \"{}\"", header));
  }
  if (scalar.style != Style::plain || raw.substr(at.end, 2) != " #" || at.end + 2 >= raw.size())
    return;
  const char next = raw[at.end + 2];
  if (next < '0' || next > '9') return;
  out.warning(Code::number_in_comment, source, {at.end + 1, at.end + 3},
              fmt::format("the text ends before '#{}', which starts a comment", next),
              "quote the text, or put a space after '#'");
}

void mend_edges(const SourceRef& source, Node& scalar, Diagnostics& out) {
  if (scalar.style != Style::plain || has_ascii_edges(source->text(), scalar.span)) return;
  const auto told = [&](std::size_t at) -> std::uint32_t {
    const text::Decoded edge = text::decode(source->text(), at);
    if (!text::is_wide_space(edge.code_point)) return 0;
    const auto begin = static_cast<std::uint32_t>(at);
    out.error(Code::control_character, source, {begin, begin + edge.length},
              fmt::format("this is {}, which looks like a space and is none to YAML",
                          text::code_point_name(edge.code_point)),
              "type a plain space in its place");
    return edge.length;
  };
  const auto empty = [&] { return scalar.text.empty() || scalar.span.begin >= scalar.span.end; };
  while (!empty()) {
    const std::uint32_t length = told(scalar.span.begin);
    if (length == 0) break;
    scalar.span.begin += length;
    scalar.text.erase(0, length);
  }
  while (!empty()) {
    std::size_t last = scalar.span.end - 1;
    while (last > scalar.span.begin && is_inside_character(source->text()[last]))
      --last;
    const std::uint32_t length = told(last);
    if (length == 0) break;
    scalar.span.end -= length;
    scalar.text.resize(scalar.text.size() - std::min<std::size_t>(length, scalar.text.size()));
  }
}

void check_escapes(const SourceRef& source, const Node& scalar, Diagnostics& out) {
  const std::string_view raw = source->text();
  const Span span = scalar.span;
  if (scalar.style != Style::double_quoted ||
      raw.substr(span.begin, span.end - span.begin).find('\\') == std::string_view::npos)
    return;
  const std::size_t at = forbidden_character(scalar.text);
  if (at == scalar.text.size()) return;
  const std::uint32_t place = place_of(source, scalar, at);
  const text::Decoded decoded = text::decode(scalar.text, at);
  const char32_t c = decoded.code_point;
  // The parser decodes `\N` and `\_` to single bytes, which are not UTF-8.
  if (!decoded.valid)
    return out.error(Code::bad_escape, source, {place, place + 2},
                     fmt::format("{} is not allowed", text::quoted(raw.substr(place, 2))),
                     "write the character itself");
  const Code code = c == 0          ? Code::nul_byte
                    : is_control(c) ? Code::control_character
                                    : Code::bidi_control;
  out.error(
      code, source, {place, place + 1},
      fmt::format("this escape stands for {}, which is not allowed", text::code_point_name(c)),
      "remove it");
}

}  // namespace assay::yaml
