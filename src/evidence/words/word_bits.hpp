// What words are, as bits by word: how the tables of classes and of senses are filled.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "evidence/words/each_word.hpp"
#include "evidence/words/inflection.hpp"
#include "evidence/words/vocabulary.hpp"

namespace assay::evidence {

// Words in a row that share their bits; `inflected`: every form of each has them.
template <class Bits>
struct WordsOfBits {
  Bits bits;
  bool inflected;
  std::string_view words;
};

// Words that are named join the vocabulary. What a word was given before it keeps.
template <class Bits>
class WordBits {
 public:
  explicit WordBits(Vocabulary& vocabulary) noexcept : vocabulary_(vocabulary) {}

  void give(std::string_view form, Bits bits) {
    const WordId id = vocabulary_.add(form);
    if (id >= of_.size()) of_.resize(id + 1);
    of_[id] |= bits;
  }

  void give(const WordsOfBits<Bits>& list) {
    for_each_word(list.words, [&](std::string_view word) {
      if (!list.inflected) return give(word, list.bits);
      for (const std::string& form : inflections(word))
        give(form, list.bits);
    });
  }

  // By word; those beyond the end have none.
  std::vector<Bits> take() && noexcept { return std::move(of_); }

 private:
  Vocabulary& vocabulary_;
  std::vector<Bits> of_;
};

}  // namespace assay::evidence
