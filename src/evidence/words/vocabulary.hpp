// Words as small numbers: the forms that a rubric and the built-in tables are interested in, each
// with an id. Built once when a rubric is loaded, then only read.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/words/word_index.hpp"
#include "evidence/words/word_key.hpp"
#include "evidence/words/word_table.hpp"

namespace assay::evidence {

// The form that words are compared in: lower case, no accents, straight apostrophes. Never fails:
// bytes that are not UTF-8 stay as they are.
std::string fold_word(std::string_view word);

// Appends the folded form of one code point (at most 18 bytes each; nothing for accents) to `out`,
// as long as it fits; returns the new length, or more than `room` where it did not.
std::size_t fold_code_point(char32_t c, char* out, std::size_t length, std::size_t room) noexcept;

// Folded forms to ids 1, 2, 3 ... in the order of their first `add`. Reading is thread-safe.
class Vocabulary {
 public:
  Vocabulary() = default;
  // Makes the look-up of the words so far fast; others may be added all the same.
  void index();
  // The forms of `base` and those added here, whose ids go on after it. `base`, which was indexed,
  // is not copied: it must outlive this and stay as it is.
  static Vocabulary extending(const Vocabulary& base);

  // The form's id, a new one when it was not known. `folded` as fold_word gives it, not empty.
  WordId add(std::string_view folded);
  // `no_word` for an unknown form.
  WordId find(std::string_view folded) const noexcept;
  // Finds the lower-cased form of ASCII letters, digits, apostrophes and dots.
  WordId find_ascii(const char* word, std::size_t length) const noexcept;
  // Finds lower-cased forms of 1 to 16 bytes, which nearly all words of a text are; while nothing
  // is added.
  class Finder {
   public:
    explicit Finder(const Vocabulary& vocabulary) noexcept
        : index_(vocabulary.base_ == nullptr ? vocabulary.index_ : vocabulary.base_->index_),
          filter_(vocabulary.words_),
          words_(vocabulary.words_) {}
    WordId find(const WordKey& key) const noexcept {
      const std::uint64_t hash = key.hash();
      const WordId indexed = index_.find(key, hash);
      if (filter_.may_have(hash)) [[unlikely]]
        return indexed | words_.find_certain(key);
      return indexed;
    }

   private:
    WordIndex::Places index_;
    WordTable::Filter filter_;
    const WordTable& words_;
  };

  // Adds to what a word promises: bits of promise:: that every word of a text is told with.
  void promise(WordId word, std::uint16_t bits) noexcept { promises_[word] |= bits; }
  // By word, none left out.
  const std::uint16_t* promises() const noexcept { return promises_.data(); }

  // Known forms; ids run from 1 to size().
  std::size_t size() const noexcept { return first_ + forms_.size(); }
  std::string_view form(WordId id) const noexcept {
    return id <= first_ ? (base_ == nullptr ? std::string_view() : base_->form(id))
                        : forms_[id - first_ - 1];
  }

 private:
  WordId find_long(std::string_view folded) const noexcept;

  const Vocabulary* base_ = nullptr;
  std::size_t first_ = 0;                                  // forms of the base
  WordIndex index_;                                        // of the words that were indexed
  WordTable words_;                                        // those that are not in the index
  std::map<std::string, WordId, std::less<>> long_words_;  // of more than 16 bytes: few
  std::vector<std::string> forms_;
  std::vector<std::uint16_t> promises_ = {0};  // by word, those of the base too
};

}  // namespace assay::evidence
