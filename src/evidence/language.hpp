// What every plan knows of English: the words of quantities, the classes of words, the cues.
#pragma once

#include <cstdint>
#include <vector>

#include "evidence/assertion/lexicon.hpp"
#include "evidence/mentions/automaton.hpp"
#include "evidence/quantities/lexicon.hpp"
#include "evidence/words/vocabulary.hpp"

namespace assay::evidence {

// What the words of a sentence promise, so that most sentences are left after one look.
namespace promise {
inline constexpr std::uint16_t number = 1;   // a numeral
inline constexpr std::uint16_t article = 2;  // an amount, where a noun of quantities follows
inline constexpr std::uint16_t noun = 4;
inline constexpr std::uint16_t others = 8;     // somebody else who may act
inline constexpr std::uint16_t pronoun = 16;   // she or we, who may be somebody else
inline constexpr std::uint16_t talk = 32;      // the chat, a question
inline constexpr std::uint16_t target = 64;    // a phrase of the rubric begins with it
inline constexpr std::uint16_t unasked = 128;  // a cue of that status begins with it
inline constexpr std::uint16_t doubt = 512;    // a cue of that status begins with it
inline constexpr std::uint16_t deed = 256;     // somebody did it, whoever is named before
inline constexpr std::uint16_t they = 4096;    // they, who may be those of the sentence before
inline constexpr std::uint16_t she = 1024;     // a feminine pronoun
inline constexpr std::uint16_t he = 2048;      // a masculine one
}  // namespace promise

struct Language {
  Language();

  Vocabulary vocabulary;
  quantities::Lexicon quantities;
  std::vector<WordClass> classes;  // by word
  Automaton automaton;             // of the cues; the tag of a cue is its index
  std::vector<Cue> cues;
  std::vector<std::uint16_t> promises;  // by word, none left out
};

// Made when it is first asked for and never changed; plans refer to it and copy nothing.
const Language& english();

}  // namespace assay::evidence
