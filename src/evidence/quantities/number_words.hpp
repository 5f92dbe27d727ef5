// English words that make up numbers.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "evidence/quantities/word_info.hpp"

namespace assay::evidence::quantities {

struct NumberWord {
  std::string_view form;
  Role role;
  std::int64_t value;  // a power of ten for `scale` and `suffix`, else the number itself
};

inline constexpr auto number_words = std::to_array<NumberWord>({
    {"zero", Role::digit_word, 0},
    {"nought", Role::digit_word, 0},
    {"naught", Role::digit_word, 0},
    {"one", Role::digit_word, 1},
    {"two", Role::digit_word, 2},
    {"three", Role::digit_word, 3},
    {"four", Role::digit_word, 4},
    {"five", Role::digit_word, 5},
    {"six", Role::digit_word, 6},
    {"seven", Role::digit_word, 7},
    {"eight", Role::digit_word, 8},
    {"nine", Role::digit_word, 9},
    {"ten", Role::teen, 10},
    {"eleven", Role::teen, 11},
    {"twelve", Role::teen, 12},
    {"thirteen", Role::teen, 13},
    {"fourteen", Role::teen, 14},
    {"fifteen", Role::teen, 15},
    {"sixteen", Role::teen, 16},
    {"seventeen", Role::teen, 17},
    {"eighteen", Role::teen, 18},
    {"nineteen", Role::teen, 19},
    {"twenty", Role::tens, 20},
    {"thirty", Role::tens, 30},
    {"forty", Role::tens, 40},
    {"fourty", Role::tens, 40},
    {"fifty", Role::tens, 50},
    {"sixty", Role::tens, 60},
    {"seventy", Role::tens, 70},
    {"eighty", Role::tens, 80},
    {"ninety", Role::tens, 90},
    {"hundred", Role::hundred, 2},
    {"hundreds", Role::hundred, 2},

    {"thousand", Role::scale, 3},
    {"grand", Role::scale, 3},
    {"lakh", Role::scale, 5},
    {"lakhs", Role::scale, 5},
    {"lac", Role::scale, 5},
    {"million", Role::scale, 6},
    {"mil", Role::scale, 6},
    {"mill", Role::scale, 6},
    {"mio", Role::scale, 6},
    {"mln", Role::scale, 6},
    {"mn", Role::scale, 6},
    {"crore", Role::scale, 7},
    {"crores", Role::scale, 7},
    {"billion", Role::scale, 9},
    {"bn", Role::scale, 9},
    {"bln", Role::scale, 9},
    {"bil", Role::scale, 9},
    {"trillion", Role::scale, 12},
    {"tn", Role::scale, 12},
    {"tln", Role::scale, 12},
    {"trn", Role::scale, 12},
    {"quadrillion", Role::scale, 15},

    {"k", Role::suffix, 3},
    {"mm", Role::suffix, 6},
    {"m", Role::suffix, 6},  // a capital M, or of money
    {"b", Role::suffix, 9},
    {"g", Role::suffix, 9},   // a capital G
    {"t", Role::suffix, 12},  // a capital T

    {"dozen", Role::dozen, 12},
    {"dozens", Role::dozen, 12},
    {"doz", Role::dozen, 12},
    {"dozs", Role::dozen, 12},
    {"dz", Role::dozen, 12},
    {"dzs", Role::dozen, 12},

    {"half", Role::half, 2},
    {"halves", Role::parts, 2},
    {"quarter", Role::part, 4},
    {"quarters", Role::parts, 4},
    {"first", Role::part, 1},  // in "twenty-first" alone
    {"firsts", Role::parts, 1},
    {"third", Role::part, 3},
    {"thirds", Role::parts, 3},
    {"fourth", Role::part, 4},
    {"fourths", Role::parts, 4},
    {"fifth", Role::part, 5},
    {"fifths", Role::parts, 5},
    {"sixth", Role::part, 6},
    {"sixths", Role::parts, 6},
    {"seventh", Role::part, 7},
    {"sevenths", Role::parts, 7},
    {"eighth", Role::part, 8},
    {"eighths", Role::parts, 8},
    {"ninth", Role::part, 9},
    {"ninths", Role::parts, 9},
    {"tenth", Role::part, 10},
    {"tenths", Role::parts, 10},
    {"eleventh", Role::part, 11},
    {"elevenths", Role::parts, 11},
    {"twelfth", Role::part, 12},
    {"twelfths", Role::parts, 12},
    {"thirteenth", Role::part, 13},
    {"thirteenths", Role::parts, 13},
    {"fourteenth", Role::part, 14},
    {"fourteenths", Role::parts, 14},
    {"fifteenth", Role::part, 15},
    {"fifteenths", Role::parts, 15},
    {"sixteenth", Role::part, 16},
    {"sixteenths", Role::parts, 16},
    {"seventeenth", Role::part, 17},
    {"seventeenths", Role::parts, 17},
    {"eighteenth", Role::part, 18},
    {"eighteenths", Role::parts, 18},
    {"nineteenth", Role::part, 19},
    {"nineteenths", Role::parts, 19},
    {"twentieth", Role::part, 20},
    {"twentieths", Role::parts, 20},
    {"thirtieth", Role::part, 30},
    {"thirtieths", Role::parts, 30},
    {"fortieth", Role::part, 40},
    {"fortieths", Role::parts, 40},
    {"fiftieth", Role::part, 50},
    {"fiftieths", Role::parts, 50},
    {"sixtieth", Role::part, 60},
    {"sixtieths", Role::parts, 60},
    {"seventieth", Role::part, 70},
    {"seventieths", Role::parts, 70},
    {"eightieth", Role::part, 80},
    {"eightieths", Role::parts, 80},
    {"ninetieth", Role::part, 90},
    {"ninetieths", Role::parts, 90},
    {"hundredth", Role::part, 100},
    {"hundredths", Role::parts, 100},
    {"thousandth", Role::part, 1'000},
    {"thousandths", Role::parts, 1'000},
    {"millionth", Role::part, 1'000'000},
    {"millionths", Role::parts, 1'000'000},
    {"billionth", Role::part, 1'000'000'000},
    {"billionths", Role::parts, 1'000'000'000},
    {"trillionth", Role::part, 1'000'000'000'000},
    {"trillionths", Role::parts, 1'000'000'000'000},
});

// One half, two thirds ... as single characters.
struct VulgarFraction {
  char32_t character;
  std::int64_t numerator, denominator;
};

inline constexpr auto vulgar_fractions = std::to_array<VulgarFraction>({
    {U'\u00BC', 1, 4},
    {U'\u00BD', 1, 2},
    {U'\u00BE', 3, 4},
    {U'\u2150', 1, 7},
    {U'\u2151', 1, 9},
    {U'\u2152', 1, 10},
    {U'\u2153', 1, 3},
    {U'\u2154', 2, 3},
    {U'\u2155', 1, 5},
    {U'\u2156', 2, 5},
    {U'\u2157', 3, 5},
    {U'\u2158', 4, 5},
    {U'\u2159', 1, 6},
    {U'\u215A', 5, 6},
    {U'\u215B', 1, 8},
    {U'\u215C', 3, 8},
    {U'\u215D', 5, 8},
    {U'\u215E', 7, 8},
});

}  // namespace assay::evidence::quantities
