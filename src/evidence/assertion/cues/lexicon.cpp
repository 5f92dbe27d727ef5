#include "evidence/assertion/cues/lexicon.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "evidence/assertion/cues/choices.hpp"
#include "evidence/assertion/cues/contractions.hpp"
#include "evidence/assertion/grammar/class_words.hpp"
#include "evidence/words/each_word.hpp"
#include "evidence/words/irregular.hpp"

namespace assay::evidence {
namespace {

// What takes back a whole sentence is looked for where a doubt is.
Automaton::Start start_of(const Cue& cue) noexcept {
  if (cue.kind == CueKind::doubted || cue.does == Doing::whole) return Automaton::doubt_cue;
  return cue.kind == CueKind::unasked ? Automaton::unasked_cue : Automaton::cue;
}

bool add_pattern(ParsedPhrase parsed, const Cue& cue, std::uint32_t tag, Automaton& automaton,
                 Vocabulary& vocabulary) {
  if (parsed.fault != PhraseFault::none) return false;
  automaton.add(with_contractions(std::move(parsed.pattern)), tag, vocabulary, start_of(cue));
  return true;
}

}  // namespace

bool add_cue(std::string_view text, CueKind kind, std::uint32_t tag, Automaton& automaton,
             Vocabulary& vocabulary) {
  return add_pattern(parse_phrase(text), {kind, Reach::none, Doing::nothing}, tag, automaton,
                     vocabulary);
}

bool add_built_in_cue(std::string_view text, const Cue& cue, std::uint32_t tag,
                      Automaton& automaton, Vocabulary& vocabulary) {
  const std::vector<std::string> all = spellings(text);
  return std::all_of(all.begin(), all.end(), [&](const std::string& spelled) {
    return add_pattern(parse_spelling(spelled), cue, tag, automaton, vocabulary);
  });
}

std::vector<WordClass> add_word_classes(Vocabulary& vocabulary) {
  WordBits<WordClass> classes(vocabulary);
  for (const ClassWords& list : word_lists)
    classes.give(list);
  for (const IrregularVerb& verb : irregular_verbs) {
    for (const std::string_view form : {verb.past, verb.participle, verb.other}) {
      if (form.empty()) continue;
      classes.give(form, form == verb.base ? word::past | word::also_base : word::past);
    }
  }
  classes.give("was", word::past);
  classes.give("were", word::past);
  return std::move(classes).take();
}

}  // namespace assay::evidence
