// Where a clause is the candidate's again: behind what others did, behind what was denied.
#include "evidence/assertion/asserter.hpp"

namespace assay::evidence {

// "the engineers agreed, and she fixed it": the work is hers again. What somebody else said stays
// theirs: "her boss says she saved $1M".
void Asserter::give_back(std::size_t at) {
  const Live& now = live(CueKind::attributed);
  if (now.cue == no_cue) return;
  const CueHit& hit = (*cues_)[now.cue];
  std::size_t before = at;
  // "her boss says it is good and that she saved 30%"
  const bool reported = c_->is(hit.last, word::speech) || c_->is(hit.last + 1, word::speech);
  if (reported && before > hit.last && c_->is(before - 1, word::relative)) return;
  if (before > hit.last && c_->is(before - 1, word::determiner)) --before;
  if (before <= hit.last) return;
  --before;
  const bool joined = c_->is(before, word::conjunction) ||
                      (c_->is(before, word::subordinator) && !c_->is(before, word::relative));
  const bool apart = c_->breaks[before] == Break::comma && hit.cue.does != Doing::frame;
  // "after the engineers told her about latency she rolled back"
  const bool main = is_subordinate(hit) && !c_->is(before, word::relative | word::speech) &&
                    (c_->is_finite(at + 1) || c_->is(at + 1, word::verb | word::adverb));
  if (joined || apart || main || runs_on(hit, at)) end(CueKind::attributed);
}

// "When the client refused to sign she went to legal": the main clause, behind no comma.
bool Asserter::begins_main(const CueHit& hit, std::size_t at) const {
  constexpr WordClass joins = word::relative | word::speech | word::subordinator |
                              word::conjunction | word::preposition | word::determiner;
  if (at <= hit.last || c_->parts(at - 1) || c_->is(at - 1, joins)) return false;
  if (!c_->is_past(at + 1) && !c_->is(at + 1, word::modal)) return false;
  std::size_t first = hit.first;
  while (first > 0 && !c_->parts(first - 1))
    --first;
  return c_->is(first, word::subordinator) && !c_->is(first, word::relative);
}

// "the ward timed it and oh yes for stroke she cut it": run on as it was dictated.
bool Asserter::runs_on(const CueHit& hit, std::size_t at) const {
  constexpr WordClass joins = word::relative | word::speech | word::subordinator;
  if (!c_->is_past(at + 1) || c_->is(at, word::self | word::we)) return false;
  bool conjunction = false;
  for (std::size_t i = at; i-- > hit.last;) {
    if (c_->is(i, joins)) return false;
    conjunction = conjunction || (c_->is(i, word::conjunction) && c_->has_verb_before(i));
  }
  return conjunction;
}

// "while the vendor stalled, ...": somebody else acts in a clause beside the main one.
bool Asserter::is_subordinate(const CueHit& hit) const {
  return hit.first > 0 && c_->is(hit.first - 1, word::subordinator) &&
         !c_->is(hit.first - 1, word::relative);
}

void Asserter::end_subordinate(std::size_t at) {
  const Live& now = live(CueKind::attributed);
  if (now.cue == no_cue) return;
  const CueHit& hit = (*cues_)[now.cue];
  // "it was not the 20% that we were told, it was 12%"
  const bool nothing_told = hit.last == at && hit.cue.does != Doing::frame &&
                            c_->is(hit.last - 1, word::past) && c_->is_pronoun(at + 1);
  constexpr std::size_t longest = 24;
  bool acts = false;
  for (std::size_t i = hit.last; i < at && i < hit.last + longest && is_subordinate(hit); ++i)
    acts = acts || c_->verb[i] != 0 || c_->is(i, word::verb | word::past);
  if (nothing_told || acts) end(CueKind::attributed);
}

}  // namespace assay::evidence
