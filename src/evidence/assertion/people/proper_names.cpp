// Names of people: those that are known, and words that can hardly be anything else.
#include <algorithm>

#include "evidence/assertion/people/people.hpp"

namespace assay::evidence {

// "Raj", "Raj Patel", "Raj and Priya", "Raj, our SRE,": past the people named at `at`, else `at`.
std::size_t People::past_names(std::size_t at) const {
  if (!is_capital(at)) return at;
  // "Mr Osei, her boss,", but "Ms Haddad explained" is how a note may call the candidate.
  static constexpr text::WordList titles{"Mr", "Ms", "Mrs", "Dr", "Prof"};
  if (is_one_of(at, titles)) {
    const std::size_t name = is_mark(at + 1, U'.') ? at + 2 : at + 1;
    if (may_be_name(name) && is_titled(past_full_name(name))) return past_person(name);
  }
  if (is_modal_name(at)) return past_full_name(at);
  if (!c_.is(at, word::name) && !is_unknown_name(at)) {
    // "Dr. Hallgren's group"
    const bool owner =
        is_capital(at) && tokens_[at].word == no_word && is_small(at) && is_possessive(at + 1);
    const std::size_t head = owner ? find_head(at + 2) : SIZE_MAX;
    return head != SIZE_MAX ? head + 1 : at;
  }
  return past_person(at);
}

// "Will Turner built it": a first name that is a modal too.
bool People::is_modal_name(std::size_t at) const {
  return c_.is(at, word::modal) && is_capital(at) && may_be_name(at + 1) &&
         c_.is(at + 2, word::past | word::have);
}

// Past the name at `at` and what tells more of it.
std::size_t People::past_person(std::size_t at) const {
  std::size_t i = past_full_name(at);
  // "Nvidia's field engineer"
  if (is_possessive(i)) {
    const std::size_t head = find_head(i + 1);
    return head != SIZE_MAX && c_.is(head, word::person | word::group) ? head + 1 : i;
  }
  // "Rao and Chen", "Dubois and Eriksen"
  if (c_.is(i, word::conjunction) && !is_word(i, "then") && may_be_name(i + 1))
    i = past_full_name(i + 1);
  if (const std::size_t end = past_place(i); end != i) return end;
  if (i < tokens_.size() && tokens_[i].is_mark(U',') && c_.is(i + 1, word::determiner)) {
    const Phrase title = phrase(i + 1);
    // "Mbeki, the SRE on duty,"
    constexpr std::size_t longest = 4;
    for (std::size_t end = title.end; title.end != 0 && end <= title.end + longest; ++end) {
      if (is_mark(end, U',')) return end + 1;
    }
  }
  return i;
}

std::size_t People::past_full_name(std::size_t at) const {
  const bool family = is_capital(at + 1) && (c_.classes[at + 1] & ~word::name) == 0;
  return family ? at + 2 : at + 1;
}

// "from infra", "at Acme"
std::size_t People::past_place(std::size_t at) const {
  if (!c_.is(at, word::preposition)) return at;
  if (!is_word(at, "from") && !is_word(at, "in") && !is_word(at, "on") && !is_word(at, "at"))
    return at;
  std::size_t place = at + 1;
  while (c_.is(place, word::determiner))
    ++place;
  const std::size_t head = find_head(place);
  if (head != SIZE_MAX) return head + 1;
  // "Priya from data who", "Raj from platform fixed"
  const bool acts = place + 1 < tokens_.size() && tokens_[place].is_word() &&
                    (c_.is(place + 1, word::relative | word::past | word::speech | word::have) ||
                     tokens_[place + 1].is_mark(U','));
  if (is_capital(place) || acts) return place + 1;
  // "Zanele from capacity planning came up with"
  constexpr std::size_t longest = 3;
  std::size_t verb = place;
  while (verb < place + longest && verb < tokens_.size() && tokens_[verb].is_word() &&
         !c_.is(verb, word::past | word::preposition | word::have))
    ++verb;
  return verb > place && c_.is(verb, word::past | word::have) ? verb : at;
}

bool People::may_be_name(std::size_t at) const {
  if (c_.is(at, word::name)) return true;
  return is_capital(at) && tokens_[at].word == no_word && c_.classes[at] == 0 &&
         is_one_capital(at) && is_small(at) && !tokens_[at].has(Token::digits);
}

// A capital on a word that is nothing else, before what people do and products do not: "Thornbury
// wrote". Family names that look like one may do anything: "Zdravković cut spend".
bool People::is_unknown_name(std::size_t at) const {
  if (!may_be_name(at)) return is_department(at);
  if (is_titled(at + 1)) return true;
  std::size_t verb = past_full_name(at);
  if (c_.is(verb, word::conjunction) && may_be_name(verb + 1)) verb = past_full_name(verb + 1);
  if (const std::size_t place = past_place(verb); place != verb) return may_act(place);
  if (is_family_name(at)) return is_possessive(verb) || may_act(verb);
  return acts_as_person(at, verb);
}

bool People::acts_as_person(std::size_t at, std::size_t verb) const {
  while (c_.is(verb, word::have | word::adverb))
    ++verb;
  if (c_.is(verb, word::deed) && c_.is(verb, word::past)) return true;
  static constexpr text::WordList does{"did", "led", "ran", "made", "fixed", "found", "set", "put"};
  static constexpr text::WordList it{"it", "that", "them", "those", "this"};
  const bool object = is_determiner(verb + 1) || (is_one_of(verb + 1, it) && c_.parts(verb + 2));
  return is_one_of(verb, does) && object && !is_activity(at);
}

// "Growth ran the test", "Platform fixed the drift", "IT had it off": no more of "Growth of 12%".
bool People::is_department(std::size_t at) const {
  if (is_word(at, "IT")) return may_act(at + 1) || is_word(at + 1, "had");
  if (!is_capital(at) || !c_.is(at, word::department)) return false;
  return c_.is(at + 1, word::speech) || acts_as_person(at, at + 1);
}

bool People::may_act(std::size_t verb) const {
  while (c_.is(verb, word::adverb))
    ++verb;
  return c_.is_past(verb) || c_.is(verb, word::speech | word::have | word::past);
}

// "Batching did the rest", "Automation ran the".
bool People::is_activity(std::size_t at) const {
  const std::string_view word = spelled(at);
  for (const std::string_view ending :
       {"ing", "ion", "ions", "ity", "ment", "ments", "ness", "ance", "ence", "ship", "ure"}) {
    if (word.ends_with(ending)) return true;
  }
  return false;
}

// By its ending: "Zdravković", "Aaltonen", "Hovhannisyan".
bool People::is_family_name(std::size_t at) const {
  const std::string_view word = spelled(at);
  if (c_.is(at, word::name)) return true;
  for (const std::string_view ending :
       {"ov",   "ova",  "ević",  "ović",  "evic",  "ovic", "ski",   "sky",     "ska",
        "wicz", "czyk", "enko",  "chuk",  "sson",  "tsen", "nsen",  "rsen",    "lsen",
        "ksen", "berg", "qvist", "quist", "ström", "mann", "stein", "opoulos", "escu",
        "oğlu", "elli", "etti",  "yan",   "bury",  "worth"}) {
    if (word.size() > ending.size() + 2 && word.ends_with(ending)) return true;
  }
  return false;
}

}  // namespace assay::evidence
