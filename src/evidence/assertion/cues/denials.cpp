#include "evidence/assertion/cues/denials.hpp"

#include <algorithm>

namespace assay::evidence {

void Denials::turn(CueHit& hit) const {
  if (hit.cue.kind != CueKind::negated) return;
  if (denies_topic(hit) || denies_use(hit)) hit.cue.reach = Reach::claim;
  if (denies_quality(hit)) hit.cue.reach = Reach::after;
  if (corrects(hit)) hit.cue = {CueKind::negated, Reach::before, Doing::figure};
  if (answers(hit)) hit.cue.reach = Reach::before;
}

// "idle time fell 12% and latency stayed flat"
bool Denials::follows_gain(const CueHit& hit) const {
  constexpr std::size_t longest = 24;
  bool joined = false;
  for (std::size_t i = hit.first; i > 0 && hit.first - i < longest;) {
    if (c_.breaks[--i] >= Break::semicolon) return false;
    joined = joined || c_.is(i, word::conjunction) || c_.is_break(i, Break::comma) ||
             c_.is_word(i, "with");
    if (joined && c_.is_past(i) && !c_.is(i, word::be | word::have)) return true;
  }
  return false;
}

bool Denials::is_steady(const CueHit& hit) const {
  static constexpr text::WordList steady{"flat", "unchanged", "same", "was", "were", "put"};
  if (!c_.is_one_of(hit.last - 1, steady) || c_.is(hit.first, word::negation)) return false;
  const bool noun = !c_.parts(hit.last) && (c_.classes[hit.last] & ~word::neutral) == 0 &&
                    hit.last == hit.first + 1;
  if (noun || follows_gain(hit)) return true;
  constexpr std::size_t longest = 8;
  static constexpr text::WordList against{"while",  "despite", "even",      "although",
                                          "though", "whereas", "under",     "as",
                                          "when",   "with",    "throughout"};
  for (std::size_t i = hit.last; i < hit.last + longest && i < c_.size; ++i) {
    if (c_.breaks[i] > Break::comma) return false;
    if (c_.is_one_of(i, against)) return true;
  }
  return false;
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

// "P-value: not something he works with", "Fire drills: not part of his job"
bool Denials::denies_use(const CueHit& hit) const {
  static constexpr text::WordList thing{"something", "anything"};
  static constexpr text::WordList duties{"job", "role", "remit", "work", "duties", "tasks"};
  constexpr WordClass whose = word::candidate | word::they | word::self | word::we;
  const bool use = c_.is_one_of(hit.last, thing) && c_.is(hit.last + 1, whose);
  const bool part = c_.is_word(hit.last, "part") && c_.is(hit.last + 1, word::of) &&
                    c_.is(hit.last + 2, word::third | word::determiner) &&
                    c_.is_one_of(hit.last + 3, duties);
  return hit.first > 1 && (use || part) &&
         (c_.is_break(hit.first - 1, Break::colon) || c_.is_break(hit.first - 1, Break::dash));
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
