#include "evidence/assertion/people/people.hpp"

#include <algorithm>

#include "evidence/assertion/people/agents.hpp"

namespace assay::evidence {
namespace {

// Where this says no, nobody is named.
bool may_name(const Token& token, WordClass classes, const text::Spelling& spelled) noexcept {
  constexpr WordClass names = word::person | word::group | word::org | word::other | word::name |
                              word::department | word::document | word::alone;
  static constexpr text::WordList rare{"elsewhere", "worker", "workers"};
  // Besides: a capital that nobody knows, "IT", "the skip-level".
  const bool capital =
      token.has(Token::capital) && (token.word == no_word || (classes & word::it) != 0);
  return capital || (classes & names) != 0 || token.is_mark(U'-') || rare.has(spelled);
}

}  // namespace

// No rule looks farther for a name: "that was the work of some of the other ... engineers".
People::People(const Clauses& clauses, std::string_view text,
               const std::vector<Token>& tokens) noexcept
    : c_(clauses), text_(text), tokens_(tokens), ahead_(tokens.size(), [&](std::size_t at) {
        if (may_name(tokens[at], clauses.classes[at], clauses.spelled[at])) return true;
        if (clauses.is(at, word::preposition | word::infinitive | word::of))
          return may_have_doer_next(at);
        return (clauses.is(at, word::deed) && only_people_did(clauses.spelled[at])) ||
               (tokens[at].word == no_word && is_agent_noun(spelled(at))) || may_be_at_work(at);
      }) {
  ahead_.spread_back();
}

People::Phrase People::read_phrase(std::size_t at) const {
  constexpr std::size_t longest = 4;  // "some of the other"
  if (const std::size_t end = past_names(at); end != at) return {end, true};
  std::size_t i = at;
  bool determined = false;
  bool is_other = false;
  for (; i < at + longest; ++i) {
    if (c_.is(i, word::other)) {
      is_other = true;
      if (is_word(i + 1, "else")) return {i + 2, false};
    } else if (is_determiner(i) || (determined && is_word(i, "then"))) {
      determined = true;
    } else if (c_.is(i, word::candidate) && !c_.is(i, word::gendered) && is_possessive(i + 1)) {
      // "the candidate's manager", but "he's a glazier"
      determined = true;
      ++i;
    } else if (i == at || !c_.is(i, word::of)) {
      break;
    }
  }
  // "the other candidate"
  if (is_other && c_.is(i, word::candidate) && !c_.is(i, word::gendered)) return {i + 1, false};
  // "a bored intern"
  if (determined && c_.is(i, word::past)) {
    const std::size_t modified = find_head(i + 1);
    if (modified != SIZE_MAX && c_.is(modified, word::person)) return {modified + 1, false};
  }
  // "the pipeline's authors"
  if (determined && is_possessive(i + 1)) {
    const std::size_t owned = find_head(i + 2);
    if (owned != SIZE_MAX && c_.is(owned, word::person)) return {owned + 1, false};
  }
  const std::size_t head = find_head(i);
  if (head != SIZE_MAX) {
    Phrase phrase = is_other ? Phrase{head + 1, false} : of_head(i, head, determined);
    if (phrase.end != 0) phrase.end = past_called(phrase.end);
    return phrase;
  }
  return {is_other && c_.is(i - 1, word::alone) ? i : 0, false};
}

// "a consultant named Marian", "a colleague by the name of Marsh", "her brother-in-law"
std::size_t People::past_called(std::size_t at) const {
  static constexpr text::WordList called{"named", "called"};
  if (is_mark(at, U'-') && is_word(at + 1, "in") && is_word(at + 3, "law")) return at + 4;
  if (is_word(at, "by") && is_word(at + 2, "name") && is_capital(at + 4))
    return past_full_name(at + 4);
  return is_one_of(at, called) && is_capital(at + 1) ? past_full_name(at + 1) : at;
}

People::Phrase People::source(std::size_t at) const {
  const Phrase known = phrase(at);
  if (known.end != 0) return known;
  if (const std::size_t end = past_agent(at); end != 0) return {end, false};
  if (is_word(at, "IT")) return {at + 1, true};
  // "found by network ops"
  const std::size_t head = is_capital(at) ? SIZE_MAX : find_head(at);
  if (head != SIZE_MAX && head > at && c_.is(head, word::org)) return {head + 1, true};
  if (c_.is(at, word::department) && (is_capital(at) || is_word(at, "statistics")))
    return {at + 1, true};
  // Not "by EOY", "by Q3".
  const bool named = is_capital(at) && c_.classes[at] == 0 && tokens_[at].word == no_word &&
                     !tokens_[at].has(Token::digits) && is_small(at);
  return {named ? past_full_name(at) : 0, true};
}

// "Vendor promised", "Head of data had drawn", "Manager set the".
People::Phrase People::subject(std::size_t at) const {
  constexpr std::size_t longest = 2;
  // "Ex-colleague of his authored"
  if ((is_word(at, "Ex") || is_word(at, "ex")) && is_mark(at + 1, U'-')) return subject(at + 2);
  const Phrase known = phrase(at);
  if (known.end != 0) return known;
  // "Cloud provider quoted"
  const std::size_t head = find_head(at);
  if (head != SIZE_MAX && head > at && c_.is(head, word::person)) {
    const bool plain = c_.is(head + 1, word::past) && !c_.is(head + 1, word::also_base);
    return {plain || tends(head + 1) || acts_now(head + 1) ? head + 1 : 0, true};
  }
  if (!c_.is(at, word::person) || c_.is(at, word::past)) return known;
  std::size_t verb = at + 1;
  if (c_.is(verb, word::of)) {
    while (verb < tokens_.size() && verb <= at + longest && !c_.is(verb, word::past | word::have))
      ++verb;
  }
  const std::size_t end = verb;
  if (c_.is(verb, word::have)) ++verb;
  const bool acts = c_.is(verb, word::past | word::speech | word::deed) &&
                    !c_.is(verb, word::preposition) &&
                    (!c_.is(verb, word::also_base) || is_determiner(verb + 1));
  return {acts || tends(verb) || acts_now(verb) ? end : 0, true};
}

// "a team in Hyderabad", "the team she joined", but not "the team she led"
bool People::is_apart(std::size_t first, std::size_t head) const {
  if (c_.is(head + 1, word::candidate | word::they)) {
    static constexpr text::WordList met{"joined", "replaced", "left", "inherited", "took"};
    if (is_one_of(head + 2, met)) return true;
  }
  const bool one =
      first > 0 && first == head &&
      (is_word(first - 1, "a") || is_word(first - 1, "A") || is_word(first - 1, "one"));
  return one && (is_word(head + 1, "in") || is_word(head + 1, "at") || is_word(head + 1, "from"));
}

bool People::is_company(std::size_t at) const {
  return is_word(at, "company") || is_word(at, "companies");
}

// "the leasing company", but neither "the company" nor "her last company", which are where the
// candidate works.
bool People::is_another_company(std::size_t first, std::size_t head) const {
  static constexpr text::WordList own{"last",   "old",  "former", "previous", "current", "own",
                                      "parent", "then", "first",  "next",     "present", "whole"};
  if (first == head || first == 0 || is_one_of(head - 1, own) || only_neutral(first, head))
    return false;
  // As a subject it may be the one that she worked for, unless others buy what it does.
  static constexpr text::WordList services{
      "hosting",     "billing",     "cleaning", "security", "maintenance", "accounting",
      "payroll",     "recruitment", "staffing", "removal",  "removals",    "outside",
      "external",    "hire",        "waste",    "repair",   "courier",     "inspection",
      "outsourcing", "laundry",     "lift",     "skip",     "scaffolding", "servicing",
      "calibration", "catering"};
  const bool owns = is_possessive(head + 1) || (first > 1 && is_word(first - 2, "by")) ||
                    is_one_of(head - 1, services);
  return owns && is_determiner(first - 1) && !is_of_one(first - 1) &&
         !c_.is(first - 1, word::first);
}

// "the engineers", "platform team", "finance", but not "team" or "the finance".
People::Phrase People::of_head(std::size_t first, std::size_t head, bool determined) const {
  const bool modified = head > first && !only_neutral(first, head);
  const bool plural = spelled(head).back() == 's' || c_.is(head, word::plural);
  const bool compound = is_word(head, "level") || is_word(head, "call");
  if (compound || (head > 1 && is_compound(head - 2))) return {head + 1, false};
  // "the folks running the cluster", "people on the infra side"
  const bool told = is_word(head, "folks") || is_word(head, "people") || is_word(head, "guys");
  const std::size_t next = head + 1;
  if (told && next < tokens_.size() && tokens_[next].is_word() &&
      (c_.is(next, word::preposition | word::relative) || spelled(next).ends_with("ing")))
    return {next, false};
  // "Lead architect Sundberg owned"
  if (c_.is(head, word::person) && may_be_name(head + 1)) return {past_full_name(head + 1), true};
  // "by engineering" is a form of "engineer", and a department.
  if ((c_.is(head, word::person) && !c_.is(head, word::org)) || is_worker(head))
    return {determined || plural ? head + 1 : 0, !determined};
  if (acts_as_agent(head)) return {determined ? head + 1 : 0, false};
  if (c_.is(head, word::group) && is_apart(first, head)) return {head + 1, false};
  if (is_company(head) && !is_another_company(first, head)) return {0, false};
  if (c_.is(head, word::group)) return {modified || (plural && !determined) ? head + 1 : 0, false};
  // "data science", "platform engineering"
  for (std::size_t i = first; i < head; ++i) {
    if (!c_.is(i, word::department | word::org)) return {0, true};
  }
  return {determined ? 0 : head + 1, true};
}

// A word with a hyphen right behind it.
bool People::is_hyphened(std::size_t at) const {
  return is_mark(at + 1, U'-') && !tokens_[at + 1].has(Token::spaced);
}

// Of a hyphened word: "skip-level", "on-call", "co-driver".
bool People::is_compound(std::size_t at) const {
  static constexpr text::WordList lead{"lead", "pilot", "chair", "president", "host"};
  const bool co = (is_word(at, "co") || is_word(at, "vice")) && at + 2 < tokens_.size() &&
                  (ends_with(at + 2, "er") || ends_with(at + 2, "or") || is_one_of(at + 2, lead));
  return co || (is_word(at, "skip") && is_word(at + 2, "level")) ||
         (is_word(at, "on") && is_word(at + 2, "call"));
}

bool People::is_small(std::size_t at) const {
  const std::string_view word = spelled(at);
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool People::is_one_capital(std::size_t at) const {
  const std::string_view word = spelled(at);
  return word.size() > 1 &&
         std::none_of(word.begin() + 1, word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "Balogun, his tech lead,"
bool People::is_titled(std::size_t at) const {
  if (!is_mark(at, U',') || !is_determiner(at + 1)) return false;
  const std::size_t head = find_head(at + 2);
  return head != SIZE_MAX && c_.is(head, word::person) && is_mark(head + 1, U',');
}

// The last of a few nouns that name people.
std::size_t People::find_head(std::size_t at) const {
  constexpr std::size_t longest = 6;
  constexpr WordClass no_modifier =
      word::preposition | word::conjunction | word::subordinator | word::relative | word::be |
      word::have | word::do_ | word::modal | word::infinitive | word::candidate | word::self |
      word::we | word::they | word::past | word::adverb | word::determiner | word::negation;
  std::size_t head = SIZE_MAX;
  for (std::size_t i = at; i < tokens_.size() && i < at + longest; ++i) {
    const bool hyphened = is_hyphened(i);
    if (hyphened && is_compound(i)) {
      head = i + 2;
      i += 2;
      continue;
    }
    const bool names = is_worker(i) || (c_.is(i, word::person | word::group | word::org) &&
                                        (!c_.is(i, word::past) || c_.is(i, word::also_base)));
    // "the manager leads the handover"
    if (names && head + 1 == i && acts_now(i)) break;
    if ((names && !(i > at && names_thing(i))) || acts_as_agent(i)) {
      head = i;
      continue;
    }
    // "the skip-level", "the FP&A lead"
    const bool joint =
        hyphened || is_mark(i, U'-') || is_mark(i, U'/') || (is_mark(i, U'&') && i > at);
    // "the Big Four people"
    const bool modifies = joint || (i > at && is_capital(i) && c_.is(i, word::determiner));
    if (!modifies && (tokens_[i].kind == TokenKind::mark || c_.is(i, no_modifier))) break;
  }
  return head;
}

// "the social worker", but not "the queue worker"
bool People::is_worker(std::size_t at) const {
  static constexpr text::WordList worker{"worker", "workers"};
  static constexpr text::WordList whose{"social", "care",   "support", "case", "youth", "key",
                                        "aid",    "shift",  "factory", "farm", "field", "ward",
                                        "family", "agency", "temp",    "team", "co",    "outreach"};
  return at > 0 && is_one_of(at, worker) && is_one_of(at - 1, whose);
}

// "3 pm", "the control group": no people, whatever the noun.
bool People::names_thing(std::size_t at) const {
  if (is_word(at, "pm")) return tokens_[at - 1].is_number();
  if (!is_word(at, "group") && !is_word(at, "groups")) return false;
  static constexpr text::WordList kinds{"control",  "treatment", "test",   "target",
                                        "age",      "focus",     "sample", "user",
                                        "resource", "security",  "holdout"};
  return at > 0 && is_one_of(at - 1, kinds);
}

bool People::only_neutral(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i) {
    if (!c_.is(i, word::neutral)) return false;
  }
  return true;
}

}  // namespace assay::evidence
