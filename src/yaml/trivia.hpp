// What stands between tokens.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace assay::yaml {

using text::is_space;

// The first byte from `at` on that is neither white space nor part of a comment.
inline std::size_t skip_trivia(std::string_view raw, std::size_t at) noexcept {
  while (at < raw.size()) {
    if (raw[at] == '#' && (at == 0 || is_space(raw[at - 1]))) {
      while (at < raw.size() && raw[at] != '\n')
        ++at;
    } else if (is_space(raw[at])) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

// Bytes from the start of the line to `at`; a byte-order mark is before the line.
inline std::size_t column_of(std::string_view raw, std::size_t at) noexcept {
  const std::size_t feed = at == 0 ? std::string_view::npos : raw.rfind('\n', at - 1);
  if (feed != std::string_view::npos) return at - feed - 1;
  const bool marked = at >= 3 && raw.substr(0, 3) == text::byte_order_mark;
  return marked ? at - 3 : at;
}

}  // namespace assay::yaml
