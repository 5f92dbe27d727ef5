#include "report/layout.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace assay::report {
namespace {

std::string_view escape(Ink ink) {
  switch (ink) {
    case Ink::plain:
      return "";
    case Ink::bold:
      return "\x1B[1m";
    case Ink::dim:
      return "\x1B[2m";
    case Ink::red:
      return "\x1B[31m";
    case Ink::green:
      return "\x1B[32m";
    case Ink::yellow:
      return "\x1B[33m";
    case Ink::cyan:
      return "\x1B[36m";
  }
  return "";
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}
bool is_space(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D);
}

// How many bytes of `word` fit into `width` columns; at least one character.
std::size_t fitting(std::string_view word, int width) {
  std::size_t at = 0;
  int used = 0;
  while (at < word.size()) {
    const text::Decoded next = text::decode(word, at);
    used += text::width(next.code_point);
    if (used > width && at > 0) break;
    at += next.length;
  }
  return at;
}

}  // namespace

std::string paint(std::string_view text, Ink ink, bool colour) {
  if (!colour || ink == Ink::plain || text.empty()) return std::string(text);
  std::string out(escape(ink));
  out += text;
  out += "\x1B[0m";
  return out;
}

std::string clean(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode(text, at);
    if (!next.valid || (is_control(next.code_point) && !is_space(next.code_point)) ||
        text::is_bidi_control(next.code_point)) {
      text::append(out, text::replacement);
    } else if (!is_space(next.code_point)) {
      out.append(text, at, next.length);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    at += next.length;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

int display_width(std::string_view text) noexcept {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode(text, at);
    width += text::width(next.code_point);
    at += next.length;
  }
  return width;
}

std::string padded(std::string_view text, int width) {
  std::string out(text);
  out.append(static_cast<std::size_t>(std::max(0, width - display_width(text))), ' ');
  return out;
}

std::vector<std::string> wrap(std::string_view text, int width) {
  width = std::max(width, 1);
  const std::string words = clean(text);
  std::vector<std::string> lines(1);
  int used = 0;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    std::string_view word(words.data() + at, end - at);
    at = end + 1;
    int wide = display_width(word);
    if (used > 0 && used + 1 + wide > width) {
      lines.emplace_back();
      used = 0;
    }
    for (; wide > width; wide = display_width(word)) {
      const std::size_t part = fitting(word, width);
      lines.back() += word.substr(0, part);
      lines.emplace_back();
      word.remove_prefix(part);
    }
    if (used > 0) lines.back() += ' ';
    used += (used > 0 ? 1 : 0) + wide;
    lines.back() += word;
  }
  if (lines.size() > 1 && lines.back().empty()) lines.pop_back();
  return lines;
}

void append_hanging(std::string& out, std::string_view first, std::string_view text, int columns) {
  const int indent = display_width(first);
  std::string margin(first);
  for (const std::string& line : wrap(text, columns - indent)) {
    out += margin + line + "\n";
    margin.assign(static_cast<std::size_t>(indent), ' ');
  }
}

}  // namespace assay::report
