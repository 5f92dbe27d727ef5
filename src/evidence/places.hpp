// Where a sentence stands in the lines of notes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "evidence/sentences/tokens.hpp"

namespace assay::evidence {

// On which kind of line it begins, how far in, and what stands before it there.
struct Place {
  enum class Line : std::uint8_t { prose, heading, item, row };
  Line line = Line::prose;
  std::size_t start = 0;  // of what marks the line
  std::size_t indent = 0;
  std::size_t depth = 0;  // of a heading
  bool opens = false;     // nothing but what marks the line stands before it
};

// `token` is the sentence's first.
Place place_of(std::string_view text, const Token& token) noexcept;

// Whether a sentence whose last token is given ends its line.
bool ends_line(std::string_view text, const Token& last) noexcept;

// Whether the line behind the one that ends there is a row of a table.
bool is_above_row(std::string_view text, const Token& last) noexcept;

// Whether the line behind the one that ends there is an item of a list; blank lines do not count.
bool is_above_list(std::string_view text, const Token& last) noexcept;

}  // namespace assay::evidence
