// What a Plan is made of; the stages of reading share it, nobody else.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "evidence/automaton.hpp"
#include "evidence/lexicon.hpp"
#include "evidence/plan.hpp"
#include "evidence/quantities/lexicon.hpp"
#include "evidence/vocabulary.hpp"

namespace assay::evidence {

// What a phrase of the automaton stands for.
struct Tag {
  enum class Kind : std::uint8_t { cue, set, name };
  Kind kind = Kind::cue;
  std::uint32_t index = 0;   // of the cue, the set, or the slot of the named criterion
  std::uint32_t phrase = 0;  // within its set
};

// What the words of a sentence promise, so that most sentences are left after one look.
namespace promise {
inline constexpr std::uint16_t number = 1;   // a numeral
inline constexpr std::uint16_t article = 2;  // an amount, where a noun of quantities follows
inline constexpr std::uint16_t noun = 4;
inline constexpr std::uint16_t others = 8;     // somebody else who may act
inline constexpr std::uint16_t pronoun = 16;   // she or we, who may be somebody else
inline constexpr std::uint16_t talk = 32;      // the chat, a question
inline constexpr std::uint16_t target = 64;    // a phrase or a name begins with it
inline constexpr std::uint16_t unasked = 128;  // a cue of that status begins with it
inline constexpr std::uint16_t doubt = 512;    // a cue of that status begins with it
inline constexpr std::uint16_t deed = 256;     // somebody did it, whoever is named before
}  // namespace promise

class Plan {
 public:
  // Words of the lexicon and of quantities come first and are the same in every plan.
  Vocabulary vocabulary;
  Automaton automaton;
  std::vector<Tag> tags;
  std::vector<Cue> cues;
  std::vector<WordClass> classes;       // by word
  std::vector<std::uint16_t> promises;  // by word, none left out
  std::shared_ptr<const quantities::Lexicon> quantity_words;

  std::vector<std::string> sets;      // ids
  std::vector<std::string> criteria;  // ids by slot
  std::vector<std::pair<std::uint32_t, Find>> finds;
  std::vector<Probe> probes;
  std::vector<std::vector<std::uint32_t>> touched;         // by slot: sets
  std::vector<std::vector<std::uint32_t>> probes_of_set;   // by set
  std::vector<std::vector<std::uint32_t>> touches_of_set;  // by set: slots
  bool we_is_attributed = false;
};

}  // namespace assay::evidence
