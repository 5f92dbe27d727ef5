// Characters of a text, as far as the tokeniser tells them apart.
#pragma once

#include <cstddef>
#include <string_view>

namespace assay::evidence {

struct Character {
  char32_t code = 0xFFFD;
  std::size_t length = 1;
};

// The character at `at`; a byte that begins none is one of its own.
Character decode(std::string_view text, std::size_t at) noexcept;

// Curly quotes, hyphens of all lengths but the em dash and full-width signs as ASCII has them.
char32_t fold_mark(char32_t c) noexcept;

}  // namespace assay::evidence
