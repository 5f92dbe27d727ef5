#include "evidence/hypothesis.hpp"

#include <algorithm>

#include "evidence/assertion/grammar/looks.hpp"
#include "evidence/assertion/grammar/senses.hpp"
#include "text/word_list.hpp"

namespace assay::evidence {
namespace {

constexpr int most_answers = 2;  // sentences

text::Spelling spelled(const Workspace& w, const Token& token) noexcept {
  return text::Spelling::within(w.text(), token.begin, token.end);
}

WordClass class_of(const Workspace& w, const Token& token) noexcept {
  if (!token.is_word()) return 0;
  if (token.word != no_word && token.word < w.plan.looks.size()) return w.plan.looks[token.word];
  return with_looks(0, w.text().substr(token.begin, token.end - token.begin));
}

// "had cut", "repaired", "has": somebody did something.
bool tells_of_deeds(const Workspace& w) noexcept {
  constexpr WordClass no_deed = word::be | word::speech | word::also_base;
  const auto acts = [&w](const Token& token) {
    const WordClass what = class_of(w, token);
    return (what & word::have) != 0 || ((what & word::past) != 0 && (what & no_deed) == 0);
  };
  return std::any_of(w.tokens().begin(), w.tokens().end(), acts);
}

}  // namespace

// "How would you", "Asked what he'd do", "We put the hypothetical"
std::optional<Span> Hypothesis::supposed(const Workspace& w) const {
  static constexpr text::WordList asks{"asked", "Asked", "ask",   "put",    "Put", "posed",
                                       "gave",  "Gave",  "asks",  "Posed",  "set", "How",
                                       "What",  "Where", "Which", "What's", "Who"};
  const std::vector<Token>& tokens = w.tokens();
  // "What I'd do with ten thousand?"
  static constexpr text::WordList i_would{"I'd", "i'd"};
  const auto supposes = [&w](const Token& token) {
    if (w.sentence.question && i_would.has(spelled(w, token))) return true;
    return token.is_word() && token.word < w.plan.senses.size() &&
           (w.plan.senses[token.word] & sense::supposes) != 0;
  };
  const auto asked = std::find_if(tokens.begin(), tokens.end(),
                                  [&](const Token& token) { return asks.has(spelled(w, token)); });
  const auto word = std::find_if(asked, tokens.end(), supposes);
  if (word == tokens.end()) return std::nullopt;
  return Span{word->begin, word->end};
}

bool Hypothesis::is_of_paragraph(const Workspace& w) const {
  const std::uint32_t begin = w.tokens().front().begin;
  const std::string_view between = w.text().substr(end_, begin - end_);
  return std::count(between.begin(), between.end(), '\n') <= 1;
}

std::optional<Span> Hypothesis::hear(const Workspace& w) {
  std::optional<Span> answers;
  if (left_ > 0) {
    --left_;
    if (is_of_paragraph(w) && !tells_of_deeds(w))
      answers = word_;
    else
      left_ = 0;
  }
  const bool may = w.promises(promise::talk) && (w.items.empty() || w.sentence.question);
  if (const auto word = may ? supposed(w) : std::nullopt) {
    word_ = *word;
    left_ = most_answers;
    answers.reset();
  }
  end_ = w.tokens().back().end;
  return answers;
}

}  // namespace assay::evidence
