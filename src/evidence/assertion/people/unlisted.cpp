// People whom no list knows: by the making of the noun, or by a verb that only people have for
// theirs.
#include "evidence/assertion/people/agents.hpp"
#include "evidence/assertion/people/people.hpp"

namespace assay::evidence {

// "by his practice educator": the noun that a determiner opens is made as those for people are.
std::size_t People::past_agent(std::size_t at) const {
  constexpr std::size_t longest = 3;
  if (!is_determiner(at)) return 0;
  if (is_of_initials(at + 1) && (is_of_one(at) || (at > 1 && makes(at - 2)))) return at + 2;
  std::size_t noun = at + 1;
  while (noun < at + longest && noun + 1 < tokens_.size() && !c_.parts(noun + 1))
    ++noun;
  const bool last = noun < tokens_.size() && tokens_[noun].is_word() && c_.parts(noun + 1);
  const bool made = last && !is_capital(noun) && !c_.is(noun, word::past | word::adverb) &&
                    !is_no_agent(c_.spelled[noun]) && is_agent_noun(spelled(noun));
  return made ? noun + 1 : 0;
}

// "by his DSM", "written by the ASM"
bool People::is_of_initials(std::size_t at) const {
  constexpr std::size_t shortest = 2, longest = 4;
  if (!is_capital(at) || is_small(at) || tokens_[at].has(Token::digits)) return false;
  const std::size_t size = spelled(at).size();
  return tokens_[at].word == no_word && size >= shortest && size <= longest && c_.parts(at + 1);
}

// "the Germans", but not "the Kubernetes".
bool People::is_people(std::size_t at) const {
  const bool several = ends_with(at, "s") && is_one_capital(at);
  return several && tokens_[at].word == no_word && is_determiner(at - 1);
}

// "After the outage wrote the postmortem", "fixed the alert wrote the postmortem": who did it is
// not said. The clause has to begin with whoever it was.
bool People::begins_clause(std::size_t at) const {
  constexpr std::size_t longest = 8;
  static constexpr text::WordList when{"After", "after", "Before", "before",
                                       "Since", "since", "Until",  "until"};
  for (std::size_t i = at; i > 0 && at - i < longest && !c_.parts(i); --i) {
    if (is_one_of(i - 1, when) || c_.is(i - 1, word::preposition | word::past)) return false;
  }
  return true;
}

// "the clinic does the booking", "the shift leader runs it", but not "the clinic cut its costs".
bool People::is_at_work(std::size_t at) const {
  if (at == 0 || !is_habit(at + 1) || !tokens_[at].is_word() || is_capital(at)) return false;
  if (!is_institution(c_.spelled[at]) && !is_agent_noun(spelled(at))) return false;
  if (!tends(at + 1)) return false;
  static constexpr text::WordList what{"it", "that", "this", "them", "those", "all", "most"};
  return is_determiner(at + 2) || is_one_of(at + 2, what) || c_.parts(at + 2);
}

// "the bookbinder ran the audit", "the rotary club drafted it": by its making, or by a verb that
// only people have for theirs.
bool People::acts_as_agent(std::size_t at) const {
  constexpr WordClass no_agent =
      word::candidate | word::third | word::self | word::we | word::they | word::it | word::past |
      word::determiner | word::preposition | word::conjunction | word::subordinator | word::adverb |
      word::be | word::have | word::do_ | word::modal | word::document | word::interview |
      word::alone | word::negation | word::relative | word::speech | word::group;
  const std::size_t object = at + 2;
  if (is_at_work(at)) return true;
  if (at == 0 || object >= tokens_.size() || !c_.is(at + 1, word::past | word::have)) return false;
  if (!tokens_[at].is_word() || c_.is(at, no_agent)) return false;
  if (!is_determiner(object) && !c_.is(object, word::it)) return false;
  if (is_activity(at) || is_no_agent(c_.spelled[at])) return false;
  if (is_capital(at)) return is_people(at) && makes(at + 1);
  if (makes(at + 1) && is_agent_noun(spelled(at))) return true;
  return only_people_did(c_.spelled[at + 1]) && begins_clause(at);
}

}  // namespace assay::evidence
