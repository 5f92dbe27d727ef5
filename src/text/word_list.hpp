// A few words that a rule lists, compared as they are spelled.
//
//     static constexpr text::WordList praise{"good", "solid", "clean"};
//     if (praise.has("solid")) ...
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "text/spelling.hpp"

namespace assay::text {

// Nearly all words that are not listed are told by one bit of a filter.
template <std::size_t N>
class WordList {
 public:
  template <std::size_t... Sizes>
  consteval explicit WordList(const char (&... words)[Sizes]) noexcept : words_{words...} {
    for (const Spelling& word : words_)
      filter_[place(word) / 64] |= std::uint64_t{1} << place(word) % 64;
  }

  constexpr bool has(const Spelling& word) const noexcept {
    const std::size_t at = place(word);
    const bool may = (filter_[at / 64] >> at % 64 & 1) != 0;
    return may && std::find(words_.begin(), words_.end(), word) != words_.end();
  }

 private:
  // Eight bits for a word, so that one in eight that is not listed is looked for.
  static constexpr std::size_t bits = std::max<std::size_t>(64, std::bit_ceil(N * 8));
  static constexpr std::size_t place(const Spelling& word) noexcept {
    return word.hash() >> (32 - std::countr_zero(bits));
  }

  std::array<Spelling, N> words_;
  std::array<std::uint64_t, bits / 64> filter_{};
};

template <std::size_t... Sizes>
WordList(const char (&... words)[Sizes]) -> WordList<sizeof...(Sizes)>;

}  // namespace assay::text
