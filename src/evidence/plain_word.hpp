// Most words are plain letters, 15 at most: measured and folded eight bytes at a time, in any
// machine's own arithmetic, without a branch on their length.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "evidence/word_table.hpp"

namespace assay::evidence {

// So many bytes must be readable where a plain word may begin.
inline constexpr std::size_t plain_word_room = 16;

struct PlainWord {
  std::size_t length = 0;  // of the run of ASCII letters; 16 where it may be longer
  WordKey key;             // folded
};

namespace detail {

constexpr std::uint64_t every_byte(std::uint64_t byte) noexcept {
  return byte * 0x0101010101010101;
}

// Eight bytes of text, the first in the lowest place.
inline std::uint64_t load(const char* text) noexcept {
  std::uint64_t word = 0;
  std::memcpy(&word, text, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

// How many of the eight bytes, from the first on, are ASCII letters. `folded` has the bit of lower
// case in each byte.
inline std::size_t leading_letters(std::uint64_t folded) noexcept {
  const std::uint64_t low_bits = folded & every_byte(0x7F);
  const std::uint64_t from_a = low_bits + every_byte(0x80 - 'a');
  const std::uint64_t past_z = low_bits + every_byte(0x80 - 'z' - 1);
  const std::uint64_t others = ~(from_a & ~past_z & ~folded) & every_byte(0x80);
  return static_cast<std::size_t>(std::countr_zero(others)) / 8;
}

// By length: which bytes of a key belong to the word.
inline constexpr std::array<WordKey, 17> kept_bytes = [] {
  std::array<WordKey, 17> masks{};
  for (std::size_t length = 0; length <= 16; ++length) {
    for (std::size_t i = 0; i < length; ++i)
      (i < 8 ? masks[length].low : masks[length].high) |= std::uint64_t{0xFF} << (i % 8 * 8);
  }
  return masks;
}();

}  // namespace detail

inline PlainWord plain_word(const char* text) noexcept {
  const std::uint64_t low = detail::load(text) | detail::every_byte('a' ^ 'A');
  const std::uint64_t high = detail::load(text + 8) | detail::every_byte('a' ^ 'A');
  const std::size_t first = detail::leading_letters(low);
  const std::size_t length = first + first / 8 * detail::leading_letters(high);
  const WordKey& kept = detail::kept_bytes[length];
  return {length, {low & kept.low, high & kept.high}};
}

}  // namespace assay::evidence
