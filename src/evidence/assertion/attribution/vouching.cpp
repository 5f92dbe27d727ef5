#include "evidence/assertion/attribution/vouching.hpp"

namespace assay::evidence {

bool Vouching::of_subject(std::size_t subject, std::size_t at) const {
  constexpr std::size_t longest = 6;
  constexpr WordClass helps =
      word::have | word::be | word::modal | word::do_ | word::adverb | word::negation;
  if (c_.is(subject, word::alone)) return false;  // "someone noticed"
  for (std::size_t i = at; i < at + longest && i < tokens_.size() && !c_.parts(i); ++i) {
    if (stands_by(i) || takes_time(i) || hires(i)) return true;
    if (agrees(i) || values(i) || asks_about(i)) return true;
    if (c_.is(i, word::move) && c_.is(i + 1, word::preposition)) return is_counted(subject);
    if (c_.is(i, word::use)) return is_counted(subject) || takes_up(i);
    if (is_of_candidate(i) || acts_on_candidate(i)) return true;
    // "did the audit"
    if ((c_.is(i, word::do_) && c_.is(i + 1, word::determiner)) || people_.acts_now(i))
      return false;
    if (!c_.is(i, helps) && (c_.past[i] != 0 || c_.is(i, word::verb | word::past))) return false;
  }
  return false;
}

// "uses her dashboard", "need the chart now", but "uses 12%", "used the control group"
bool Vouching::takes_up(std::size_t at) const {
  if (c_.is(at + 1, word::third)) return true;
  return !c_.is(at, word::past) && !people_.is_word(at, "relies") && at + 1 < tokens_.size() &&
         c_.is(at + 1, word::determiner);
}

// "reps now need 6 minutes", "analysts wait 20 minutes less": what came of it for them.
bool Vouching::takes_time(std::size_t at) const {
  static constexpr text::WordList takes{"need",   "needs", "wait",  "waits", "spend",
                                        "spends", "lose",  "loses", "get",   "gets"};
  return people_.is_one_of(at, takes) && at + 1 < tokens_.size() && tokens_[at + 1].is_number();
}

// "Amazon hired her after the rollback"
bool Vouching::hires(std::size_t at) const {
  static constexpr text::WordList hires{"hired",   "poached", "recruited", "promoted", "headhunted",
                                        "sacked",  "fired",   "courted",   "tapped",   "picked",
                                        "invited", "rehired", "kept",      "retained"};
  return people_.is_one_of(at, hires) && (people_.is_of_one(at + 1) || c_.is(at + 1, word::first));
}

// "agreed with", "agreed."
bool Vouching::agrees(std::size_t at) const {
  static constexpr text::WordList agree{"agreed", "agrees", "agree"};
  return people_.is_one_of(at, agree) &&
         (people_.is_word(at + 1, "with") || people_.is_word(at + 1, "on") || c_.parts(at + 1));
}

// "asked about the baseline", but "asked for 10%"
bool Vouching::asks_about(std::size_t at) const {
  return people_.is_word(at, "asked") &&
         (c_.is(at + 1, word::inquiry) || people_.is_word(at + 1, "about") ||
          people_.is_word(at + 1, "if"));
}

// "put that at", "valued it at": what was said before; but "put the savings at".
bool Vouching::values(std::size_t at) const {
  static constexpr text::WordList value{"put", "puts", "valued", "values"};
  return people_.is_one_of(at, value) &&
         (people_.is_word(at + 1, "at") ||
          (people_.is_word(at + 2, "at") && c_.is(at + 1, word::anaphor)) ||
          (people_.is_word(at + 3, "at") && c_.is(at + 1, word::third)));
}

bool Vouching::stands_by(std::size_t at) const {
  // "had doubts about the 12%"
  static constexpr text::WordList thoughts{"doubts", "questions", "concerns", "reservations",
                                           "praise"};
  if (at > 0 && c_.is(at - 1, word::have) && people_.is_one_of(at, thoughts)) return true;
  if (c_.is(at, word::vouch | word::demand | word::mood) || signs_off(at) || receives(at))
    return true;
  // "the auditors found her $2M to be right", "could find nothing wrong"
  const bool found = people_.is_word(at, "found") || people_.is_word(at, "find");
  return found && (c_.is(at + 1, word::third) || people_.is_word(at + 1, "nothing"));
}

// "the CEO quoted her $4M", "copied her chart", but "gave her the chart", "told her drift was".
bool Vouching::is_of_candidate(std::size_t verb) const {
  constexpr WordClass no_noun = word::determiner | word::preposition | word::infinitive |
                                word::relative | word::subordinator | word::conjunction |
                                word::inquiry | word::be | word::have | word::modal | word::adverb;
  const bool owned = c_.is_past(verb) && c_.is(verb + 1, word::third) &&
                     !c_.is(verb + 1, word::candidate) && !c_.parts(verb + 2) &&
                     !c_.is(verb + 2, no_noun);
  if (!owned || c_.is(verb, word::speech | word::be | word::have | word::do_)) return false;
  static constexpr text::WordList gives{"told",  "gave",     "sent",   "showed",
                                        "asked", "taught",   "handed", "offered",
                                        "fed",   "reminded", "paid",   "brought"};
  return !people_.is_one_of(verb, gives) && !creates(verb);
}

// "finance built his dashboard": theirs, though it is for him; but "built her design".
bool Vouching::creates(std::size_t verb) const {
  constexpr std::size_t most = 4;
  static constexpr text::WordList creates{
      "built",    "wrote",    "drew",       "drafted",   "created",  "prepared",
      "composed", "coded",    "programmed", "filled",    "painted",  "sewed",
      "produced", "compiled", "authored",   "assembled", "typed",    "translated",
      "cooked",   "edited",   "knitted",    "filmed",    "recorded", "ghosted"};
  static constexpr text::WordList thought{
      "design",       "designs",  "plan",     "plans",    "idea",      "ideas",
      "concept",      "vision",   "proposal", "spec",     "specs",     "sketch",
      "architecture", "sketches", "drawing",  "drawings", "pattern",   "patterns",
      "recipe",       "recipes",  "notes",    "words",    "suggestion"};
  // "made her slides", but "made her booth famous"
  const bool makes =
      people_.is_word(verb, "made") && (c_.parts(verb + 3) || c_.is(verb + 3, word::preposition));
  if (!makes && !people_.is_one_of(verb, creates)) return false;
  for (std::size_t noun = verb + 2; noun <= verb + most && !c_.parts(noun); ++noun) {
    if (people_.is_one_of(noun, thought)) return false;
  }
  return true;
}

// "fought her on the rollback", "gave her free rein on it", "let her set it", "worked for her"; but
// "told her about drift", "gave her the chart".
bool Vouching::acts_on_candidate(std::size_t verb) const {
  constexpr std::size_t longest = 4;
  if (c_.is(verb, word::speech | word::be | word::have | word::do_)) return false;
  const bool under = people_.is_word(verb + 1, "for") || people_.is_word(verb + 1, "under") ||
                     people_.is_word(verb + 1, "to");
  static constexpr text::WordList serves{"worked",   "work",      "report",
                                         "reported", "reporting", "working"};
  if (under && people_.is_one_of(verb, serves)) return people_.is_of_one(verb + 2);
  // "two juniors help her with it"
  static constexpr text::WordList helps{"help",    "helps",    "assist", "assists", "supports",
                                        "support", "assisted", "helped", "back",    "supported"};
  if (people_.is_one_of(verb, helps) && people_.is_of_one(verb + 1)) return true;
  if (!c_.is(verb, word::past) || (!c_.is(verb + 1, word::first) && !people_.is_of_one(verb + 1)))
    return false;
  if (people_.is_word(verb, "let")) return true;
  if (creates(verb)) return false;
  static constexpr text::WordList tells{"told", "taught", "showed", "walked",   "briefed",
                                        "sent", "fed",    "handed", "reminded", "coached"};
  const bool gives = people_.is_word(verb, "gave") && c_.is(verb + 2, word::determiner);
  if (gives || people_.is_one_of(verb, tells)) return false;
  for (std::size_t i = verb + 2; i <= verb + longest && !c_.parts(i); ++i) {
    static constexpr text::WordList on{"on", "about", "for", "over", "with"};
    if (people_.is_one_of(i, on)) return true;
    if (c_.is(i, word::determiner)) return false;
  }
  return false;
}

bool Vouching::of_agent(std::size_t by) const {
  constexpr std::size_t longest = 4;
  for (std::size_t i = by; i-- > 0 && by - i <= longest;) {
    if (c_.parts(i)) return false;
    // "was shown the dashboard by the SREs"
    const bool handed = c_.is(i + 1, word::determiner) &&
                        (people_.is_word(i, "shown") || people_.is_word(i, "handed"));
    if (handed) return false;
    // "rigging check by the manager": the noun
    const bool noun = i + 1 == by && i > 0 && c_.is(i, word::vouch) && !c_.is(i, word::past) &&
                      !c_.is(i - 1, word::be | word::have | word::infinitive) &&
                      !c_.has_verb_before(i);
    if (noun) return false;
    if (c_.is(i, word::vouch | word::use | word::demand) || signs_off(i) || looks_on(i))
      return true;
    if (c_.is(i, word::past)) return false;
  }
  return false;
}

// "ordered by the CFO", "inspired by a colleague": none of the work.
bool Vouching::looks_on(std::size_t at) const {
  static constexpr text::WordList verb{
      "ordered",    "commissioned", "funded",    "sponsored", "blocked", "seen",      "inspired",
      "asked",      "prompted",     "triggered", "mandated",  "backed",  "supported", "encouraged",
      "copied",     "imitated",     "praised",   "admired",   "shown",   "promoted",  "hired",
      "challenged", "questioned",   "urged",     "helped",    "joined",  "attended",  "visited",
      "opened",     "loved",        "liked",     "enjoyed",   "read",    "heard"};
  // "pushed through by"
  const bool pushes = people_.is_word(at, "pushed") && people_.is_word(at + 1, "by");
  return pushes || people_.is_one_of(at, verb);
}

// "called the audit the best", "receives the report": what comes to them, and what they think of
// it.
bool Vouching::receives(std::size_t at) const {
  static constexpr text::WordList takes_in{
      "called",     "calls",     "call",     "received", "receives", "receive", "rated",
      "rates",      "rate",      "ranked",   "ranks",    "rank",     "heard",   "hears",
      "hear",       "expected",  "expects",  "expect",   "hated",    "hates",   "hate",
      "remembered", "remembers", "remember", "welcomed", "welcome",  "feared",  "fears",
      "fear",       "disliked",  "dislikes", "dislike",  "doubted",  "doubts",  "doubt",
      "watched",    "watches",   "watch",    "benefits", "copied",   "copies",  "adopted",
      "adopts",     "imitated"};
  // "gets the audit from her"
  static constexpr text::WordList gets{"get", "gets", "got"};
  constexpr std::size_t longest = 6;
  for (std::size_t i = at; people_.is_one_of(at, gets) && i < at + longest && !c_.parts(i); ++i)
    if (people_.is_word(i, "from") && people_.is_of_one(i + 1)) return true;
  return people_.is_one_of(at, takes_in) &&
         c_.is(at + 1, word::determiner | word::third | word::it);
}

bool Vouching::signs_off(std::size_t at) const {
  static constexpr text::WordList sign{"signed", "signs", "sign"};
  return people_.is_one_of(at, sign) && people_.is_word(at + 1, "off");
}

bool Vouching::is_counted(std::size_t at) const {
  return tokens_[at].is_number() || c_.is(at, word::counted);
}

}  // namespace assay::evidence
