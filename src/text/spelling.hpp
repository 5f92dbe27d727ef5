// A word as it is spelled, in a form that is compared at once.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace assay::text {

// Up to 16 bytes of a word, capitals as they are. Longer words have no spelling: no rule asks for
// one, and they equal nothing but each other.
class Spelling {
 public:
  static constexpr std::size_t longest = 16;

  constexpr Spelling() = default;  // of nothing
  template <std::size_t N>
  consteval Spelling(const char (&word)[N]) : Spelling(of({word, N - 1})) {
    static_assert(N > 1 && N - 1 <= longest);
  }
  static constexpr Spelling of(std::string_view word) noexcept {
    if (word.size() > longest) return {~std::uint64_t{0}, ~std::uint64_t{0}};
    Spelling out;
    if (!std::is_constant_evaluated()) {
      char bytes[longest] = {};
      std::memcpy(bytes, word.data(), word.size());
      return {load(bytes), load(bytes + 8)};
    }
    for (std::size_t i = 0; i < word.size(); ++i) {
      const auto byte = std::uint64_t{static_cast<unsigned char>(word[i])} << (i % 8 * 8);
      (i < 8 ? out.low_ : out.high_) |= byte;
    }
    return out;
  }
  // The same of `word`, behind whose beginning `longest` bytes can be read.
  static Spelling read(const char* word, std::size_t length) noexcept {
    if (length > longest) return of({word, length});
    return {load(word) & kept[length], load(word + 8) & kept[length < 8 ? 0 : length - 8]};
  }

  // The same of the bytes from `begin` to `end` of a text.
  static Spelling within(std::string_view text, std::size_t begin, std::size_t end) noexcept {
    const bool inside = begin + longest <= text.size();
    return inside ? read(text.data() + begin, end - begin) : of(text.substr(begin, end - begin));
  }

  // Bits that few other words share: multiplicative hashing (Knuth, TAOCP 3, 6.4).
  constexpr std::uint32_t hash() const noexcept {
    return static_cast<std::uint32_t>((low_ ^ high_ * 0xD6E8FEB86659FD93) * 0x9E3779B97F4A7C15 >>
                                      32);
  }
  friend constexpr bool operator==(const Spelling& a, const Spelling& b) noexcept {
    return ((a.low_ ^ b.low_) | (a.high_ ^ b.high_)) == 0;
  }

 private:
  constexpr Spelling(std::uint64_t low, std::uint64_t high) noexcept : low_(low), high_(high) {}
  static std::uint64_t load(const char* bytes) noexcept {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    return word;
  }
  // The first bytes of eight, by how many they are.
  static constexpr std::array<std::uint64_t, longest + 1> kept = [] {
    std::array<std::uint64_t, longest + 1> masks{};
    for (std::size_t i = 1; i < masks.size(); ++i)
      masks[i] = i < 8 ? masks[i - 1] << 8 | 0xFF : ~std::uint64_t{0};
    return masks;
  }();

  std::uint64_t low_ = 0;  // the first byte in the lowest place, zeros behind the end
  std::uint64_t high_ = 0;
};

}  // namespace assay::text
