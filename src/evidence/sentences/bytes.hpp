// What single bytes of a text are to the tokeniser.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace assay::evidence {

enum class Byte : std::uint8_t { blank, line_break, letter, digit, mark, silent, wide };

inline constexpr std::array<Byte, 256> byte_classes = [] {
  std::array<Byte, 256> classes{};
  for (std::size_t c = 0; c < 256; ++c) {
    if (c >= 0x80)
      classes[c] = Byte::wide;
    else if (c <= ' ' || c == 0x7F)
      classes[c] = Byte::blank;
    else if (c >= '0' && c <= '9')
      classes[c] = Byte::digit;
    else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
      classes[c] = Byte::letter;
    else
      classes[c] = Byte::mark;
  }
  classes['\n'] = Byte::line_break;
  classes['*'] = classes['_'] = classes['`'] = Byte::silent;
  return classes;
}();

inline Byte class_of(char c) noexcept {
  return byte_classes[static_cast<unsigned char>(c)];
}
inline bool is_letter(char c) noexcept {
  return class_of(c) == Byte::letter;
}
inline bool is_digit(char c) noexcept {
  return class_of(c) == Byte::digit;
}
inline bool is_blank(char c) noexcept {
  return class_of(c) == Byte::blank;
}
inline bool is_space(char c) noexcept {
  return is_blank(c) || c == '\n';
}
inline bool is_capital(char c) noexcept {
  return c >= 'A' && c <= 'Z';
}

}  // namespace assay::evidence
