#include "evidence/assertion/grammar/senses.hpp"

#include <utility>

#include "evidence/assertion/grammar/sense_words.hpp"
#include "evidence/plan_data.hpp"

namespace assay::evidence {

namespace {

// "Drift: open", "drift - open", "drift (open)", "[drift] open",
// "| drift | open |"
bool parts_label(std::uint32_t mark) noexcept {
  return mark == U':' || mark == U'-' || mark == U'(' || mark == U'[' || mark == U']' ||
         mark == U'\u2014' || mark == U'|' || mark == U'\u2192';
}

}  // namespace

std::vector<Sense> add_word_senses(Vocabulary& vocabulary) {
  WordBits<Sense> senses(vocabulary);
  for (const SenseWords& list : sense_lists)
    senses.give(list);
  return std::move(senses).take();
}

void Senses::read(const Plan& plan, const std::vector<Token>& tokens) {
  of.resize(tokens.size());
  // Kept out of memory: the loop goes over every word.
  Sense* const own = of.data();
  const std::span<const Sense> known = plan.senses;
  Sense all = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    Sense what = 0;
    if (token.kind == TokenKind::mark) {
      what = parts_label(token.word) ? sense::mark : 0;
    } else {
      what = token.word < known.size() ? known[token.word] : 0;
    }
    own[i] = what;
    all |= what;
  }
  seen = all;
}

}  // namespace assay::evidence
