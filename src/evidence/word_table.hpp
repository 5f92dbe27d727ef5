// Short words to numbers: a hash table that is asked for every word of a text.
//
// What a word is cannot be predicted, so a look-up takes no branch on it: four tags of 16 bits are
// compared at once, and the entry of one of them, whether it is the word or not.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace assay::evidence {

using WordId = std::uint32_t;
inline constexpr WordId no_word = 0;  // of no interest to anybody

// A word of 1 to 16 bytes, none of them zero.
struct WordKey {
  std::uint64_t low = 0;   // bytes 0 to 7, the first in the lowest place, zeros behind the end
  std::uint64_t high = 0;  // bytes 8 to 15

  friend bool operator==(const WordKey&, const WordKey&) = default;
  std::uint64_t hash() const noexcept {
    const std::uint64_t mixed = (low ^ (high * 0x9E3779B97F4A7C15)) * 0xD6E8FEB86659FD93;
    return mixed ^ (mixed >> 32);
  }
};

class WordTable {
 public:
  // `hash` is the key's own; `no_word` for an unknown key.
  WordId find(const WordKey& key, std::uint64_t hash) const noexcept {
    const std::size_t bucket = hash & mask_;
    const std::uint64_t tags = tags_[bucket];
    const std::uint64_t alike = zero_lanes(tags ^ (every_lane * tag_of(hash)));
    const auto lane = (static_cast<std::size_t>(std::countr_zero(alike)) / 16) % lanes;
    const Entry& entry = entries_[bucket * lanes + lane];
    const bool same = ((entry.key.low ^ key.low) | (entry.key.high ^ key.high)) == 0;
    const bool maybe_elsewhere = (alike != 0) | is_full(tags);
    if (maybe_elsewhere & (same ^ true)) [[unlikely]]
      return find_further(key, hash);
    return entry.id & -static_cast<WordId>(same);
  }
  // The key must not be there yet.
  void add(const WordKey& key, WordId id);

 private:
  struct Entry {
    WordKey key;
    WordId id = no_word;
  };
  static constexpr std::size_t lanes = 4;
  static constexpr std::uint64_t every_lane = 0x0001000100010001;

  // The lowest bit set is the highest bit of the lowest lane that is zero.
  static constexpr std::uint64_t zero_lanes(std::uint64_t lanes16) noexcept {
    return (lanes16 - every_lane) & ~lanes16 & (every_lane << 15);
  }
  // Never 0, which marks a free lane.
  static constexpr std::uint16_t tag_of(std::uint64_t hash) noexcept {
    return static_cast<std::uint16_t>((hash >> 48) | 1);
  }
  // Lanes are taken from the lowest on; a full bucket goes on in the next.
  static constexpr bool is_full(std::uint64_t tags) noexcept { return tags >> 48 != 0; }

  WordId find_further(const WordKey& key, std::uint64_t hash) const noexcept;
  void insert(const Entry& entry) noexcept;

  std::size_t mask_ = 0;
  std::size_t size_ = 0;
  std::vector<std::uint64_t> tags_ = std::vector<std::uint64_t>(1);  // by bucket
  std::vector<Entry> entries_ = std::vector<Entry>(lanes);           // by bucket and lane
};

}  // namespace assay::evidence
