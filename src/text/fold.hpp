// Folding: what makes two spellings of a phrase or a heading the same.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <assay/diagnostic.hpp>

namespace assay::text {

// Case, accents and compatibility forms are folded; hyphens, dashes, slashes, blanks and line
// breaks are one space; curly apostrophes are straight; soft hyphens and zero-width characters go.
// No space at either end.
std::string fold(std::string_view text);

// Folded text that knows where it came from.
struct Folded {
  std::string text;
  std::vector<std::uint32_t> begin, end;  // by byte of `text`: the source character it came from

  // Bytes of the source behind bytes of `text`.
  Span source(Span folded) const noexcept;
};

Folded fold_with_places(std::string_view text);

}  // namespace assay::text
