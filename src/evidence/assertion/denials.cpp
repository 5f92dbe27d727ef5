#include "evidence/assertion/denials.hpp"

#include <algorithm>

namespace assay::evidence {

void Denials::turn(CueHit& hit) const {
  if (hit.cue.kind != CueKind::negated) return;
  if (denies_topic(hit)) hit.cue.reach = Reach::claim;
  if (denies_quality(hit)) hit.cue.reach = Reach::after;
  if (corrects(hit)) hit.cue = {CueKind::negated, Reach::before, Doing::figure};
  if (answers(hit)) hit.cue.reach = Reach::before;
}

// "40%, no, 45%"
bool Denials::corrects(const CueHit& hit) const {
  return hit.cue.reach == Reach::phrase && c_.breaks[hit.first] == Break::none && hit.first > 0 &&
         c_.is_break(hit.first - 1, Break::comma) && c_.is_break(hit.last, Break::comma);
}

// "Red flags: none, the baseline was there"
bool Denials::answers(const CueHit& hit) const {
  return hit.cue.reach == Reach::both && hit.first > 0 &&
         c_.is_break(hit.first - 1, Break::colon) && c_.is_break(hit.last, Break::comma);
}

// "Idle hours: doesn't track them", "Baseline - he never had it".
bool Denials::denies_topic(const CueHit& hit) const {
  constexpr std::size_t longest = 3;  // words behind the cue
  if (hit.cue.does != Doing::nothing) return false;
  std::size_t end = hit.last;
  while (!c_.parts(end))
    ++end;
  const bool verb = end > hit.last + 1 || hit.last > hit.first + 1;  // "doesn't have it"
  if (end == hit.last || !verb || end > hit.last + longest + 1) return false;
  static constexpr text::WordList pronoun{"it", "them", "that", "those", "one", "ones", "any"};
  if (!c_.is_one_of(end - 1, pronoun)) return false;
  std::size_t at = hit.first;
  constexpr WordClass before = word::candidate | word::they | word::do_ | word::have | word::modal |
                               word::adverb | word::conjunction;
  while (at > 0 && c_.is(at - 1, before))
    --at;
  return at > 1 && (c_.is_break(at - 1, Break::colon) || c_.is_break(at - 1, Break::dash));
}

// "the rollback wasn't perfect" is there, "wasn't possible" and "isn't something we do" are not.
bool Denials::denies_quality(const CueHit& hit) const {
  if (hit.cue.reach != Reach::subject) return false;
  std::size_t next = hit.last;
  while (c_.is(next, word::adverb))
    ++next;
  if (c_.parts(next) || (c_.classes[next] & ~word::neutral) != 0 || !tokens_[next].is_word())
    return false;
  static constexpr text::WordList denied{"something", "possible", "feasible", "viable", "available",
                                         "present",   "part",     "common",   "doable"};
  if (c_.is_one_of(next, denied)) return false;
  return std::none_of(items_.begin(), items_.end(),
                      [next](const Item& item) { return item.first == next; });
}

}  // namespace assay::evidence
