// What an unknown word is by its looks.
#pragma once

#include <string_view>

#include "evidence/assertion/cues/lexicon.hpp"

namespace assay::evidence {

inline constexpr std::size_t shortest_look = 4;

// The classes of a word, without digits in it: one that looks like a past form or an adverb is one.
constexpr WordClass with_looks(WordClass known, std::string_view spelled) noexcept {
  if (spelled.size() < shortest_look) return known;
  if (spelled.ends_with("ly")) return known | word::adverb;
  const bool eed = spelled.size() > shortest_look && spelled.ends_with("eed");
  const bool past = spelled.ends_with("ed") && !eed && (known & word::not_past) == 0;
  return past ? known | word::past : known;
}

}  // namespace assay::evidence
