// What people do: the verbs that stand behind those who are named.
#include "evidence/assertion/people/people.hpp"
#include "evidence/assertion/people/trades.hpp"

namespace assay::evidence {

bool People::makes(std::size_t at) const {
  while (c_.is(at, word::have | word::adverb))
    ++at;
  if (c_.is(at, word::deed) && c_.is(at, word::past))
    return !c_.is(at, word::speech) && !is_word(at, "told");
  static constexpr text::WordList does{"did",      "done",    "run",      "ran",      "made",
                                       "found",    "fixed",   "set",      "measured", "caught",
                                       "drove",    "created", "produced", "cut",      "brought",
                                       "replaced", "rewrote", "reduced",  "repacked"};
  return is_one_of(at, does);
}

bool People::tends(std::size_t at) const {
  while (c_.is(at, word::adverb))
    ++at;
  if (is_word(at, "take") || is_word(at, "takes")) return is_word(at + 1, "care");
  if (is_word(at, "look") || is_word(at, "looks")) return is_word(at + 1, "after");
  // "comes in for it", "comes round to do it"
  static constexpr text::WordList comes{"come", "comes", "came"};
  static constexpr text::WordList in{"in", "out", "round", "over"};
  if (is_one_of(at, comes))
    return is_one_of(at + 1, in) && (is_word(at + 2, "for") || is_word(at + 2, "to"));
  static constexpr text::WordList does{
      "do",        "does",      "handle",     "handles",  "handled",    "run",       "runs",
      "keep",      "keeps",     "kept",       "own",      "owns",       "owned",     "maintain",
      "maintains", "manage",    "manages",    "managed",  "prepare",    "prepares",  "make",
      "makes",     "writes",    "draws",      "builds",   "maintained", "send",      "sends",
      "provide",   "provides",  "supply",     "supplies", "publish",    "publishes", "produce",
      "produces",  "circulate", "circulates", "issues"};
  return is_one_of(at, does);
}

bool People::acts_now(std::size_t at) const {
  constexpr WordClass no_verb = word::preposition | word::conjunction | word::subordinator |
                                word::relative | word::be | word::have | word::do_ | word::modal |
                                word::infinitive | word::adverb | word::determiner | word::third |
                                word::self | word::we | word::they | word::it | word::anaphor |
                                word::negation | word::past | word::name | word::other;
  static constexpr text::WordList places{"near",    "around", "despite", "without", "unlike",
                                         "besides", "inside", "outside", "beyond",  "upon"};
  static constexpr text::WordList them{"them", "him", "her", "it", "that", "this", "one", "most"};
  // What they do not do, and what they think of it, is for other rules to read.
  static constexpr text::WordList undoes{
      "forget",   "forgets",   "skip",      "skips",    "ignore",     "ignores", "dispute",
      "disputes", "question",  "questions", "reject",   "rejects",    "deny",    "denies",
      "avoid",    "challenge", "avoids",    "contests", "challenges", "contest"};
  const bool verbal = at > 0 && at < tokens_.size() && tokens_[at].is_word() && !is_capital(at) &&
                      !c_.is(at, no_verb) && !is_one_of(at, places) && !is_one_of(at, undoes);
  if (!verbal || !(is_determiner(at + 1) || is_one_of(at + 1, them))) return false;
  const bool one = ends_with(at, "s") && !ends_with(at, "ss");
  return one || ends_with(at - 1, "s") || c_.is(at - 1, word::plural);
}

// "the vet treats mastitis", "an editor in Manila culls": no noun behind the person.
bool People::plies(std::size_t at) const {
  constexpr WordClass no_verb = word::preposition | word::past | word::determiner | word::third;
  if (at == 0 || at >= tokens_.size() || !tokens_[at].is_word() || c_.is(at, no_verb)) return false;
  const bool several = ends_with(at - 1, "s") || c_.is(at - 1, word::plural);
  return is_trade(spelled(at), several);
}

}  // namespace assay::evidence
