#include "evidence/assertion/attribution/first_look.hpp"

#include "evidence/assertion/attribution/openings.hpp"
#include "evidence/assertion/grammar/senses.hpp"
#include "evidence/assertion/people/agents.hpp"

namespace assay::evidence {
namespace {

// Words of a sentence whose clauses nobody has read.
class Unread {
 public:
  Unread(const Plan& plan, std::string_view text, const std::vector<Token>& tokens) noexcept
      : plan_(plan), text_(text), tokens_(tokens) {}

  bool is(std::size_t at, WordClass what) const noexcept {
    const Token& token = tokens_[at];
    return token.kind != TokenKind::mark && token.word < plan_.classes.size() &&
           (plan_.classes[token.word] & what) != 0;
  }
  // What may stand between the beginning of a clause and what it speaks of.
  bool is_light(std::size_t at) const noexcept {
    constexpr WordClass light = word::adverb | word::conjunction | word::subordinator;
    if (tokens_[at].kind == TokenKind::mark || is(at, light)) return true;
    const std::string_view word = spelled(at);
    return word.ends_with("ly") || is_one_of(at, openings::yet);
  }
  // "wrote", "did", "repacked"
  bool may_make(std::size_t at) const noexcept {
    constexpr WordClass makes = word::past | word::deed | word::do_;
    return is(at, makes) || spelled(at).ends_with("ed");
  }

  bool is_capital(std::size_t at) const noexcept { return tokens_[at].has(Token::capital); }
  // "IT had it off", "that was Growth"
  bool is_house(std::size_t at) const noexcept {
    return is(at, word::department) || (spelled(at).size() == 2 && spelled(at)[1] == 'T');
  }
  // "led by product", "the bookbinder", "the rotary club drafted", "the clinic does"
  bool is_agent(std::size_t at) const noexcept {
    const Token& token = tokens_[at];
    if (!token.is_word() || at == 0) return false;
    if (token.word == no_word && is_agent_noun(spelled(at))) return true;
    constexpr WordClass links = word::preposition | word::infinitive | word::of;
    const WordClass what = token.word < plan_.classes.size() ? plan_.classes[token.word] : 0;
    if ((what & links) != 0) return links_to_doer(at);
    if ((what & word::department) != 0 && spelled(at - 1) == "by") return true;
    const bool habit = (what & no_habit) == 0 ? is_habit(at) : spelled(at).starts_with('\'');
    if (habit && is_institution(form(at - 1))) return true;
    return (what & word::deed) != 0 && only_people_did(form(at));
  }
  bool is_habit(std::size_t at) const noexcept {
    return text_[tokens_[at].end - 1] == 's' || spelled(at) == "do";
  }
  // "carved by", "put on by", "the job of"
  bool links_to_doer(std::size_t at) const noexcept {
    return spelled(at) == "by" ? is_done(at) : is_task_of(form(at - 1), form(at));
  }
  // People::passive_before asks what stands between, where it is worth it.
  bool is_done(std::size_t by) const noexcept {
    constexpr std::size_t most = 3;
    for (std::size_t at = by; at > 0 && by - at < most;) {
      if (is_done_by_doer(form(--at))) return true;
    }
    return false;
  }
  text::Spelling form(std::size_t at) const noexcept {
    return text::Spelling::within(text_, tokens_[at].begin, tokens_[at].end);
  }
  std::string_view spelled(std::size_t at) const noexcept {
    return text_.substr(tokens_[at].begin, tokens_[at].end - tokens_[at].begin);
  }

  template <std::size_t N>
  bool is_one_of(std::size_t at, const text::WordList<N>& words) const noexcept {
    return words.has(text::Spelling::of(spelled(at)));
  }

 private:
  const Plan& plan_;
  std::string_view text_;
  const std::vector<Token>& tokens_;
};

}  // namespace

bool may_name_others(const Plan& plan, std::string_view text, const std::vector<Token>& tokens) {
  const Unread words(plan, text, tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (words.is_capital(i) ? words.is_house(i) : words.is_agent(i)) return true;
  }
  const Token& first = tokens.front();
  if (tokens.size() < 3 || !first.is_word() || !words.is_capital(0)) return false;
  if (first.word != no_word && words.spelled(0) != "IT") return false;
  const Token& next = tokens[1];
  if (!next.is_word()) return next.is_mark(U',') || next.is_mark(U'(') || next.is_mark(U'\'');
  constexpr WordClass acts = word::past | word::have | word::speech | word::deed |
                             word::conjunction | word::preposition | word::determiner |
                             word::adverb;
  return words.is_capital(1) || words.is(1, acts) || words.spelled(1).ends_with("ed");
}

bool may_echo(const Plan& plan, std::string_view text, const std::vector<Token>& tokens,
              const Senses& senses) {
  constexpr std::size_t exclamation = 3;  // "'Oh,"
  const Unread words(plan, text, tokens);
  if (words.is_one_of(0, openings::probing)) return true;
  bool begins = true;
  int documents = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (senses.is(i, sense::points) || words.is(i, word::it)) {
      if (begins || words.may_make(i) || words.may_make(i - 1)) return true;
    }
    if (begins && words.is_one_of(i, openings::all)) return true;
    // "the report was written by", where there is one before
    if (words.is(i, word::document) && ++documents > 1) return true;
    begins = begins && (i < exclamation || words.is_light(i));
  }
  return false;
}

}  // namespace assay::evidence
