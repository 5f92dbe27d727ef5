// Answers to what the held sentence tells that somebody asked.
#include <algorithm>

#include "evidence/assertion/people/people.hpp"
#include "evidence/rejoinders.hpp"
#include "text/word_list.hpp"

namespace assay::evidence {

// "Whose is it?", "And who drew it?"
void Rejoinders::hear_question() {
  asked_who_ = asks_who(0) || asks_who(1) || ends_with_who();
}

bool Rejoinders::asks_who(std::size_t at) const {
  static constexpr text::WordList who{"Who", "who", "Whose", "whose"};
  const std::vector<Token>& tokens = w_.tokens();
  return at < tokens.size() && tokens[at].is_word() &&
         who.has(text::Spelling::of(spelled(tokens[at])));
}

// "I asked whose."
bool Rejoinders::ends_with_who() const {
  std::size_t last = w_.tokens().size();
  while (last > 1 && w_.tokens()[last - 1].kind == TokenKind::mark)
    --last;
  return asks_who(last - 1);
}

// "I asked who wrote the postmortem. His foreman.", "Whose is it? His uncle's."
void Rejoinders::answer_who(bool asked_before) {
  const std::vector<Token>& asked = held_.sentence.tokens;
  const bool who =
      asked_before || std::any_of(held_.cues.begin(), held_.cues.end(), [&](const CueHit& cue) {
        return cue.cue.kind == CueKind::asked && spelled(asked[cue.last - 1]) == "who";
      });
  if (!who || !is_of_paragraph()) return;
  hear();
  const People people(w_.clauses, w_.text(), w_.tokens());
  const People::Phrase named = people.source(0);
  const std::size_t end = people.is_possessive(named.end) ? named.end + 1 : named.end;
  const bool ends = w_.clauses.parts(end) || w_.clauses.is(end, word::preposition | word::do_);
  if (named.end == 0 || !ends) return;
  const CueHit answer{
      0, static_cast<std::uint32_t>(end), {CueKind::attributed, Reach::none, Doing::nothing}};
  settle(&answer, Assertion::attributed);
}

// "You asked if he can run a rollback. Yes, no worries."
void Rejoinders::answer_yes() {
  static constexpr text::WordList yes{"Yes", "yes", "Yep", "Absolutely", "Certainly"};
  const std::vector<Token>& tokens = w_.tokens();
  const bool assents = yes.has(text::Spelling::of(spelled(tokens.front()))) &&
                       (tokens.size() == 1 || tokens[1].kind == TokenKind::mark);
  const bool asked = std::any_of(held_.cues.begin(), held_.cues.end(),
                                 [](const CueHit& cue) { return cue.cue.kind == CueKind::asked; });
  if (!assents || !asked || !is_of_paragraph()) return;
  for (Item& item : held_.items) {
    if (item.status == Assertion::affirmed && item.kind == Item::Kind::mention) item.silent = false;
  }
}

}  // namespace assay::evidence
