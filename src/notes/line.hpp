// One line of Markdown and what it looks like by itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <assay/diagnostic.hpp>

namespace assay::notes {

// Offsets are bytes of the whole text.
struct Line {
  Span content;            // without its line break
  std::uint32_t next = 0;  // where the next line begins
  std::uint32_t body = 0;  // the first byte that is no blank
  int indent = 0;          // columns of blanks before it; a tab goes to the next multiple of 4
  bool blank = false;
};

Line line_at(std::string_view text, std::uint32_t offset) noexcept;

// Four columns of indent are code, or belong to a list.
inline bool is_indented(const Line& line) noexcept {
  return line.indent >= 4;
}

struct Heading {
  std::uint8_t depth = 1;
  Span words;
};
std::optional<Heading> atx_heading(std::string_view text, const Line& line) noexcept;
// 1 for `===`, 2 for `---`, 0 for anything else.
std::uint8_t setext_depth(std::string_view text, const Line& line) noexcept;

struct Fence {
  char mark = '`';
  std::uint32_t length = 3;
};
std::optional<Fence> opening_fence(std::string_view text, const Line& line) noexcept;
bool closes(std::string_view text, const Line& line, const Fence& fence) noexcept;

bool is_quote(std::string_view text, const Line& line) noexcept;
bool is_list_item(std::string_view text, const Line& line) noexcept;
bool is_rule(std::string_view text, const Line& line) noexcept;

struct Field {
  Span key, value;
};
// `word: value`, the word an id with dots; the value not empty.
std::optional<Field> field(std::string_view text, const Line& line) noexcept;

}  // namespace assay::notes
