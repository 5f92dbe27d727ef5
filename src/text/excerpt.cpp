#include "text/excerpt.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace assay::text {
namespace {

constexpr int gutter = 8;  // "   34 | "
constexpr int room = columns_shown - gutter;
constexpr int tab_stop = 4;
constexpr std::string_view blank_gutter = "      | ";
constexpr std::string_view dots = "...";

// What one code point of the line looks like.
struct Cell {
  std::string shown;
  int width = 1;
};

// Characters that would move the cursor or reorder the line are shown as U+FFFD, so that a hostile
// document cannot draw its own message.
Cell cell_of(std::string_view line, std::size_t at, const Decoded& decoded, int column) {
  if (decoded.code_point == '\t') {
    const int spaces = tab_stop - column % tab_stop;
    return {std::string(static_cast<std::size_t>(spaces), ' '), spaces};
  }
  const bool control = decoded.code_point < 0x20 ||
                       (decoded.code_point >= 0x7F && decoded.code_point < 0xA0) ||
                       decoded.code_point == 0x2028 || decoded.code_point == 0x2029;
  if (!decoded.valid || control || is_bidi_control(decoded.code_point)) return {"\xEF\xBF\xBD", 1};
  return {std::string(line.substr(at, decoded.length)), width(decoded.code_point)};
}

struct Line {
  std::vector<Cell> cells;
  std::size_t begin = 0, end = 0;  // the underlined cells
  int total = 0;
};

Line lay_out(std::string_view line, std::size_t from, std::size_t to) {
  Line out;
  std::size_t at = 0;
  while (at < line.size()) {
    const Decoded decoded = decode(line, at);
    if (at < from) out.begin = out.cells.size() + 1;
    if (at < to) out.end = out.cells.size() + 1;
    out.cells.push_back(cell_of(line, at, decoded, out.total));
    out.total += out.cells.back().width;
    at += decoded.length;
  }
  out.end = std::max(out.end, out.begin);
  return out;
}

int width_of(const Line& line, std::size_t from, std::size_t to) {
  int sum = 0;
  for (std::size_t i = from; i < to; ++i)
    sum += line.cells[i].width;
  return sum;
}

struct Window {
  std::size_t from = 0, to = 0;
};

// The cells to show: all, or as many as fit with a third of the room before the caret.
Window window(const Line& line) {
  if (line.total <= room) return {0, line.cells.size()};
  const int inner = room - 2 * static_cast<int>(dots.size());
  Window w{line.begin, line.begin};
  int used = 0;
  const auto grow_left = [&](int limit) {
    while (w.from > 0 && used + line.cells[w.from - 1].width <= limit)
      used += line.cells[--w.from].width;
  };
  const auto grow_right = [&](int limit) {
    while (w.to < line.cells.size() && used + line.cells[w.to].width <= limit)
      used += line.cells[w.to++].width;
  };
  grow_left(inner / 3);
  grow_right(inner);
  grow_left(inner);
  return w;
}

std::string painted(std::string text, std::string_view escape, bool colour) {
  return colour ? fmt::format("\x1b[{}m{}\x1b[0m", escape, text) : text;
}

// Words of `help` in lines of at most `columns`.
std::vector<std::string> wrapped(std::string_view help, std::size_t columns) {
  std::vector<std::string> lines(1);
  while (!help.empty()) {
    const std::size_t space = std::min(help.find(' '), help.size());
    const std::string_view word = help.substr(0, space);
    help.remove_prefix(std::min(space + 1, help.size()));
    if (!lines.back().empty() && code_points(lines.back()) + 1 + code_points(word) > columns)
      lines.emplace_back();
    if (!lines.back().empty()) lines.back() += ' ';
    lines.back() += word;
  }
  return lines;
}

// The line as far as it is shown, without the blanks at its end.
std::string numbered(std::uint32_t number, const Line& line, const Window& shown) {
  std::string row;
  if (shown.from > 0) row += dots;
  for (std::size_t i = shown.from; i < shown.to; ++i)
    row += line.cells[i].shown;
  if (shown.to < line.cells.size()) row += dots;
  std::string out = fmt::format("{:5} | {}", number, row);
  while (out.back() == ' ' && out.size() > gutter - 1)
    out.pop_back();
  return out + '\n';
}

std::string spaces(int count) {
  return std::string(static_cast<std::size_t>(count), ' ');
}

// Behind the carets where it fits, else below them, else from the margin on.
std::string placed(const std::string& help, int pad, int carets, bool colour) {
  const std::size_t width = code_points(help);
  if (static_cast<std::size_t>(gutter + pad + carets + 1) + width <= columns_shown)
    return ' ' + painted(help, "32", colour);
  const bool below = static_cast<std::size_t>(gutter + pad) + width <= columns_shown;
  std::string out;
  for (const std::string& words : wrapped(help, static_cast<std::size_t>(room))) {
    out += '\n';
    out += blank_gutter;
    out += spaces(below ? pad : 0) + painted(words, "32", colour);
  }
  return out;
}

}  // namespace

std::string excerpt(const Source& source, Span where, const std::string& help, bool colour) {
  const Position place = source.position(where.begin);
  const std::string_view text = source.line(place.line);
  const std::uint32_t start = source.line_start(place.line);
  const std::size_t from = std::min<std::size_t>(std::max(where.begin, start) - start, text.size());
  const std::size_t to = std::min<std::size_t>(std::max(where.end, start) - start, text.size());
  const Line line = lay_out(text, from, std::max(from, to));
  const Window shown = window(line);
  const int pad =
      (shown.from > 0 ? static_cast<int>(dots.size()) : 0) + width_of(line, shown.from, line.begin);
  const int carets = std::max(1, width_of(line, line.begin, std::min(line.end, shown.to)));

  std::string out = numbered(place.line, line, shown);
  out += blank_gutter;
  out += spaces(pad);
  out += painted(std::string(static_cast<std::size_t>(carets), '^'), "1;32", colour);
  if (!help.empty()) out += placed(help, pad, carets, colour);
  return out + '\n';
}

}  // namespace assay::text
