#include "evidence/language.hpp"

#include "evidence/assertion/grammar/looks.hpp"

namespace assay::evidence {
namespace {

void add_promises(Language& language, std::size_t quantity_words) {
  using quantities::Role;
  constexpr Role numerals = Role::digit_word | Role::teen | Role::tens | Role::hundred |
                            Role::scale | Role::dozen | Role::half | Role::part | Role::parts;
  constexpr WordClass actors = word::person | word::group | word::org | word::other | word::name |
                               word::thanks | word::credit | word::belong | word::document;
  language.vocabulary.promise(no_word, promise::unknown);
  for (WordId word = 1; word <= language.vocabulary.size(); ++word) {
    const quantities::WordInfo& info = language.quantities.info(word);
    int promised = 0;
    if (info.is(numerals)) promised |= promise::number;
    if (info.is(Role::article | Role::determiner)) promised |= promise::article;
    if (word <= quantity_words && !info.is(Role::function)) promised |= promise::noun;
    const WordClass classes = word < language.classes.size() ? language.classes[word] : 0;
    // "on-call", "skip-level", "co-driver", "social worker"
    const std::string_view form = language.vocabulary.form(word);
    const bool compound = form == "call" || form == "skip" || form == "co" || form == "vice" ||
                          form == "worker" || form == "workers";
    if ((classes & actors) != 0 || compound) promised |= promise::others;
    if ((classes & (word::candidate | word::we)) != 0) promised |= promise::pronoun;
    if ((classes & word::they) != 0) promised |= promise::they;
    if ((classes & word::gendered) != 0)
      promised |= (classes & word::feminine) != 0 ? promise::she : promise::he;
    const Sense senses = word < language.senses.size() ? language.senses[word] : 0;
    if ((classes & word::interview) != 0 || (senses & sense::supposes) != 0)
      promised |= promise::talk;
    if ((classes & (word::deed | word::do_)) != 0) promised |= promise::deed;
    const int starts = language.automaton.starts(word);
    if (starts != 0) promised |= promise::cue;
    if ((starts & Automaton::unasked_cue) != 0) promised |= promise::unasked;
    if ((starts & Automaton::doubt_cue) != 0) promised |= promise::doubt;
    language.vocabulary.promise(word, static_cast<std::uint16_t>(promised));
  }
}

}  // namespace

Language::Language() : quantities(vocabulary) {
  const std::size_t quantity_words = vocabulary.size();
  classes = add_word_classes(vocabulary);
  senses = add_word_senses(vocabulary);
  for (const CueRow& row : built_in_cues()) {
    const auto tag = static_cast<std::uint32_t>(cues.size());
    add_built_in_cue(row.text, row.cue, tag, automaton, vocabulary);
    cues.push_back(row.cue);
  }
  looks.assign(vocabulary.size() + 1, 0);
  for (WordId word = 1; word < looks.size(); ++word)
    looks[word] = with_looks(word < classes.size() ? classes[word] : 0, vocabulary.form(word));
  vocabulary.index();
  automaton.look_ahead();
  add_promises(*this, quantity_words);
}

const Language& english() {
  static const Language language;
  return language;
}

}  // namespace assay::evidence
