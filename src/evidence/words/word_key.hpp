// The bytes of a word as numbers, to be compared and hashed at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace assay::evidence {

using WordId = std::uint32_t;
inline constexpr WordId no_word = 0;  // of no interest to anybody

constexpr std::uint64_t hash_of(std::uint64_t word) noexcept {
  const std::uint64_t mixed = word * 0xD6E8FEB86659FD93;
  return mixed ^ (mixed >> 32);
}

// A word of 1 to 16 bytes, none of them zero.
struct WordKey {
  static constexpr std::size_t longest = 16;

  std::uint64_t low = 0;   // bytes 0 to 7, the first in the lowest place, zeros behind the end
  std::uint64_t high = 0;  // bytes 8 to 15

  friend bool operator==(const WordKey&, const WordKey&) = default;
  constexpr std::uint64_t hash() const noexcept {
    return hash_of(low ^ (high * 0x9E3779B97F4A7C15));
  }

  static constexpr WordKey of(std::string_view word) noexcept {
    WordKey key;
    for (std::size_t i = 0; i < word.size() && i < longest; ++i) {
      const auto byte = std::uint64_t{static_cast<unsigned char>(word[i])} << (i % 8 * 8);
      (i < 8 ? key.low : key.high) |= byte;
    }
    return key;
  }
};

}  // namespace assay::evidence
