// What a word promises to those who read a sentence, so that most sentences are left after one
// look: bits that the vocabulary keeps by word and the tokeniser puts on every token.
#pragma once

#include <cstdint>

namespace assay::evidence::promise {

inline constexpr std::uint16_t number = 1;   // a numeral, a number, a word with digits in it
inline constexpr std::uint16_t article = 2;  // an amount, where a noun of quantities follows
inline constexpr std::uint16_t noun = 4;
inline constexpr std::uint16_t others = 8;      // somebody else who may act
inline constexpr std::uint16_t pronoun = 16;    // she or we, who may be somebody else
inline constexpr std::uint16_t talk = 32;       // the chat, a question, a case put
inline constexpr std::uint16_t target = 64;     // a phrase of the rubric begins with it
inline constexpr std::uint16_t unknown = 128;   // a word that nobody knows
inline constexpr std::uint16_t capital = 256;   // it begins with A-Z
inline constexpr std::uint16_t deed = 512;      // somebody did it, whoever is named before
inline constexpr std::uint16_t unasked = 1024;  // a cue of that status begins with it
inline constexpr std::uint16_t doubt = 2048;    // a cue of that status begins with it
inline constexpr std::uint16_t they = 4096;     // they, who may be those of the sentence before
inline constexpr std::uint16_t she = 8192;      // a feminine pronoun
inline constexpr std::uint16_t he = 1 << 14;    // a masculine one
inline constexpr std::uint16_t cue = 1 << 15;   // a cue begins with it

// What begins with it, be it a word or a number.
inline constexpr std::uint16_t beginnings = target | cue | unasked | doubt;

}  // namespace assay::evidence::promise
