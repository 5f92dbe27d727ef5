// Words whose `.` need not end a sentence.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace assay::evidence {

enum class Abbreviation : std::uint8_t {
  none,
  before_its_word,  // never last: "approx. 12%", "Dr. Lee"
  before_digits,    // "no. 5"
  anywhere,         // last where a capital follows: "3 hrs. She ..." but "3 hrs. later"
};

struct AbbreviatedWord {
  std::string_view form;
  Abbreviation kind;
};

inline constexpr auto abbreviated_words = std::to_array<AbbreviatedWord>({
    {"approx", Abbreviation::before_its_word},
    {"apr", Abbreviation::before_digits},
    {"asst", Abbreviation::anywhere},
    {"aug", Abbreviation::before_digits},
    {"avg", Abbreviation::before_its_word},
    {"bn", Abbreviation::anywhere},
    {"ca", Abbreviation::before_its_word},
    {"cand", Abbreviation::anywhere},
    {"capt", Abbreviation::before_its_word},
    {"cf", Abbreviation::before_its_word},
    {"cllr", Abbreviation::before_its_word},
    {"co", Abbreviation::anywhere},
    {"corp", Abbreviation::anywhere},
    {"dec", Abbreviation::before_digits},
    {"dept", Abbreviation::anywhere},
    {"dr", Abbreviation::before_its_word},
    {"eg", Abbreviation::before_its_word},
    {"engr", Abbreviation::anywhere},
    {"esp", Abbreviation::before_its_word},
    {"est", Abbreviation::before_its_word},
    {"etc", Abbreviation::anywhere},
    {"feb", Abbreviation::before_digits},
    {"fig", Abbreviation::before_its_word},
    {"hr", Abbreviation::anywhere},
    {"hrs", Abbreviation::anywhere},
    {"ie", Abbreviation::before_its_word},
    {"inc", Abbreviation::anywhere},
    {"incl", Abbreviation::before_its_word},
    {"jan", Abbreviation::before_digits},
    {"jr", Abbreviation::anywhere},
    {"jul", Abbreviation::before_digits},
    {"jun", Abbreviation::before_digits},
    {"lt", Abbreviation::before_its_word},
    {"ltd", Abbreviation::anywhere},
    {"max", Abbreviation::anywhere},
    {"mgr", Abbreviation::anywhere},
    {"mil", Abbreviation::anywhere},
    {"min", Abbreviation::anywhere},
    {"mins", Abbreviation::anywhere},
    {"mo", Abbreviation::anywhere},
    {"mos", Abbreviation::anywhere},
    {"mr", Abbreviation::before_its_word},
    {"mrs", Abbreviation::before_its_word},
    {"ms", Abbreviation::before_its_word},
    {"no", Abbreviation::before_digits},
    {"nos", Abbreviation::before_digits},
    {"nov", Abbreviation::before_digits},
    {"nr", Abbreviation::before_digits},
    {"oct", Abbreviation::before_digits},
    {"pct", Abbreviation::anywhere},
    {"prof", Abbreviation::before_its_word},
    {"qtr", Abbreviation::anywhere},
    {"resp", Abbreviation::anywhere},
    {"rev", Abbreviation::before_its_word},
    {"sec", Abbreviation::anywhere},
    {"secs", Abbreviation::anywhere},
    {"sep", Abbreviation::before_digits},
    {"sept", Abbreviation::before_digits},
    {"sgt", Abbreviation::before_its_word},
    {"sr", Abbreviation::anywhere},
    {"st", Abbreviation::before_its_word},
    {"supt", Abbreviation::anywhere},
    {"tel", Abbreviation::before_its_word},
    {"vs", Abbreviation::before_its_word},
    {"wk", Abbreviation::anywhere},
    {"wks", Abbreviation::anywhere},
    {"yr", Abbreviation::anywhere},
    {"yrs", Abbreviation::anywhere},
});

// By first letter: the lengths that an abbreviation can have, a bit for each. Few words pass.
inline constexpr auto abbreviation_lengths = [] {
  std::array<std::uint8_t, 32> lengths{};
  for (const AbbreviatedWord& word : abbreviated_words) {
    std::uint8_t& own = lengths[static_cast<std::size_t>(word.form[0] & 31)];
    own = static_cast<std::uint8_t>(own | 1 << word.form.size());
  }
  return lengths;
}();

inline Abbreviation abbreviation(std::string_view word) noexcept {
  constexpr std::size_t longest = 6;
  char lowered[longest];
  if (word.empty() || word.size() > sizeof lowered) return Abbreviation::none;
  const auto letter = static_cast<std::size_t>(word[0] & 31);
  if ((abbreviation_lengths[letter] >> word.size() & 1) == 0) return Abbreviation::none;
  for (std::size_t i = 0; i < word.size(); ++i)
    lowered[i] = static_cast<char>(word[i] | 0x20);
  const std::string_view form(lowered, word.size());
  if (word == "ms") return Abbreviation::none;  // "80 ms.", but "Ms. Lee"
  const auto found = std::lower_bound(
      abbreviated_words.begin(), abbreviated_words.end(), form,
      [](const AbbreviatedWord& entry, std::string_view f) { return entry.form < f; });
  const bool known = found != abbreviated_words.end() && found->form == form;
  return known ? found->kind : Abbreviation::none;
}

}  // namespace assay::evidence
