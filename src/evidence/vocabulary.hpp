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
  // Finds the lower-cased form of ASCII letters, digits, apostrophes and dots. `readable` is how
  // many bytes may be read from `word` on (at least `length`): with 16 no byte loop is needed.
  WordId find_ascii(const char* word, std::size_t length, std::size_t readable) const noexcept;

  // Known forms; ids run from 1 to size().
  std::size_t size() const noexcept { return forms_.size() - 1; }
  std::string_view form(WordId id) const noexcept { return forms_[id]; }

 private:
  // The first 16 bytes of a form tell nearly all words apart; longer ones are compared in full.
  struct Key {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
  };
  struct Entry {
    Key key;
    WordId id = no_word;
    std::uint32_t length = 0;
  };

  static Key key_of(std::string_view folded) noexcept;
  static std::size_t hash_of(const Key& key, std::size_t length) noexcept;
  WordId look_up(const Key& key, std::size_t length, std::string_view folded) const noexcept;
  void insert(const Entry& entry) noexcept;
  void grow();

  std::vector<Entry> entries_;  // open addressing; the size is a power of two
  std::vector<std::string> forms_;
};

}  // namespace assay::evidence
