// What a Plan is made of; the stages of reading share it, nobody else.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "evidence/assertion/cues/lexicon.hpp"
#include "evidence/language.hpp"
#include "evidence/mentions/automaton.hpp"
#include "evidence/plan.hpp"
#include "evidence/words/vocabulary.hpp"

namespace assay::evidence {

// What a phrase of the automaton stands for.
struct Tag {
  enum class Kind : std::uint8_t { cue, set, name };
  Kind kind = Kind::cue;
  std::uint32_t index = 0;   // of the cue, the set, or the slot of the named criterion
  std::uint32_t phrase = 0;  // within its set
};

class Plan {
 public:
  explicit Plan(const Language& of)
      : language(of),
        vocabulary(Vocabulary::extending(of.vocabulary)),
        classes(of.classes),
        looks(of.looks),
        senses(of.senses) {}

  // The language's cues have the first tags; `tags` are those of what the rubric adds.
  std::uint32_t next_tag() const noexcept {
    return static_cast<std::uint32_t>(language.cues.size() + tags.size());
  }
  const Tag& tag(const Hit& hit) const noexcept { return tags[hit.tag - language.cues.size()]; }
  // Null where it is the hit of a phrase.
  const Cue* cue(const Hit& hit) const noexcept {
    if (hit.tag < language.cues.size()) return &language.cues[hit.tag];
    return tag(hit).kind == Tag::Kind::cue ? &cues[tag(hit).index] : nullptr;
  }

  const Language& language;
  Vocabulary vocabulary;  // the language's words and, after them, the rubric's
  Automaton automaton;    // of phrases, names, and cues that the rubric adds
  std::vector<Tag> tags;
  std::vector<Cue> cues;
  std::span<const WordClass> classes;  // by word, of the language's words
  std::span<const WordClass> looks;    // the same, with what they look like
  std::span<const Sense> senses;       // the same

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
