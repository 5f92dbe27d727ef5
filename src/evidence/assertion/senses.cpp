#include "evidence/assertion/senses.hpp"

#include "evidence/assertion/sense_words.hpp"
#include "evidence/plan_data.hpp"
#include "evidence/words/each_word.hpp"
#include "evidence/words/inflection.hpp"

namespace assay::evidence {

namespace {

// "Drift: open", "drift - open", "drift (open)", "[drift] open"
bool parts_label(std::uint32_t mark) noexcept {
  return mark == U':' || mark == U'-' || mark == U'(' || mark == U'[' || mark == U']' ||
         mark == U'\u2014';
}

}  // namespace

std::vector<Sense> add_word_senses(Vocabulary& vocabulary) {
  std::vector<Sense> senses;
  const auto give = [&](std::string_view form, Sense what) {
    const WordId id = vocabulary.add(form);
    if (id >= senses.size()) senses.resize(id + 1);
    senses[id] |= what;
  };
  for (const SenseWords& list : sense_lists) {
    for_each_word(list.words, [&](std::string_view item) {
      if (!list.inflected) return give(item, list.senses);
      for (const std::string& form : inflections(item))
        give(form, list.senses);
    });
  }
  return senses;
}

void Senses::read(const Plan& plan, const std::vector<Token>& tokens) {
  of.resize(tokens.size());
  seen = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::mark) {
      of[i] = parts_label(token.word) ? sense::mark : 0;
    } else {
      of[i] = token.word < plan.senses.size() ? plan.senses[token.word] : 0;
    }
    seen |= of[i];
  }
}

}  // namespace assay::evidence
