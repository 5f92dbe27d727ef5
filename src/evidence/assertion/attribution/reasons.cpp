#include "evidence/assertion/attribution/reasons.hpp"

namespace assay::evidence {
namespace {

constexpr std::size_t farthest = 24;  // words of a clause that are looked at

}  // namespace

// "Idle time fell because the admins repacked jobs": what happened came of what they did.
bool Reasons::follows(const CueHit& hit) const {
  if (hit.cue.reach != Reach::after || hit.first < 2) return false;
  static constexpr text::WordList why{"because", "after", "once", "when", "since", "as"};
  const bool reason = people_.is_one_of(hit.first - 1, why);
  if (!reason || !happens(hit.first - 1)) return false;
  std::size_t verb = hit.last;
  while (c_.is(verb, word::have | word::adverb))
    ++verb;
  if (people_.is_word(verb, "re") && people_.is_mark(verb + 1, U'-')) verb += 2;
  const bool acts = c_.is_past(verb) && !c_.is(verb, word::be | word::have | word::speech);
  if (!acts || c_.parts(verb + 1)) return false;
  for (std::size_t i = verb; i < verb + farthest && !c_.parts(i); ++i) {
    if (c_.is(i, word::third | word::candidate) || c_.is_candidate(i, speech_)) return false;
  }
  return true;
}

// "When Oyelaran took over, utilization rose": the same, told first.
bool Reasons::comes_first(const CueHit& hit) const {
  if (hit.cue.reach != Reach::after || (hit.first != 1 && !c_.parts(hit.first - 2))) return false;
  static constexpr text::WordList why{"When", "After", "Once", "Because", "Since"};
  const bool reason = people_.is_one_of(hit.first - 1, why);
  if (!reason || (!people_.makes(hit.last) && !people_.is_word(hit.last + 1, "over"))) return false;
  std::size_t comma = hit.last;
  while (comma < hit.last + farthest && !c_.parts(comma))
    ++comma;
  if (!c_.is_break(comma, Break::comma)) return false;
  std::size_t end = comma + 1;
  while (end < comma + farthest && !c_.parts(end))
    ++end;
  for (std::size_t i = hit.last; i < end; ++i) {
    if (c_.is(i, word::third | word::candidate) || c_.is_candidate(i, speech_)) return false;
  }
  return end > comma + 1 && happens(end);
}

// Whether the clause up to `end` has a thing for its subject, not the candidate, said or unsaid:
// "Idle time fell", but neither "Rolled back" nor "she cut it".
bool Reasons::happens(std::size_t end) const {
  std::size_t start = end;
  while (start > 0 && end - start < farthest && !c_.parts(start - 1))
    --start;
  bool past = false;
  for (std::size_t i = start; i < end; ++i) {
    constexpr WordClass own = word::candidate | word::self | word::we | word::they | word::third;
    if (c_.is(i, own)) return false;
    past = past || (i > start && c_.is(i, word::past));
  }
  return past && !c_.is(start, word::past) && !c_.is(start, word::person | word::name);
}

}  // namespace assay::evidence
