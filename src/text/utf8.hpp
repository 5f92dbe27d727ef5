// UTF-8: checking, walking, counting. Nothing here depends on a locale.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assay::text {

inline constexpr char32_t replacement = 0xFFFD;
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Decoded {
  char32_t code_point = replacement;
  std::uint32_t length = 1;  // bytes; 1 for a byte that starts no valid character
  bool valid = false;
};

// The character at `text[at]`; `at` is below the size. Overlong forms, surrogates and anything
// above U+10FFFF are not valid.
Decoded decode(std::string_view text, std::size_t at) noexcept;

// Offset of the first byte that is not part of valid UTF-8; none for valid text. O(text).
std::optional<std::size_t> first_invalid(std::string_view text) noexcept;

// Number of code points; a byte that is not valid UTF-8 counts as one.
std::size_t code_points(std::string_view text) noexcept;

void append(std::string& out, char32_t code_point);

// Columns on a terminal: 2 for wide characters, 0 for combining ones.
int width(char32_t code_point) noexcept;

// Embeddings, overrides, isolates and marks that reorder what is shown (CVE-2021-42574).
bool is_bidi_control(char32_t code_point) noexcept;

// Nothing is shown for it where it stands: bidi controls, soft hyphens, spaces of no width.
bool is_invisible(char32_t code_point) noexcept;

// Blanks that no format reads as such: no-break, ideographic and typographic spaces.
bool is_wide_space(char32_t code_point) noexcept;

// "U+202E".
std::string code_point_name(char32_t code_point);

}  // namespace assay::text
