// Words as small numbers: the forms that a rubric and the built-in tables are interested in, each
// with an id. Built once when a rubric is loaded, then only read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace assay::evidence {

using WordId = std::uint32_t;
inline constexpr WordId no_word = 0;  // of no interest to anybody

// The form that words are compared in: lower case, no accents, straight apostrophes. Never fails:
// bytes that are not UTF-8 stay as they are.
std::string fold_word(std::string_view word);

// Appends the folded form of one code point (at most 18 bytes each; nothing for accents) to `out`,
// as long as it fits; returns the new length, or more than `room` where it did not.
std::size_t fold_code_point(char32_t c, char* out, std::size_t length, std::size_t room) noexcept;

// Folded forms to ids 1, 2, 3 ... in the order of their first `add`. Reading is thread-safe.
class Vocabulary {
 public:
  Vocabulary();

  // The form's id, a new one when it was not known. `folded` as fold_word gives it, not empty.
  WordId add(std::string_view folded);
  // `no_word` for an unknown form.
  WordId find(std::string_view folded) const noexcept;
  // Finds the lower-cased form of ASCII letters, digits, apostrophes and dots.
  WordId find_ascii(const char* word, std::size_t length) const noexcept;

  // The first 16 bytes of a form tell nearly all words apart; longer ones are compared in full.
  struct Key {
    std::uint64_t low = 0;   // bytes 0 to 7, the first in the lowest place, zeros behind the end
    std::uint64_t high = 0;  // bytes 8 to 15
  };
  // Finds a lower-cased form of 1 to 16 bytes by its key.
  WordId find_key(const Key& key) const noexcept {
    const std::uint64_t hash = hash_of(key);
    const std::size_t mask = tags_.size() - 1;
    const std::uint16_t tag = tag_of(hash);
    for (std::size_t at = hash & mask; tags_[at] != 0; at = (at + 1) & mask) {
      if (tags_[at] != tag) continue;
      const Entry& entry = entries_[at];
      if (entry.key.low == key.low && entry.key.high == key.high && !entry.is_long) return entry.id;
    }
    return no_word;
  }

  // Known forms; ids run from 1 to size().
  std::size_t size() const noexcept { return forms_.size() - 1; }
  std::string_view form(WordId id) const noexcept { return forms_[id]; }

 private:
  struct Entry {
    Key key;
    WordId id = no_word;
    bool is_long = false;  // more than 16 bytes
  };

  static Key key_of(std::string_view folded) noexcept;
  static std::uint64_t hash_of(const Key& key) noexcept {
    const std::uint64_t mixed = (key.low ^ (key.high * 0x9E3779B97F4A7C15)) * 0xD6E8FEB86659FD93;
    return mixed ^ (mixed >> 32);
  }
  // Never 0, which marks a free place.
  static std::uint16_t tag_of(std::uint64_t hash) noexcept {
    return static_cast<std::uint16_t>((hash >> 48) | 1);
  }
  WordId find_long(std::string_view folded) const noexcept;
  void insert(const Entry& entry) noexcept;
  void grow();

  // Open addressing; the size is a power of two. Most words of a text are unknown and need no more
  // than their tag, so the tags lie apart to stay in the cache.
  std::vector<std::uint16_t> tags_;
  std::vector<Entry> entries_;
  std::vector<std::string> forms_;
};

}  // namespace assay::evidence
