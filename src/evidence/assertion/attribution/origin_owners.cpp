// Whose a thing is, told by a verb: "belongs to the vendor", "that was Growth", "was finance's".
#include "evidence/assertion/attribution/origins.hpp"

namespace assay::evidence {

std::size_t Origins::past_theirs(std::size_t at) const {
  static constexpr text::WordList that{"that", "That", "it", "this"};
  const bool is = c_.is(at, word::be) &&
                  (!people_.is_possessive(at) || (at > 0 && people_.is_one_of(at - 1, that)));
  if (!is) return 0;
  const std::size_t owner = people_.phrase(at + 1).end;
  return owner != 0 && people_.is_possessive(owner) ? owner + 1 : 0;
}

// "belongs to the vendor", "was all the vendor", "was the vendor's idea", "was the work of the
// vendor", "is down to the vendor": past the owner of what stands before; 0 where none is named.
std::size_t Origins::whose(std::size_t at) const {
  if (c_.is(at, word::belong) && people_.is_word(at + 1, "to")) return people_.source(at + 2).end;
  // "the drift work fell to the data scientists"
  if (people_.is_word(at, "fell") && people_.is_word(at + 1, "to"))
    return people_.phrase(at + 2).end;
  const bool is = c_.is(at, word::be) && !people_.is_possessive(at) && !is_denied(at);
  const bool opened = at == 0 || c_.parts(at - 1) || people_.is_quote(at - 1);
  const bool apart = c_.is(at, word::wholly) && opened;
  if (!is && !apart) return 0;
  if (is && people_.is_word(at + 1, "down") && people_.is_word(at + 2, "to"))
    return people_.source(at + 3).end;
  if (const std::size_t end = is ? past_whoever(at + 1) : 0; end != 0) return end;
  if (const std::size_t end = is ? past_task(at + 1) : 0; end != 0) return end;
  if (const std::size_t end = is ? past_work_of(at + 1) : 0; end != 0) return end;
  // "the waste figure is the chain's, not his bakery's"
  const bool owned = is && c_.is(at + 1, word::determiner) && !people_.is_of_one(at + 1) &&
                     !c_.is(at + 2, word::candidate) && people_.is_possessive(at + 3) &&
                     c_.parts(at + 4);
  if (owned) return at + 4;
  return past_owner(is ? at + 1 : at);
}

// "the work of the vendor", "always the job of the paramedics", "a matter for the avalanche
// service"
std::size_t Origins::past_work_of(std::size_t at) const {
  while (c_.is(at, word::adverb))
    ++at;
  // "in the hands of"
  if (people_.is_word(at, "in") && people_.is_word(at + 2, "hands")) ++at;
  if (!c_.is(at, word::determiner)) return 0;
  const std::size_t of = at + 2;
  if (c_.is(at + 1, word::work) && c_.is(of, word::of)) {
    if (const std::size_t end = people_.source(of + 1).end; end != 0) return end;
  }
  const std::size_t end = people_.is_word(at + 1, "hands") ? people_.source(of + 1).end : 0;
  return end != 0 ? end : people_.past_tasked(of);
}

// "isn't Petrov's"
bool Origins::is_denied(std::size_t be) const {
  static constexpr text::WordList no{"isn't", "wasn't", "aren't", "weren't"};
  if (people_.is_one_of(be, no)) return true;
  return c_.is(be + 1, word::negation);
}

// "that was Growth", "the 25% was Storage", "the rollback was somebody in SRE": a name alone; but
// not "she was Priya", "her boss was the CFO".
std::size_t Origins::past_whoever(std::size_t at) const {
  constexpr WordClass whom = word::person | word::candidate | word::third | word::name | word::self;
  if (at < 2 || c_.is(at - 2, whom)) return 0;
  std::size_t who = at;
  while (c_.is(who, word::wholly | word::adverb) && !c_.is(who, word::name))
    ++who;
  const std::size_t end = people_.source(who).end;
  // "it was the DBA", "- that was the SREs"
  static constexpr text::WordList that{"that", "That", "this", "This", "those", "Those"};
  const bool alone = at == 2 || c_.parts(at - 3);
  const bool points = c_.is(at - 2, word::it) || (alone && c_.is_one_of(at - 2, that));
  const bool named =
      end != 0 && (points || (!c_.is(who, word::determiner) && !c_.is(who, word::person)));
  return named && closes(end) ? end : 0;
}

// "its author being", "whose owner is"
bool Origins::follows_role(std::size_t be) const {
  static constexpr text::WordList role{"author", "owner",    "creator",    "architect",
                                       "maker",  "inventor", "originator", "mastermind"};
  static constexpr text::WordList whose{"its", "whose", "Its", "their"};
  return be > 1 && people_.is_one_of(be - 1, role) && people_.is_one_of(be - 2, whose);
}

// "is what my sous chef takes care of", "is something the SREs do"; but not "what they asked her
// for".
std::size_t Origins::past_task(std::size_t at) const {
  constexpr std::size_t longest = 5;
  static constexpr text::WordList thing{"what", "something", "work", "stuff"};
  if (!people_.is_one_of(at, thing)) return 0;
  const std::size_t verb = people_.phrase(at + 1).end;
  if (verb == 0 || !(people_.tends(verb) || people_.makes(verb))) return 0;
  std::size_t end = verb + 1;
  while (!c_.parts(end) && end < verb + longest) {
    if (c_.is(end, word::third | word::candidate | word::they)) return 0;
    ++end;
  }
  return end;
}

// The clause, or what is quoted of it, ends there.
bool Origins::closes(std::size_t at) const {
  return c_.parts(at) || people_.is_mark(at, U'"') ||
         (people_.is_mark(at, U'\'') && (c_.parts(at + 1) || c_.is_pronoun(at + 1)));
}

std::size_t Origins::past_owner(std::size_t at) const {
  std::size_t owner = at;
  while (c_.is(owner, word::wholly))
    ++owner;
  const People::Phrase phrase = people_.source(owner);
  if (phrase.end == 0) return 0;
  // "'mostly the SREs'"
  if (owner > at && at > 0 && people_.is_quote(at - 1) && people_.is_quote(phrase.end))
    return phrase.end;
  constexpr WordClass theirs = word::work | word::estimate;
  if (people_.is_possessive(phrase.end)) {
    const std::size_t thing = phrase.end + 1;
    if (c_.parts(thing) || c_.is(thing, word::conjunction)) return thing;
    return c_.is(thing, theirs) ? thing + 1 : 0;
  }
  if (c_.is(phrase.end, theirs) && c_.parts(phrase.end + 1)) return phrase.end + 1;
  return owner > at && c_.parts(phrase.end) ? phrase.end : 0;
}

}  // namespace assay::evidence
