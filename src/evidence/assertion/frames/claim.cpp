#include "evidence/assertion/frames/claim.hpp"

#include <algorithm>
#include <charconv>

namespace assay::evidence {

int year_at(std::string_view text, const std::vector<Token>& tokens, std::size_t at) {
  constexpr int first = 1950, last = 2099;
  if (!tokens[at].is_number() || tokens[at].end - tokens[at].begin != 4) return 0;
  int year = 0;
  const char* const digits = text.data() + tokens[at].begin;
  const auto [end, error] = std::from_chars(digits, digits + 4, year);
  const bool whole = error == std::errc() && end == digits + 4;
  return whole && year >= first && year <= last ? year : 0;
}

int last_year(std::string_view text, const std::vector<Token>& tokens, std::size_t from,
              std::size_t to) {
  int year = 0;
  for (std::size_t i = from; i < to && i < tokens.size(); ++i)
    year = std::max(year, year_at(text, tokens, i));
  return year;
}

bool claims_nil(std::string_view text, const std::vector<Token>& tokens, std::size_t from,
                std::size_t to) {
  static constexpr text::WordList nil{"no",   "No",    "zero", "Zero",  "never",    "Never",
                                      "none", "clean", "nil",  "Clean", "spotless", "flawless"};
  for (std::size_t i = from; i < to && i < tokens.size(); ++i) {
    const bool word = tokens[i].is_word();
    if (word && nil.has(text::Spelling::within(text, tokens[i].begin, tokens[i].end))) return true;
  }
  return false;
}

Trend trend_of(std::string_view text, const std::vector<Token>& tokens, std::size_t from,
               std::size_t to) {
  static constexpr text::WordList ups{
      "up",       "rise",    "rises",   "rising",  "rose",   "increase", "increased", "increases",
      "grew",     "grow",    "growing", "growth",  "raised", "raising",  "higher",    "doubled",
      "doubling", "tripled", "lifted",  "lifting", "gained", "boosted",  "climbed",   "climbing"};
  static constexpr text::WordList downs{
      "down",     "fall",      "falls",    "falling",   "fell",     "drop",
      "dropped",  "drops",     "decline",  "declined",  "cut",      "cuts",
      "cutting",  "reduced",   "reducing", "reduction", "lower",    "lowered",
      "halved",   "halving",   "slashed",  "slashing",  "shrank",   "fewer",
      "dropping", "declining", "reduces",  "reduce",    "decrease", "decreased"};
  for (std::size_t i = from; i < to && i < tokens.size(); ++i) {
    if (!tokens[i].is_word()) continue;
    const text::Spelling word = text::Spelling::within(text, tokens[i].begin, tokens[i].end);
    if (ups.has(word)) return Trend::up;
    if (downs.has(word)) return Trend::down;
  }
  return Trend::none;
}

}  // namespace assay::evidence
