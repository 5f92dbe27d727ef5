#include "evidence/assertion/attribution/subject_forms.hpp"

namespace assay::evidence {

bool SubjectForms::only_is(std::size_t verb) const {
  constexpr std::size_t longest = 3;
  if (!c_.is(verb, word::be) || people_.is_possessive(verb)) return false;
  for (std::size_t i = verb + 1; i <= verb + longest; ++i) {
    if (c_.is_break(i, Break::comma)) return i > verb + 1;
    if (i < tokens_.size() && (tokens_[i].is_number() || c_.is(i, word::past))) return false;
  }
  return false;
}

bool SubjectForms::has_no_object(std::size_t at) const {
  constexpr WordClass verbal = word::have | word::be | word::adverb | word::past;
  constexpr std::size_t longest = 8;
  std::size_t i = at;
  while (i < at + longest && c_.is(i, verbal))
    ++i;
  // "the BI team maintains", "finance sends round every month"
  if (i == at && people_.tends(i) && !people_.is_word(i + 1, "for")) {
    static constexpr text::WordList often{"every", "each", "weekly", "monthly", "daily", "once"};
    const std::size_t past = c_.is(i + 1, word::adverb | word::preposition) ? i + 2 : i + 1;
    return c_.parts(past) || people_.is_one_of(past, often);
  }
  return i > at && c_.parts(i);
}

bool SubjectForms::is_cleft(std::size_t at) const {
  std::size_t be = at;
  while (be > 0 && c_.is(be - 1, word::adverb | word::wholly))
    --be;
  if (be < 2 || !c_.is(be - 1, word::be) || !c_.is(be - 2, word::it)) return false;
  const People::Phrase who = people_.source(at);
  return who.end != 0 && c_.is(past_aside(past_place(who.end)), word::relative);
}

// "head office in Ghent": past the place, where a relative clause follows it; else `at`.
std::size_t SubjectForms::past_place(std::size_t at) const {
  constexpr std::size_t longest = 4;
  static constexpr text::WordList in{"in", "at", "from", "on", "over"};
  if (!people_.is_one_of(at, in)) return at;
  for (std::size_t i = at + 1; i <= at + longest && !c_.parts(i) && c_.verb[i] == 0; ++i) {
    if (c_.is(i, word::relative)) return i;
  }
  return at;
}

// "hired Deloitte, who found it"
bool SubjectForms::names_who(std::size_t at) const {
  if (!c_.is(at, word::determiner | word::name) || c_.is(at - 1, word::negation)) return false;
  const std::size_t end = people_.phrase(at).end;
  return end != 0 && people_.is_mark(end, U',') && c_.is(end + 1, word::relative);
}

// "sounds like Thornbury owned it", "turns out Priya built it", "In 2021 Petrov cut it"
bool SubjectForms::names_after_opening(std::size_t at) const {
  if (at == 0 || !people_.may_be_name(at)) return false;
  const bool opened = people_.is_word(at - 1, "like") || people_.is_word(at - 1, "out") ||
                      people_.is_word(at - 1, "ago") || people_.is_word(at - 1, "but") ||
                      c_.is(at - 1, word::adverb);
  return opened || tokens_[at - 1].is_number();
}

bool SubjectForms::is_condition(std::size_t at) const {
  static constexpr text::WordList open{"unless", "Unless", "if", "If", "until", "Until"};
  return at > 0 && people_.is_one_of(at - 1, open);
}

bool SubjectForms::opens_clause(std::size_t at) const {
  constexpr WordClass goes_on = word::preposition | word::determiner | word::past | word::verb |
                                word::have | word::be | word::do_ | word::modal | word::name |
                                word::negation | word::infinitive;
  if (names_who(at)) return true;
  const bool may = c_.is(at, word::determiner | word::alone) || names_after_opening(at);
  if (!may) return false;
  const bool like = people_.is_word(at - 1, "like");
  if (c_.is(at, word::be) || (c_.is(at - 1, goes_on) && !like)) return false;
  const People::Phrase who = people_.phrase(at);
  std::size_t next = who.end == 0 ? 0 : past_aside(who.end);
  while (next != 0 && c_.is(next, word::adverb))
    ++next;
  // "per the contract the consultants own it"
  const bool own = next == who.end && c_.is(next, word::deed) && c_.is(next, word::verb);
  // "at home the foreman does the lockout"
  const bool does = next == who.end && c_.is(next + 1, word::determiner) &&
                    (people_.tends(next) || (!is_condition(at) && people_.acts_now(next)));
  // "works from a dashboard the BI team maintains"
  const bool behind = next == who.end && !c_.parts(at - 1) && has_no_object(next);
  return next != 0 && (c_.is_past(next) || own || does || behind);
}

std::size_t SubjectForms::past_aside(std::size_t at) const {
  constexpr std::size_t longest = 8;
  if (people_.is_mark(at, U',')) return past_commas(at);
  if (!people_.is_mark(at, U'(')) return at;
  for (std::size_t i = at + 1; i < tokens_.size() && i <= at + longest; ++i) {
    if (tokens_[i].is_mark(U')')) return i + 1;
  }
  return at;
}

// ", Luis,", ", oddly,", ", not she,", ", hired by the CFO,", ", none of them his,"
std::size_t SubjectForms::past_commas(std::size_t at) const {
  constexpr std::size_t longest = 6;
  std::size_t end = at + 1;
  while (end <= at + longest && !people_.is_mark(end, U',')) {
    // "the SREs stalled, she fixed it": a clause of its own
    if (c_.is_past(end) && c_.is_pronoun(end - 1)) return at;
    if (c_.is_break(end, Break::semicolon)) return at;
    ++end;
  }
  const bool closed = people_.is_mark(end, U',');
  const std::size_t verb = end + 1;
  const bool goes_on = c_.is_past(verb) || c_.is(verb, word::have | word::be | word::relative |
                                                           word::adverb | word::speech);
  return closed && end > at + 1 && goes_on ? verb : at;
}

bool SubjectForms::is_own(std::size_t at) const {
  return c_.is(at, word::self | word::we) || c_.is_candidate(at, speech_) ||
         (c_.is(at, word::candidate) && !c_.is(at, word::gendered));
}

bool SubjectForms::is_joint(std::size_t at) const {
  if (at >= 2 && c_.is(at - 1, word::conjunction) && is_own(at - 2)) return true;
  return at >= 3 && c_.parts(at - 1) && c_.is(at - 2, word::third) &&
         (people_.is_word(at - 3, "Under") || people_.is_word(at - 3, "under"));
}

std::size_t SubjectForms::named_last(std::size_t at) const {
  constexpr WordClass who = word::determiner | word::name | word::alone;
  if (at == 0 || !c_.is(at - 1, word::be) || !c_.is(at, who)) return 0;
  const std::size_t end = past_in_law(people_.phrase(at).end);
  if (end == 0) return 0;
  if (is_done_by(at, end)) return end;
  if (!c_.parts(end)) return 0;
  constexpr std::size_t longest = 16;
  for (std::size_t i = at - 1; i > 0 && at - i < longest && !c_.parts(i - 1); --i) {
    if (c_.is(i, word::relative) && c_.is(i - 1, word::someone)) return end;
  }
  return 0;
}

// "her sister-in-law"
std::size_t SubjectForms::past_in_law(std::size_t end) const {
  const bool law = people_.is_mark(end, U'-') && people_.is_word(end + 1, "in") &&
                   people_.is_mark(end + 2, U'-');
  return law ? end + 4 : end;
}

// "Bird control is a contractor", "the mouse work was mostly a postdoc in Leiden": whose work it
// is. The subject is a thing: "her mentor was a carpenter", "there was an agency" are not meant.
bool SubjectForms::is_done_by(std::size_t at, std::size_t end) const {
  constexpr std::size_t longest = 6;
  constexpr WordClass people = word::person | word::candidate | word::third | word::self |
                               word::we | word::they | word::it | word::relative | word::name |
                               word::someone | word::determiner | word::other | word::negation |
                               word::interview | word::anaphor;
  static constexpr text::WordList one{"a",   "an",  "one",   "the",     "someone",
                                      "his", "her", "their", "somebody"};
  static constexpr text::WordList place{"in", "at", "from"};
  // "her reference is her old boss"
  static constexpr text::WordList whom{"reference", "References", "referee",    "contact",
                                       "Contact",   "Reference",  "motivation", "inspiration",
                                       "audience",  "influence",  "idol",       "user",
                                       "users",     "favourite",  "target",     "story"};
  if (!people_.is_one_of(at, one)) return false;
  if (!c_.parts(end) && !people_.is_one_of(end, place)) return false;
  std::size_t first = at - 1;
  while (first > 0 && at - first <= longest && !c_.parts(first - 1))
    --first;
  if (at - first > longest || at - first < 2) return false;
  if (people_.is_word(first, "The") || people_.is_word(first, "the")) ++first;
  for (std::size_t i = first; i + 1 < at; ++i) {
    if (c_.is(i, people) || c_.is_past(i) || people_.is_word(i, "there") ||
        people_.is_word(i, "There") || people_.is_one_of(i, whom))
      return false;
  }
  return first + 1 < at;
}

bool SubjectForms::is_emphatic(std::size_t at, std::size_t end) const {
  constexpr std::size_t longest = 16;
  if (end != at + 1 || !tokens_[at].has(Token::capital) || (c_.seen & word::gendered) == 0)
    return false;
  if (c_.is(at, word::person | word::group | word::org)) return false;
  bool self = false;
  for (std::size_t i = end; i < at + longest && !c_.parts(i); ++i)
    self = self || c_.is_word(i, "herself") || c_.is_word(i, "himself");
  for (std::size_t i = 0; self && i < tokens_.size(); ++i)
    self = !c_.is(i, word::candidate) || i == at;
  return self;
}

std::size_t SubjectForms::past_one_made(std::size_t at) const {
  if (at < 2 || !c_.is(at, word::determiner | word::org | word::name | word::person)) return 0;
  static constexpr text::WordList figure{"number", "figure", "stat", "statistic", "claim", "line"};
  const bool one = people_.is_word(at - 1, "one") && c_.is(at - 2, word::be | word::determiner);
  const bool told = people_.is_one_of(at - 1, figure) && c_.is(at - 2, word::determiner);
  if (!one && !told) return 0;
  std::size_t verb = people_.source(at).end;
  if (verb == 0) return 0;
  if (c_.is(verb, word::of)) verb += 2;  // "the VP of ops"
  while (c_.is(verb, word::have | word::adverb))
    ++verb;
  const bool likes = people_.is_word(verb, "likes") || people_.is_word(verb, "loves");
  if (likes && c_.is(verb + 1, word::infinitive)) verb += 2;
  static constexpr text::WordList says{"uses",    "used",  "use",    "quotes", "quoted", "quote",
                                       "cites",   "cited", "gives",  "gave",   "tells",  "told",
                                       "repeats", "keeps", "throws", "floated"};
  const bool makes = people_.makes(verb) || people_.is_word(verb, "drew") ||
                     people_.is_word(verb, "carried") || c_.is(verb, word::deed);
  const bool does = one ? makes : people_.is_one_of(verb, says) || people_.makes(verb);
  return does ? verb + 1 : 0;
}

std::size_t SubjectForms::past_beside(std::size_t at) const {
  if (at == 0 || !c_.is(at, word::determiner | word::name | word::alone)) return 0;
  static constexpr text::WordList near{"beside", "alongside", "to",       "with",   "knows",
                                       "knew",   "met",       "shadowed", "joined", "assisted",
                                       "helped", "supported", "thanked",  "near",   "under"};
  if (!people_.is_one_of(at - 1, near)) return 0;
  const std::size_t end = people_.phrase(at).end;
  return end != 0 && c_.is(end, word::relative) && people_.makes(end + 1) ? end + 1 : 0;
}

bool SubjectForms::ends_with_speech(std::size_t at, std::size_t verb) const {
  constexpr WordClass whom = word::third | word::first | word::candidate | word::they;
  if (at == 0 || !c_.is(verb, word::speech)) return false;
  std::size_t i = verb + 1;
  while (c_.is(i, whom))
    ++i;
  return c_.parts(i);
}

bool SubjectForms::is_through_candidate(std::size_t at) const {
  constexpr std::size_t longest = 16;
  for (std::size_t i = at; i < at + longest && !c_.parts(i); ++i) {
    const bool through = people_.is_word(i, "with") || people_.is_word(i, "on") ||
                         people_.is_word(i, "under") || people_.is_word(i, "through");
    if (through && people_.is_of_one(i + 1)) return true;
  }
  return false;
}

bool SubjectForms::acts_after_contact(std::size_t at) const {
  constexpr std::size_t longest = 4;
  std::size_t met = at + 1;
  while (met <= at + longest && !c_.parts(met) && !c_.is(met, word::past))
    ++met;
  static constexpr text::WordList leads{"managed", "led",      "hired",      "mentored", "coached",
                                        "ran",     "directed", "supervised", "taught",   "trained"};
  if (people_.is_one_of(met, leads)) return false;
  return c_.is(met, word::past) && c_.is(met + 1, word::past | word::have) && !c_.parts(met + 2);
}

bool SubjectForms::is_gapped(std::size_t at, std::size_t end) const {
  constexpr std::size_t longest = 8;
  const bool joined = at > 2 && (people_.is_word(at - 1, "and") || people_.is_mark(at - 1, U','));
  if (!joined || !c_.is(end, word::determiner) || c_.is(end, word::be)) return false;
  constexpr std::size_t clause = 16;
  for (std::size_t i = end; i < end + clause && !c_.parts(i); ++i) {
    if (c_.verb[i] != 0) return false;
  }
  std::size_t verb = at - 1;
  while (verb > 0 && at - verb <= longest && !c_.is_past(verb) && !c_.parts(verb - 1))
    --verb;
  if (!c_.is_past(verb) || c_.is(verb, word::be | word::have)) return false;
  return !c_.is(verb + 1, word::third | word::they | word::first) &&
         people_.phrase(verb + 1).end == 0;
}

}  // namespace assay::evidence
