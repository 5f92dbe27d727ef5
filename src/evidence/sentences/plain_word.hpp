// Most words are plain letters, 15 at most: measured and folded eight bytes at a time, in any
// machine's own arithmetic.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

#include "evidence/words/word_key.hpp"

namespace assay::evidence {

constexpr std::uint64_t every_byte(std::uint64_t byte) noexcept {
  return byte * 0x0101010101010101;
}

// Eight bytes of text, the first in the lowest place.
inline std::uint64_t load_word(const char* text) noexcept {
  std::uint64_t word = 0;
  std::memcpy(&word, text, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

// ASCII letters to lower case; other bytes to whatever.
constexpr std::uint64_t fold_letters(std::uint64_t word) noexcept {
  return word | every_byte('a' ^ 'A');
}

// How many of eight folded bytes, from the first on, are ASCII letters.
constexpr std::size_t leading_letters(std::uint64_t folded) noexcept {
  const std::uint64_t low_bits = folded & every_byte(0x7F);
  const std::uint64_t from_a = low_bits + every_byte(0x80 - 'a');
  const std::uint64_t past_z = low_bits + every_byte(0x80 - 'z' - 1);
  const std::uint64_t others = ~(from_a & ~past_z & ~folded) & every_byte(0x80);
  return static_cast<std::size_t>(std::countr_zero(others)) / 8;
}

// The first `count` bytes, less than eight.
constexpr std::uint64_t first_bytes(std::uint64_t word, std::size_t count) noexcept {
  return word & ((std::uint64_t{1} << (8 * count)) - 1);
}

}  // namespace assay::evidence
