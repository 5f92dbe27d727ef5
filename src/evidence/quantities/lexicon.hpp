// The built-in words of quantities, with what each may mean, by their ids in a vocabulary.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "evidence/quantities/comparison_words.hpp"
#include "evidence/quantities/phrase_table.hpp"
#include "evidence/quantities/word_info.hpp"
#include "evidence/words/vocabulary.hpp"

namespace assay::evidence::quantities {

// Money is counted in 10^power of the currency: cents are -2.
struct MoneyUnit {
  Currency currency{};
  int power = 0;
};

// Built once for a vocabulary, which it adds its words to; then only read.
class Lexicon {
 public:
  explicit Lexicon(Vocabulary& vocabulary);

  const WordInfo& info(WordId word) const noexcept {
    return infos_[word < words_ ? word : no_word];
  }

  // "australian dollars" anywhere after a number; "dollar", "rs" before one.
  PhraseTable<MoneyUnit> currency_names;
  PhraseTable<MoneyUnit> currencies_before;
  PhraseTable<int> percents;  // power of ten: basis points are -2
  PhraseTable<Comparison> comparisons_before;
  PhraseTable<Comparison> comparisons_after;

  // An ISO code, `MUSD` and `MEUR` (millions) too. `certain` is false for those that are also
  // English words, which must be in capitals and follow their number.
  struct Code {
    MoneyUnit unit;
    bool certain = false;
  };
  const Code* code(WordId word) const noexcept;
  const MoneyUnit* sign(char32_t mark) const noexcept {
    if (mark < 0x80 && mark != U'$') return nullptr;
    return find_sign(mark);
  }
  // The dollar of "US$", "HK$" by the word before the sign.
  const MoneyUnit* dollar(WordId word) const noexcept;

  // Words the grammar asks for by name.
  struct Common {
    WordId a, all, and_, ago, annual, anywhere, at, between, by, d, each, earlier, fold, from, g, h,
        half, in, k, later, m, no, of, old, one, or_, out, over, p, per, plus, point, possessive,
        quarter, s, t, than, through, to, us, versus, vs, w, x, y;
  };
  const Common& common() const noexcept { return common_; }

 private:
  template <class Value>
  struct Keyed {
    WordId word;
    Value value;
  };

  const MoneyUnit* find_sign(char32_t mark) const noexcept;
  WordInfo& at(WordId word);
  WordInfo& add(Vocabulary& vocabulary, std::string_view form, Role role);
  void add_numbers(Vocabulary& vocabulary);
  void add_units(Vocabulary& vocabulary);
  void add_money(Vocabulary& vocabulary);
  void add_codes(Vocabulary& vocabulary);
  void add_changes(Vocabulary& vocabulary);
  void add_comparisons(Vocabulary& vocabulary);
  void mark_openers();

  std::vector<WordInfo> infos_;  // by word, of `words_` words: most words of a text are not theirs
  std::size_t words_ = 1;
  std::vector<Keyed<Code>> codes_;         // sorted by word
  std::vector<Keyed<MoneyUnit>> dollars_;  // sorted by word
  std::vector<std::pair<char32_t, MoneyUnit>> signs_;
  Common common_{};
};

}  // namespace assay::evidence::quantities
