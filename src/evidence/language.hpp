// What every plan knows of English: the words of quantities, the classes of words, the cues.
#pragma once

#include <vector>

#include "evidence/assertion/cues/lexicon.hpp"
#include "evidence/assertion/grammar/senses.hpp"
#include "evidence/mentions/automaton.hpp"
#include "evidence/quantities/lexicon.hpp"
#include "evidence/words/promises.hpp"
#include "evidence/words/vocabulary.hpp"

namespace assay::evidence {

struct Language {
  Language();

  Vocabulary vocabulary;  // with what its words promise
  quantities::Lexicon quantities;
  std::vector<WordClass> classes;  // by word
  std::vector<WordClass> looks;    // by word, all of them: with what they look like (Clauses)
  std::vector<Sense> senses;       // by word
  Automaton automaton;             // of the cues; the tag of a cue is its index
  std::vector<Cue> cues;
};

// Made when it is first asked for and never changed; plans refer to it and copy nothing.
const Language& english();

}  // namespace assay::evidence
