// A few words that a rule lists, compared as they are spelled.
//
//     static constexpr text::WordList praise{"good", "solid", "clean"};
//     if (praise.has("solid")) ...
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "text/spelling.hpp"

namespace assay::text {

// Nearly all words that are not listed are told by their first two letters.
template <std::size_t N>
class WordList {
 public:
  template <std::size_t... Sizes>
  consteval explicit WordList(const char (&... words)[Sizes]) noexcept : words_{words...} {
    for (const Spelling& word : words_) {
      initials_ |= bit(word.initial());
      seconds_ |= bit(word.second());
    }
  }

  constexpr bool has(const Spelling& word) const noexcept {
    const bool may = (initials_ & bit(word.initial())) != 0 && (seconds_ & bit(word.second())) != 0;
    return may && std::find(words_.begin(), words_.end(), word) != words_.end();
  }

 private:
  static constexpr std::uint64_t bit(unsigned char byte) noexcept {
    return std::uint64_t{1} << (byte % 64);
  }

  std::array<Spelling, N> words_;
  std::uint64_t initials_ = 0;
  std::uint64_t seconds_ = 0;
};

template <std::size_t... Sizes>
WordList(const char (&... words)[Sizes]) -> WordList<sizeof...(Sizes)>;

}  // namespace assay::text
