#include "evidence/assertion/attribution/origins.hpp"

#include <algorithm>

namespace assay::evidence {

std::optional<CueHit> Origins::hit(std::size_t first, std::size_t last, Reach reach,
                                   Doing does) noexcept {
  if (last == 0) return std::nullopt;
  return CueHit{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last),
                Cue{CueKind::attributed, reach, does}};
}

// What a form of "be", "belongs" or "solely" tells.
std::optional<CueHit> Origins::of_owner(std::size_t at) const {
  if (const std::size_t end = whose(at); end != 0) {
    // "Solely the infra group's achievement, that 17%"
    const bool first = at == 0 && c_.is_break(end, Break::comma);
    // "'that was mostly Priya', about the rollback"
    const bool quoted = people_.is_quote(end);
    return hit(at, quoted ? std::min(end + 2, tokens_.size()) : end,
               first || quoted ? Reach::both : Reach::before);
  }
  // "what she showed was the data team's dashboard"
  if (const std::size_t end = past_theirs(at); end != 0)
    return hit(at, end, people_.is_word(0, "What") ? Reach::both : Reach::after);
  return std::nullopt;
}

std::optional<CueHit> Origins::of_word(std::size_t at) const {
  if (const std::size_t end = past_contrast(at); end != 0) return hit(at, end, Reach::after);
  if (c_.is(at, word::be) && follows_role(at)) {
    const bool apart = at > 2 && c_.is_break(at - 3, Break::comma);
    return source(apart ? at - 3 : at - 2, at + 1, Reach::before);
  }
  if (c_.is(at, word::be | word::belong | word::wholly | word::past)) {
    if (const auto owner = of_owner(at)) return owner;
  }
  if (c_.is(at, word::credit | word::thanks)) {
    if (const std::size_t other = credited(at); other != 0) return source(at, other, Reach::both);
  }
  if (const std::size_t end = hired(at); end != 0) return hit(at, end, Reach::after);
  // "let the vendor run it", "relied on the vendor's numbers"
  if (c_.is(at, word::leave) || is_reliance(at)) return source(at, at + 1, Reach::after);
  if (c_.is(at, word::carry)) {
    if (const std::size_t end = past_carried(at); end != 0) return hit(at, end, Reach::after);
  }
  if (c_.is(at, word::infinitive) && is_left_to(at)) {
    // "deferred to the statistician on the p-value"
    std::size_t end = people_.source(at + 1).end;
    // "is left to the parish"
    if (end == 0 && at > 1 && c_.is(at - 2, word::be)) end = people_.past_tasked(at);
    return hit(at, end, people_.is_word(end, "on") ? Reach::both : Reach::before);
  }
  if (const std::size_t end = past_story(at); end != 0) return hit(at, end, Reach::after);
  if (const std::size_t end = past_author(at); end != 0) return hit(at, end, Reach::before);
  if (const std::size_t end = past_other_place(at); end != 0) return hit(at, end, Reach::before);
  if (c_.is(at, word::preposition)) return agent(at);
  if (const std::size_t end = says(at); end != 0) return hit(at, end, Reach::before);
  if (const std::size_t end = supplied(at); end != 0) return hit(at, end, Reach::after);
  return hit(at, owned_figure(at), Reach::after, Doing::figure);
}

std::optional<CueHit> Origins::source(std::size_t first, std::size_t at, Reach reach) const {
  return hit(first, people_.source(at).end, reach);
}

// "is listed as Petrov", "lists Petrov as its author", "has Petrov down as owner", "has Petrov's
// name on it", "assigned to a colleague", "sits with ops": past whom the work is put down to.
std::size_t Origins::past_author(std::size_t at) const {
  static constexpr text::WordList named{"listed",   "given", "named",
                                        "credited", "shown", "recorded"};
  if (people_.is_one_of(at, named) && people_.is_word(at + 1, "as")) {
    const std::size_t end = people_.source(at + 2).end;
    return end != 0 && c_.parts(end) ? end : 0;
  }
  static constexpr text::WordList put{"assigned", "subcontracted", "contracted", "handed", "given"};
  if (people_.is_one_of(at, put) && people_.is_word(at + 1, "to") && at > 0 &&
      c_.is(at - 1, word::be))
    return people_.source(at + 2).end;
  static constexpr text::WordList rests{"sits",  "sat", "lives", "lived",   "rests",  "rested",
                                        "stays", "lay", "lies",  "remains", "resides"};
  if (people_.is_one_of(at, rests) && people_.is_word(at + 1, "with"))
    return people_.source(at + 2).end;
  static constexpr text::WordList comes{"falls", "fell", "comes", "came", "runs", "ran"};
  if (people_.is_one_of(at, comes) && people_.is_word(at + 1, "under"))
    return people_.source(at + 2).end;
  static constexpr text::WordList lists{"lists", "names", "shows", "credits",
                                        "has",   "had",   "gives"};
  if (!people_.is_one_of(at, lists)) return 0;
  const std::size_t end = people_.source(at + 1).end;
  if (end == 0) return 0;
  if (people_.is_possessive(end)) return signs(end + 1) ? end + 2 : 0;
  std::size_t as = end;
  while (people_.is_word(as, "down"))
    ++as;
  if (!people_.is_word(as, "as")) return 0;
  while (c_.is(as + 1, word::determiner | word::neutral))
    ++as;
  static constexpr text::WordList role{"author", "owner", "lead", "writer", "creator", "driver"};
  return people_.is_one_of(as + 1, role) ? as + 2 : 0;
}

// "Petrov's name on it"
bool Origins::signs(std::size_t at) const {
  static constexpr text::WordList sign{"name", "signature", "initials", "fingerprints", "names"};
  static constexpr text::WordList on{"on", "all", "under", "at"};
  return people_.is_one_of(at, sign) && people_.is_one_of(at + 1, on);
}

// "was run in another org", "was booked elsewhere"
std::size_t Origins::past_other_place(std::size_t at) const {
  if (at < 2 || (!c_.is(at - 1, word::past) && !c_.is(at - 2, word::be))) return 0;
  const bool ran = c_.is(at - 2, word::be) || people_.is_word(at - 1, "ran") ||
                   people_.is_word(at - 1, "happened");
  if (!ran) return 0;
  if (people_.is_word(at, "elsewhere")) return at + 1;
  const bool in = people_.is_word(at, "in") || people_.is_word(at, "at");
  return in && c_.is(at + 1, word::other | word::determiner) &&
                 (c_.is(at + 1, word::other) || c_.is(at + 2, word::other))
             ? people_.phrase(at + 1).end
             : 0;
}

// Where the one stands whom "credits", "credit to", "thanks to", "courtesy of" name; else 0.
std::size_t Origins::credited(std::size_t at) const {
  // "kudos go to", "thanks entirely to"
  const bool goes = c_.is(at, word::credit) && people_.is_word(at + 2, "to") &&
                    (people_.is_word(at + 1, "go") || people_.is_word(at + 1, "goes"));
  const bool wholly = c_.is(at, word::thanks) && c_.is(at + 1, word::wholly | word::adverb) &&
                      people_.is_word(at + 2, "to");
  if (goes || wholly) return at + 3;
  const std::size_t up = people_.is_word(at + 1, "up") ? at + 1 : at;
  const bool to = people_.is_word(up + 1, "to") || people_.is_word(at + 1, "of");
  if (to && up != at) return c_.is(at, word::credit) ? up + 2 : 0;
  // "hats off to"
  if (c_.is(at, word::thanks) && people_.is_word(at + 1, "off"))
    return people_.is_word(at + 2, "to") ? at + 3 : 0;
  if (c_.is(at, word::thanks)) return to ? at + 2 : 0;
  if (!c_.is(at, word::credit)) return 0;
  return to ? at + 2 : at + 1;
}

// "the vendor-supplied baseline"
std::size_t Origins::supplied(std::size_t at) const {
  const bool joined = c_.is(at, word::person | word::org) && people_.is_mark(at + 1, U'-') &&
                      !tokens_[at + 1].has(Token::spaced);
  return joined && c_.is(at + 2, word::past) ? at + 3 : 0;
}

// "hired an agency to build it", "got the vendor to run it", "had an intern plot it"; whom she
// leads is another matter: "had the engineers set it".
std::size_t Origins::hired(std::size_t at) const {
  static constexpr text::WordList verb{"got", "Got", "took", "needed", "required"};
  const bool got = people_.is_one_of(at, verb);
  const bool had = people_.is_word(at, "had") || people_.is_word(at, "Had");
  if (!c_.is(at, word::hire) && !got && !had) return 0;
  const std::size_t end = people_.phrase(at + 1).end;
  if (end == 0) return 0;
  if (!had) {
    const bool makes = !got || c_.is(end + 1, word::deed) || is_making(end + 1);
    return c_.is(end, word::infinitive) && makes ? end : 0;
  }
  const bool one = people_.is_word(at + 1, "a") || people_.is_word(at + 1, "an");
  const bool plain = c_.is(end, word::deed) || is_making(end);
  return one && plain && (!c_.is_past(end) || c_.is(end, word::also_base)) ? end : 0;
}

bool Origins::is_making(std::size_t verb) const {
  static constexpr text::WordList make{"run",  "make", "do",      "plot",   "set",    "measure",
                                       "find", "fix",  "produce", "create", "prepare"};
  return people_.is_one_of(verb, make);
}

// "gave us a colleague's war story"
std::size_t Origins::past_story(std::size_t at) const {
  static constexpr text::WordList verb{"gave", "Gave", "told", "Told", "retold", "Retold"};
  const bool tells = people_.is_one_of(at, verb);
  if (!tells || !c_.is(at + 1, word::first)) return 0;
  const std::size_t owner = people_.phrase(at + 2).end;
  return owner != 0 && people_.is_possessive(owner) ? owner + 1 : 0;
}

// "forwarded the vendor's chart", "read aloud from a colleague's dashboard": carried on, not made.
std::size_t Origins::past_carried(std::size_t at) const {
  constexpr std::size_t longest = 3;
  std::size_t whose = at + 1;
  static constexpr text::WordList by{"aloud", "out", "on", "from", "about", "through"};
  while (whose < at + longest && people_.is_one_of(whose, by))
    ++whose;
  const std::size_t owner = people_.phrase(whose).end;
  return owner != 0 && people_.is_possessive(owner) ? owner + 1 : 0;
}

// `came from`, `got it from`: what comes from somebody else is theirs.
bool Origins::is_source(std::size_t at) const {
  constexpr std::size_t longest = 7;
  if (!people_.is_word(at, "from")) return false;
  for (std::size_t i = at; i-- > 0 && at - i <= longest;) {
    if (c_.is(i, word::source)) return true;
  }
  return false;
}

// `relied on`: what follows is taken from whoever is named next.
bool Origins::is_reliance(std::size_t at) const {
  return at > 0 && c_.is(at - 1, word::reliance) &&
         (people_.is_word(at, "on") || people_.is_word(at, "upon"));
}

// "left the p-value to the data scientists"
bool Origins::is_left_to(std::size_t at) const {
  constexpr std::size_t longest = 6;
  const bool over = at > 0 && people_.is_word(at - 1, "over");
  for (std::size_t i = at; i-- > 0 && at - i <= longest && !c_.parts(i);) {
    const bool hands = people_.is_word(i, "handed") || people_.is_word(i, "Handed") ||
                       people_.is_word(i, "turned");
    if (c_.is(i, word::delegate) || (over && hands)) return true;
  }
  return false;
}

// "'s estimate", "'s own numbers"
bool Origins::tells(std::size_t at) const {
  return people_.is_possessive(at) &&
         (c_.is(at + 1, word::estimate) || c_.is(at + 2, word::estimate));
}

}  // namespace assay::evidence
