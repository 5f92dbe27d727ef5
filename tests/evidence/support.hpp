// Reading short notes in tests.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "evidence/mentions/automaton.hpp"
#include "evidence/plan.hpp"

namespace assay::testing {

inline evidence::PhraseSet phrase_set(std::string id, std::vector<std::string> phrases) {
  evidence::PhraseSet set{std::move(id), {}};
  for (std::string& phrase : phrases)
    set.phrases.push_back({std::move(phrase), {}});
  return set;
}

inline evidence::Reading read_notes(const evidence::Plan& plan, std::string_view text,
                                    Voice voice = Voice::interviewer) {
  evidence::Passage passage;
  passage.text = text;
  passage.voice = voice;
  return evidence::read(plan, {&passage, 1}, Limits{});
}

// What the automaton finds in each sentence of a text; tokens count within their sentence.
inline std::vector<evidence::Hit> all_hits(const evidence::Automaton& automaton,
                                           const evidence::Vocabulary& vocabulary,
                                           std::string_view text) {
  evidence::SentenceCursor cursor(text, vocabulary);
  evidence::Sentence sentence;
  evidence::Automaton::Walk walk;
  std::vector<evidence::Hit> hits;
  while (cursor.next(sentence))
    automaton.find(text, sentence.tokens, walk, hits);
  return hits;
}

}  // namespace assay::testing
