// Whether what a clause says of a pronoun is said of the work it stands for.
#include "evidence/resumption.hpp"
#include "text/word_list.hpp"

namespace assay::evidence {
namespace {

// What is said or felt of a thing does not tell whose work it is, or whether it was done.
constexpr text::WordList regards{
    "say",       "says",    "said",      "like",       "likes",  "liked",    "love",    "loves",
    "loved",     "want",    "wants",     "wanted",     "need",   "needs",    "needed",  "know",
    "knows",     "knew",    "known",     "think",      "thinks", "thought",  "mind",    "minds",
    "call",      "calls",   "called",    "enjoy",      "enjoys", "enjoyed",  "fault",   "regret",
    "regrets",   "let",     "lets",      "leave",      "leaves", "left",     "lose",    "lost",
    "miss",      "missed",  "drop",      "dropped",    "skip",   "skipped",  "forget",  "forgot",
    "forgotten", "neglect", "stop",      "stopped",    "praise", "praised",  "trust",   "trusts",
    "trusted",   "notice",  "noticed",   "appreciate", "doubt",  "question", "mention", "mentioned",
    "explain",   "discuss", "discussed", "describe",   "recall", "remember", "believe", "raise",
    "raised",    "ask",     "asked",     "about",      "for",    "hear",     "heard",   "admire",
    "admired",   "hate",    "hated",     "over",       "with"};

// What others do with a thing that may be the candidate's own.
constexpr text::WordList uses{"see",      "sees",  "saw",     "seen",     "find",      "finds",
                              "found",    "use",   "uses",    "used",     "give",      "gave",
                              "take",     "took",  "approve", "approved", "sign",      "signs",
                              "signed",   "check", "checks",  "checked",  "maintains", "presented",
                              "presents", "read",  "reads",   "copied",   "adopted"};

}  // namespace

// Whether what is said of the pronoun is said of the work.
bool Resumption::is_of_work(const Item& pronoun) const {
  const Workspace& read = joined_.workspace();
  const Clauses& c = read.clauses;
  const std::size_t at = pronoun.first;
  if (pronoun.status == Assertion::unasked) return true;
  if (pronoun.status == Assertion::doubted) return false;  // others look for that
  if (has_object_before(at)) return false;
  const bool object = is_object(at);
  // "It was not perfect", "It was a mess before she came"
  if (!object) return pronoun.status == Assertion::attributed && !c.is(at, word::it);
  const bool others = pronoun.status == Assertion::attributed;
  if (c.is_one_of(at - 1, regards) || (others && c.is_one_of(at - 1, uses)) || is_said_by_us(at))
    return false;
  // "She would not let go of it", "His boss asked him to do it for the others"
  const CueHit& cue = read.cues[pronoun.cue];
  if (!others && cue.first > at) return false;
  static constexpr text::WordList would{"wouldn't", "would", "won't", "Wouldn't", "Would"};
  if (pronoun.status == Assertion::negated &&
      (c.is_one_of(cue.first, would) || (cue.first > 0 && c.is_one_of(cue.first - 1, would))))
    return false;
  for (std::size_t i = cue.last; i + 1 < at; ++i) {
    if (c.is(i, word::third) && c.is(i + 1, word::infinitive)) return false;
  }
  static constexpr text::WordList again{"again", "better", "more"};
  for (std::size_t i = at; i < c.size && i < at + 4; ++i) {
    if (c.is_one_of(i, again)) return false;
  }
  return true;
}

bool Resumption::is_object(std::size_t at) const {
  constexpr WordClass joins = word::conjunction | word::subordinator | word::relative;
  const Clauses& c = joined_.workspace().clauses;
  return at > 0 && !c.parts(at - 1) && !c.is(at - 1, joins);
}

// "She runs it every week"
bool Resumption::is_acted_on(std::size_t at) const {
  const Clauses& c = joined_.workspace().clauses;
  return is_object(at) && (c.is_past(at - 1) || c.is(at - 1, word::past | word::verb)) &&
         !c.is_one_of(at - 1, regards);
}

// "took the veal off because nobody ordered it": the pronoun may stand for that.
bool Resumption::has_object_before(std::size_t at) const {
  constexpr WordClass people = word::person | word::group | word::org | word::other;
  const Clauses& c = joined_.workspace().clauses;
  for (std::size_t i = 0; i + 2 < at; ++i) {
    const bool object = (c.is_past(i) || c.is(i, word::verb)) && c.is(i + 1, word::determiner);
    if (object && !c.is(i + 2, people)) return true;
  }
  return false;
}

// "We couldn't fault it"
bool Resumption::is_said_by_us(std::size_t at) const {
  const Clauses& c = joined_.workspace().clauses;
  for (std::size_t i = at; i > 0 && !c.parts(i - 1); --i) {
    if (c.is(i - 1, word::self | word::we)) return true;
  }
  return false;
}

}  // namespace assay::evidence
