#include "evidence/places.hpp"

#include <algorithm>

#include "evidence/sentences/bytes.hpp"

namespace assay::evidence {
namespace {

bool is_marker(char c) noexcept {
  return is_blank(c) || c == '*' || c == '_' || c == '`' || c == '>' || c == '[' || c == ']';
}

// What may stand before the first word of a line: blanks, emphasis, bullets, numbers, boxes.
constexpr std::string_view opening = " \t*_`>[]xX#-+().0123456789|\u2022\u2023";

bool is_bullet(std::string_view line) noexcept {
  if (line.starts_with("\u2022") || line.starts_with("\u2023")) return true;
  const bool mark = line.starts_with('-') || line.starts_with('*') || line.starts_with('+');
  return mark && line.size() > 1 && is_blank(line[1]);
}

// "1. ", "2) "
bool is_numbered(std::string_view line) noexcept {
  const std::size_t end = std::min(line.find_first_not_of("0123456789("), line.size());
  return end > 0 && end + 1 < line.size() && (line[end] == '.' || line[end] == ')') &&
         is_blank(line[end + 1]);
}

}  // namespace

Place place_of(std::string_view text, const Token& token) noexcept {
  // A line may be as long as the text.
  constexpr std::size_t farthest = 256;
  const std::size_t from = token.begin > farthest ? token.begin - farthest : 0;
  const std::size_t newline = text.substr(from, token.begin - from).rfind('\n');
  if (newline == std::string_view::npos && from > 0) return {};
  const std::size_t start = newline == std::string_view::npos ? 0 : from + newline + 1;
  std::string_view before = text.substr(start, token.begin - start);
  Place place;
  while (!before.empty() && is_blank(before.front())) {
    before.remove_prefix(1);
    ++place.indent;
  }
  place.start = token.begin - before.size();
  const std::string_view line = text.substr(place.start);
  if (line.starts_with('#') && !before.empty()) {
    place.line = Place::Line::heading;
    place.depth = std::min(before.find_first_not_of('#'), before.size());
  } else if (line.starts_with('|')) {
    place.line = Place::Line::row;
  } else if (is_bullet(line) || is_numbered(line)) {
    place.line = Place::Line::item;
  }
  place.opens = before.find_first_not_of(opening) == std::string_view::npos;
  return place;
}

bool ends_line(std::string_view text, const Token& last) noexcept {
  constexpr std::size_t farthest = 16;
  const std::string_view behind = text.substr(last.end, farthest);
  const std::size_t end = std::min(behind.find('\n'), behind.size());
  return end < farthest && std::all_of(behind.begin(), behind.begin() + end, is_marker);
}

bool is_above_row(std::string_view text, const Token& last) noexcept {
  constexpr std::size_t farthest = 16;
  const std::string_view behind = text.substr(last.end, farthest);
  const std::size_t end = behind.find('\n');
  return end != std::string_view::npos && behind.substr(end + 1).starts_with('|');
}

bool is_above_list(std::string_view text, const Token& last) noexcept {
  constexpr std::size_t farthest = 64;
  const std::string_view behind = text.substr(last.end, farthest);
  const std::size_t end = behind.find('\n');
  if (end == std::string_view::npos) return false;
  const std::size_t next = behind.find_first_not_of(" \t\r\n", end);
  if (next == std::string_view::npos) return false;
  const std::string_view line = text.substr(last.end + next);
  return is_bullet(line) || is_numbered(line);
}

}  // namespace assay::evidence
