#include "evidence/assertion/cues/handovers.hpp"

#include "text/word_list.hpp"

namespace assay::evidence {

bool Handovers::is_made_own(const CueHit& hit) const {
  constexpr std::size_t longest = 16;
  for (std::size_t i = hit.last; i < c_.size && i < hit.last + longest; ++i) {
    if (c_.breaks[i] >= Break::semicolon) return false;
    const bool joined =
        c_.is(i, word::conjunction) || c_.is_break(i, Break::comma) || c_.is_break(i, Break::dash);
    if (!joined) continue;
    std::size_t verb = i + 1;
    // ", and then she finally fixed it"
    while (c_.is(verb, word::conjunction | word::adverb | word::candidate | word::self) &&
           !c_.is(verb, word::negation))
      ++verb;
    if (is_mending(verb) && takes_it(verb)) return true;
  }
  return false;
}

// A deed that leaves a thing better than it was found.
bool Handovers::is_mending(std::size_t at) const {
  static constexpr text::WordList mends{
      "fixed",      "finished",   "completed",    "rebuilt",    "rewrote",    "redid",
      "repaired",   "redesigned", "overhauled",   "revived",    "rescued",    "saved",
      "shipped",    "launched",   "relaunched",   "delivered",  "improved",   "mended",
      "cleaned",    "reworked",   "replaced",     "automated",  "simplified", "modernised",
      "modernized", "untangled",  "doubled",      "halved",     "tripled",    "salvaged",
      "restarted",  "replanned",  "restructured", "refactored", "closed"};
  static constexpr text::WordList with_it{"turned", "got", "made", "brought", "took", "cut", "put"};
  if (c_.is_one_of(at, mends)) return true;
  return c_.is_one_of(at, with_it) && c_.is_word(at + 1, "it");
}

// "fixed it", "finished, shipped", "rebuilt the whole thing": of what was named before.
bool Handovers::takes_it(std::size_t verb) const {
  static constexpr text::WordList it{"it", "them", "that", "those", "everything", "all"};
  static constexpr text::WordList whole{"thing", "lot", "mess", "whole"};
  const std::size_t next = verb + 1;
  // "finished within a month", but not "improved on the alerting": another thing
  static constexpr text::WordList how{"and", "then", "from", "within", "ahead"};
  if (c_.parts(verb) || c_.parts(next) || c_.is_one_of(next, it)) return true;
  return c_.is_one_of(next, how) ||
         (c_.is(next, word::determiner) && c_.is_one_of(next + 1, whole));
}

}  // namespace assay::evidence
