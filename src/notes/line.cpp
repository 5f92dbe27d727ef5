#include "notes/line.hpp"

#include "text/ascii.hpp"

namespace assay::notes {
namespace {

using text::is_blank;
using text::is_digit;
using text::is_letter;

// How many times `c` stands from `at` on.
std::uint32_t run(std::string_view text, std::uint32_t at, std::uint32_t end, char c) {
  std::uint32_t n = 0;
  while (at + n < end && text[at + n] == c)
    ++n;
  return n;
}

Span trimmed(std::string_view text, Span span) {
  while (span.begin < span.end && is_blank(text[span.begin]))
    ++span.begin;
  while (span.end > span.begin && is_blank(text[span.end - 1]))
    --span.end;
  return span;
}

bool all_blank(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end; ++i)
    if (!is_blank(text[i])) return false;
  return true;
}

}  // namespace

Line line_at(std::string_view text, std::uint32_t offset) noexcept {
  const auto size = static_cast<std::uint32_t>(text.size());
  Line line;
  const std::size_t newline = text.find('\n', offset);
  const auto end = newline == std::string_view::npos ? size : static_cast<std::uint32_t>(newline);
  line.next = end < size ? end + 1 : size;
  line.content = {offset, end};
  if (line.content.end > offset && text[line.content.end - 1] == '\r') --line.content.end;
  line.body = offset;
  while (line.body < line.content.end && is_blank(text[line.body])) {
    line.indent = text[line.body] == '\t' ? line.indent - line.indent % 4 + 4 : line.indent + 1;
    ++line.body;
  }
  line.blank = line.body == line.content.end;
  return line;
}

std::optional<Heading> atx_heading(std::string_view text, const Line& line) noexcept {
  if (is_indented(line)) return {};
  const std::uint32_t hashes = run(text, line.body, line.content.end, '#');
  const std::uint32_t after = line.body + hashes;
  if (hashes < 1 || hashes > 6) return {};
  if (after < line.content.end && !is_blank(text[after])) return {};
  Span words = trimmed(text, {after, line.content.end});
  std::uint32_t end = words.end;  // without closing hashes, which a blank sets apart
  while (end > words.begin && text[end - 1] == '#')
    --end;
  if (end == words.begin || is_blank(text[end - 1])) words = trimmed(text, {words.begin, end});
  return Heading{static_cast<std::uint8_t>(hashes), words};
}

std::uint8_t setext_depth(std::string_view text, const Line& line) noexcept {
  if (is_indented(line) || line.blank) return 0;
  const char mark = text[line.body];
  if (mark != '=' && mark != '-') return 0;
  const std::uint32_t end = line.body + run(text, line.body, line.content.end, mark);
  if (!all_blank(text, end, line.content.end)) return 0;
  return mark == '=' ? 1 : 2;
}

std::optional<Fence> opening_fence(std::string_view text, const Line& line) noexcept {
  if (is_indented(line) || line.blank) return {};
  const char mark = text[line.body];
  if (mark != '`' && mark != '~') return {};
  const std::uint32_t length = run(text, line.body, line.content.end, mark);
  if (length < 3) return {};
  const auto info = text.substr(line.body + length, line.content.end - line.body - length);
  if (mark == '`' && info.find('`') != info.npos) return {};  // code inside a line
  return Fence{mark, length};
}

bool closes(std::string_view text, const Line& line, const Fence& fence) noexcept {
  if (is_indented(line)) return false;
  const std::uint32_t length = run(text, line.body, line.content.end, fence.mark);
  return length >= fence.length && all_blank(text, line.body + length, line.content.end);
}

bool is_quote(std::string_view text, const Line& line) noexcept {
  return !is_indented(line) && !line.blank && text[line.body] == '>';
}

bool is_list_item(std::string_view text, const Line& line) noexcept {
  if (line.blank) return false;
  std::uint32_t at = line.body;
  if (text[at] == '-' || text[at] == '*' || text[at] == '+') {
    ++at;
  } else {
    while (at < line.content.end && is_digit(text[at]))
      ++at;
    if (at == line.body || at == line.content.end) return false;
    if (text[at] != '.' && text[at] != ')') return false;
    ++at;
  }
  return at == line.content.end || is_blank(text[at]);
}

bool is_rule(std::string_view text, const Line& line) noexcept {
  if (is_indented(line) || line.blank) return false;
  const char mark = text[line.body];
  if (mark != '-' && mark != '*' && mark != '_') return false;
  int marks = 0;
  for (std::uint32_t i = line.body; i < line.content.end; ++i) {
    if (text[i] == mark)
      ++marks;
    else if (!is_blank(text[i]))
      return false;
  }
  return marks >= 3;
}

std::optional<Field> field(std::string_view text, const Line& line) noexcept {
  if (is_indented(line) || line.blank || !is_letter(text[line.body])) return {};
  std::uint32_t at = line.body;
  while (at < line.content.end &&
         (is_letter(text[at]) || is_digit(text[at]) || text[at] == '_' || text[at] == '.'))
    ++at;
  const Span key{line.body, at};
  while (at < line.content.end && is_blank(text[at]))
    ++at;
  if (at == line.content.end || text[at] != ':') return {};
  const Span value = trimmed(text, {at + 1, line.content.end});
  // `12:30` is a time and `https://` an address: a value stands apart from its colon.
  if (value.begin == value.end || value.begin == at + 1) return {};
  return Field{key, value};
}

}  // namespace assay::notes
