// What a note tells of a claim that another part of it may not agree with.
#pragma once

#include <vector>

#include "evidence/assertion/frames/scene.hpp"

namespace assay::evidence {

enum class Trend : std::uint8_t { none, up, down };

struct Claim {
  bool reported = false;  // "says", "on his CV": the note itself does not say so
  bool named = false;     // only named, as on a form: "Barista, 6 years"
  bool sourced = false;   // the sentence between names a source: "Rang the farm."
  bool nil = false;       // that there was none of something: "zero accidents"
  Trend trend = Trend::none;
  int year = 0;                              // the last that it names: "2017 - 2021"
  const std::vector<Item>* items = nullptr;  // of which those that begin before `end` are claimed
  std::size_t end = 0;                       // a token of the claim's sentence
};

// The cue of a doubt, of the tokens from `first` on, before `last`.
inline CueHit doubting(std::size_t first, std::size_t last) noexcept {
  return {static_cast<std::uint32_t>(first),
          static_cast<std::uint32_t>(last),
          {CueKind::doubted, Reach::none, Doing::nothing}};
}

// The number of the token at `at` where it can be a year; 0 where not.
int year_at(std::string_view text, const std::vector<Token>& tokens, std::size_t at);
// The last year that [from, to) names; 0 where it names none.
int last_year(std::string_view text, const std::vector<Token>& tokens, std::size_t from,
              std::size_t to);

// "no accidents", "never missed a shift", "a clean licence"
bool claims_nil(std::string_view text, const std::vector<Token>& tokens, std::size_t from,
                std::size_t to);

// Where things went by the words of [from, to): "up 30%", "cutting fuel". The first that tells it.
Trend trend_of(std::string_view text, const std::vector<Token>& tokens, std::size_t from,
               std::size_t to);

}  // namespace assay::evidence
