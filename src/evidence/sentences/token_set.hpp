// Some of the tokens of a sentence, a bit for each: what was asked of every token once
// is known from then on.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "evidence/sentences/tokens.hpp"

namespace assay::evidence {

class TokenSet {
 public:
  static constexpr std::size_t block = 64;  // tokens

  // Of `tokens` tokens, those for which is_member(at) says so; it is asked once for each, in the
  // order of the text. No more memory is written than they need.
  template <class Member>
  TokenSet(std::size_t tokens, Member is_member) noexcept
      : size_(std::min(tokens, sentence_tokens)) {
    for (std::size_t first = 0; first < size_; first += block) {
      const std::size_t count = std::min(block, size_ - first);
      std::uint64_t bits = 0;
      for (std::size_t i = 0; i < count; ++i)
        bits |= std::uint64_t{is_member(first + i)} << i;
      bits_[first / block] = bits;
    }
  }

  bool has(std::size_t at) const noexcept {
    return at < size_ && (bits_[at / block] >> (at % block) & 1) != 0;
  }
  // Adds the 16 tokens before each.
  void spread_back() noexcept {
    constexpr std::size_t reach = 16;
    for (std::size_t i = 0; i < blocks(); ++i) {
      std::uint64_t bits = bits_[i];
      for (std::size_t by = 1; by < reach; by *= 2)
        bits |= bits >> by;
      bits |= bits >> 1;
      const std::uint64_t next = i + 1 < blocks() ? bits_[i + 1] & 0xFFFF : 0;
      if (next != 0)
        bits |=
            ~std::uint64_t{0} << (block - reach + static_cast<std::size_t>(std::countr_zero(next)));
      bits_[i] = bits;
    }
  }

 private:
  std::size_t blocks() const noexcept { return (size_ + block - 1) / block; }

  std::size_t size_;
  std::array<std::uint64_t, sentence_tokens / block> bits_;
};

}  // namespace assay::evidence
