#include "evidence/assertion/cues/lexicon.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "evidence/assertion/cues/choices.hpp"
#include "evidence/assertion/grammar/class_words.hpp"
#include "evidence/words/each_word.hpp"
#include "evidence/words/irregular.hpp"

namespace assay::evidence {
namespace {

struct Contraction {
  std::string_view auxiliary;
  std::string_view forms;  // space-separated
};

constexpr Contraction contractions[] = {
    {"did", "didn't didnt doesn't doesnt don't dont"},
    {"do", "don't dont didn't didnt doesn't doesnt"},
    {"does", "doesn't doesnt"},
    {"could", "couldn't couldnt can't cant cannot"},
    {"was", "wasn't wasnt"},
    {"is", "isn't isnt ain't aint"},
    {"are", "aren't arent"},
    {"were", "weren't werent"},
    {"has", "hasn't hasnt"},
    {"have", "haven't havent"},
    {"had", "hadn't hadnt"},
    {"would", "wouldn't wouldnt"},
    {"will", "won't wont"},
    {"should", "shouldn't shouldnt"},
    {"might", "mightn't mightnt"},
};

constexpr std::string_view negative_contractions =
    "didn't didnt doesn't doesnt don't dont couldn't couldnt can't cant hasn't hasnt haven't "
    "havent hadn't hadnt wouldn't wouldnt won't wont shouldn't shouldnt mightn't mustn't needn't";
constexpr std::string_view negative_forms_of_be =
    "wasn't wasnt isn't isnt ain't aint aren't arent weren't werent";

// `did not X` as `didn't X` and its like.
void add_contracted(const Pattern& pattern, std::uint32_t tag, Automaton& automaton,
                    Vocabulary& vocabulary, Automaton::Start start) {
  for (std::size_t i = 1; i < pattern.size(); ++i) {
    if (pattern[i].text != "not") continue;
    for (const Contraction& contraction : contractions) {
      if (contraction.auxiliary != pattern[i - 1].text) continue;
      for_each_word(contraction.forms, [&](std::string_view form) {
        Pattern other(pattern);
        other.erase(other.begin() + static_cast<std::ptrdiff_t>(i));
        other[i - 1] = {ElementKind::exact, other[i - 1].after_gap, std::string(form), {}};
        automaton.add(other, tag, vocabulary, start);
      });
    }
  }
}

// A bare `not` before other words stands for every contraction: `not sure`, `aren't sure`.
void add_negated(const Pattern& pattern, std::uint32_t tag, Automaton& automaton,
                 Vocabulary& vocabulary, Automaton::Start start) {
  if (pattern.front().text != "not") return;
  const auto add = [&](std::string_view form) {
    Pattern other(pattern);
    other.front() = {ElementKind::exact, false, std::string(form), {}};
    automaton.add(other, tag, vocabulary, start);
  };
  for_each_word(negative_contractions, add);
  // "isn't" alone is "is not", which reaches its subject.
  if (pattern.size() > 1) for_each_word(negative_forms_of_be, add);
}

// `would have` as `would've`.
void add_shortened(const Pattern& pattern, std::uint32_t tag, Automaton& automaton,
                   Vocabulary& vocabulary, Automaton::Start start) {
  for (std::size_t i = 1; i < pattern.size(); ++i) {
    if (pattern[i].text != "have") continue;
    for (const std::string_view modal : {"would", "could", "should", "might", "must"}) {
      if (pattern[i - 1].text != modal) continue;
      Pattern other(pattern);
      other.erase(other.begin() + static_cast<std::ptrdiff_t>(i));
      other[i - 1] = {ElementKind::exact, other[i - 1].after_gap, std::string(modal) + "'ve", {}};
      automaton.add(other, tag, vocabulary, start);
    }
  }
}

// What takes back a whole sentence is looked for where a doubt is.
Automaton::Start start_of(const Cue& cue) noexcept {
  if (cue.kind == CueKind::doubted || cue.does == Doing::whole) return Automaton::doubt_cue;
  return cue.kind == CueKind::unasked ? Automaton::unasked_cue : Automaton::cue;
}

bool add_pattern(const ParsedPhrase& parsed, const Cue& cue, std::uint32_t tag,
                 Automaton& automaton, Vocabulary& vocabulary) {
  if (parsed.fault != PhraseFault::none) return false;
  const Automaton::Start start = start_of(cue);
  automaton.add(parsed.pattern, tag, vocabulary, start);
  add_contracted(parsed.pattern, tag, automaton, vocabulary, start);
  add_negated(parsed.pattern, tag, automaton, vocabulary, start);
  add_shortened(parsed.pattern, tag, automaton, vocabulary, start);
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
