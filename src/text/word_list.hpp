// A few words that a rule lists, compared as they are spelled.
//
//     static constexpr text::WordList praise{"good", "solid", "clean"};
//     if (praise.has(word)) ...
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace assay::text {

// Nearly all words that are not listed are told by their length or first letter alone.
template <std::size_t N>
class WordList {
 public:
  template <class... Words>
  constexpr explicit WordList(const Words&... words) noexcept : words_{words...} {
    for (const std::string_view word : words_) {
      lengths_ |= bit(word.size());
      initials_ |= bit(static_cast<unsigned char>(word.front()));
    }
  }

  constexpr bool has(std::string_view word) const noexcept {
    const bool may = !word.empty() && (lengths_ & bit(word.size())) != 0 &&
                     (initials_ & bit(static_cast<unsigned char>(word.front()))) != 0;
    return may && std::find(words_.begin(), words_.end(), word) != words_.end();
  }

 private:
  static constexpr std::uint64_t bit(std::size_t index) noexcept {
    return std::uint64_t{1} << (index % 64);
  }

  std::array<std::string_view, N> words_;
  std::uint64_t lengths_ = 0;
  std::uint64_t initials_ = 0;
};

template <class... Words>
WordList(const Words&...) -> WordList<sizeof...(Words)>;

}  // namespace assay::text
