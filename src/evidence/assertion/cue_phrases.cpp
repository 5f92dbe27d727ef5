// How far the phrase of a cue goes: its noun, its clause, a place.
#include <algorithm>

#include "evidence/assertion/asserter.hpp"

namespace assay::evidence {

// "zero downtime and latency dropped 30%": a noun, and what it did.
bool Asserter::has_subject(std::size_t at) const {
  constexpr std::size_t longest = 4;
  std::size_t i = at;
  while (i < at + longest && !c_->parts(i) && c_->verb[i] == 0 && in_cue_[i] == 0 &&
         !c_->is(i, word::conjunction | word::preposition | word::infinitive) &&
         !(i > at && c_->is_pronoun(i)))
    ++i;
  return !c_->is(at, word::inquiry) && i > at && i < at + longest && !c_->parts(i) &&
         c_->past[i] != 0 && in_cue_[i] == 0 && !c_->is(i, word::be | word::have);
}

// "zero findings in the audit": there was one; but "no change in the churn", "no part in it".
bool Asserter::enters_place(const CueHit& hit, std::size_t at) const {
  static constexpr text::WordList in{"in", "during", "throughout"};
  static constexpr text::WordList the{"the", "his", "her", "their", "my", "our", "this", "that"};
  static constexpr text::WordList whole{
      "experience",  "background", "interest",  "expertise",   "training",  "role",
      "part",        "hand",       "say",       "confidence",  "trust",     "belief",
      "practice",    "skill",      "skills",    "knowledge",   "grounding", "history",
      "change",      "drop",       "increase",  "decrease",    "rise",      "fall",
      "improvement", "gain",       "reduction", "growth",      "decline",   "movement",
      "difference",  "dip",        "cut",       "involvement", "share"};
  const bool place = c_->is_one_of(at, in) && at > hit.last && c_->is_one_of(at + 1, the) &&
                     !c_->is_one_of(at - 1, whole);
  if (!place || hit.cue.reach == Reach::phrase) return place;
  if (hit.cue.reach != Reach::after || hit.cue.does != Doing::nothing) return false;
  // "never lost a record in the migration"
  for (std::size_t i = hit.last + 1; i + 1 < at; ++i) {
    if (c_->is(i, word::determiner)) return true;
  }
  return false;
}

// `without` reaches its own noun phrase only, and "missing rows" no more; `no` also reaches over a
// verb: "no engineer measured".
bool Asserter::leaves_phrase(const CueHit& hit, std::size_t at) const {
  if (hit.cue.reach == Reach::both) return hit.cue.does == Doing::undo && c_->verb[at] != 0;
  if (enters_place(hit, at)) return true;
  if (hit.cue.reach != Reach::phrase || hit.cue.does != Doing::undo) return false;
  if (c_->verb[at] != 0 || c_->is(at, word::they)) return true;
  if (c_->is(at, word::preposition) && !c_->is(at, word::of)) return true;
  // "without her rollback the outage"
  constexpr WordClass inside = word::determiner | word::preposition | word::conjunction;
  const bool next_phrase = c_->is(at, word::determiner | word::it) && !c_->is(at - 1, inside) &&
                           c_->breaks[at - 1] == Break::none;
  return next_phrase && c_->is(hit.last, word::determiner);
}

// "the quarterly plan cut 15%": what a plan did.
bool Asserter::acts_as_subject(const CueHit& hit, std::size_t at) const {
  const bool noun = hit.cue.does == Doing::noun && !c_->is(hit.last - 1, word::infinitive);
  if (!noun || hit.last != at || !c_->is(at, word::also_base)) return false;
  return c_->is(at + 1, word::determiner) ||
         std::any_of(items_->begin(), items_->end(),
                     [at](const Item& item) { return item.first == at + 1; });
}

}  // namespace assay::evidence
