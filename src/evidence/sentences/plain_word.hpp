// Most words are plain letters, 16 at most: measured, folded and made a key at once.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "evidence/words/word_key.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace assay::evidence {

// The ASCII letters that a text begins with, as far as WordKey::longest.
struct PlainWord {
  WordKey key;  // in lower case
  std::size_t length = 0;
};

namespace portable {

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

// How many of eight bytes in lower case, from the first on, are ASCII letters.
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

// Reads 16 bytes at `text`.
inline PlainWord plain_word(const char* text) noexcept {
  const std::uint64_t low = load_word(text) | every_byte('a' ^ 'A');
  const std::size_t length = leading_letters(low);
  if (length < sizeof low) return {{first_bytes(low, length), 0}, length};
  const std::uint64_t high = load_word(text + sizeof low) | every_byte('a' ^ 'A');
  const std::size_t more = leading_letters(high);
  if (more == sizeof high) return {{low, high}, WordKey::longest};
  return {{low, first_bytes(high, more)}, length + more};
}

}  // namespace portable

#if defined(__SSE2__)

// Behind 16 bytes to keep, 16 to drop: from 16 - n on, a mask of the first n.
alignas(32) inline constexpr std::uint8_t first_masks[32] = {
    0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};

// Reads 16 bytes at `text`; the same as portable::plain_word, without a branch.
inline PlainWord plain_word(const char* text) noexcept {
  const auto load = [](const void* from) {
    return _mm_loadu_si128(static_cast<const __m128i*>(from));
  };
  const __m128i folded = _mm_or_si128(load(text), _mm_set1_epi8('a' ^ 'A'));
  const __m128i from_a = _mm_sub_epi8(folded, _mm_set1_epi8('a'));
  const __m128i letters = _mm_cmpeq_epi8(_mm_min_epu8(from_a, _mm_set1_epi8('z' - 'a')), from_a);
  // One more than the letters' bits has its lowest bit behind the first of them in a row.
  const int carried = _mm_movemask_epi8(letters) + 1;
  const auto length = static_cast<std::size_t>(__builtin_ctz(static_cast<unsigned>(carried)));
  const __m128i key = _mm_and_si128(folded, load(first_masks + (sizeof key - length)));
  PlainWord plain;
  _mm_storeu_si128(reinterpret_cast<__m128i*>(&plain.key), key);
  plain.length = length;
  return plain;
}

#else
using portable::plain_word;
#endif

}  // namespace assay::evidence
