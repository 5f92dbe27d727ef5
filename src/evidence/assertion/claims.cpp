// What denies or doubts all that was claimed before it: "I looked for a baseline; there was none".
#include "evidence/assertion/asserter.hpp"

namespace assay::evidence {

// "there was none", "could have drawn a baseline but did not".
bool Asserter::denies(std::uint32_t cue) const {
  const CueHit& hit = (*cues_)[cue];
  if (hit.cue.kind != CueKind::negated) return false;
  // "an audit trail where there was none"
  if (hit.first > 0 && c_->is_word(hit.first - 1, "where")) return false;
  if (hit.cue.reach == Reach::claim) return c_->parts(hit.last) || !c_->is(hit.last, word::of);
  if (hit.cue.reach == Reach::after && denies_one(hit)) return true;
  std::size_t end = hit.last;
  if (c_->is(end, word::do_)) ++end;  // "but never did"
  if (hit.cue.reach != Reach::after || !c_->parts(end)) return false;
  std::size_t at = hit.first;
  while (at > 0 && c_->is(at - 1, word::do_ | word::have | word::be | word::modal | word::adverb) &&
         in_cue_[at - 1] == 0)
    --at;
  if (at == 0) return false;
  const bool but =
      cue > 0 && (*cues_)[cue - 1].cue.kind == CueKind::end && (*cues_)[cue - 1].last == at;
  // "should have shut it down, didn't"
  const bool apart = c_->is_break(at - 1, Break::comma) && c_->parts(end) && cue > 0 &&
                     (*cues_)[cue - 1].cue.kind == CueKind::projected;
  return but || apart || c_->is(at - 1, word::conjunction);
}

// "asked for a rollback and he said he has never done one", "... and he hadn't run any".
bool Asserter::denies_one(const CueHit& hit) const {
  static constexpr text::WordList one{"one", "any", "ones"};
  static constexpr text::WordList it{"it", "this", "that", "them"};
  static constexpr text::WordList done{"done", "do",    "did",  "tried", "attempted",
                                       "give", "offer", "name", "think"};
  std::size_t verb = hit.last;
  while (c_->is(verb, word::have | word::adverb))
    ++verb;
  const bool object =
      c_->is_one_of(verb + 1, one) || (c_->is_one_of(verb + 1, it) && c_->is_one_of(verb, done));
  const bool verbal =
      c_->is(verb, word::past | word::do_ | word::verb) || c_->is_one_of(verb, done);
  // "he has never done one he leaves that to the deputy"
  const bool ends = c_->parts(verb + 2) || c_->is_candidate(verb + 2, *speech_);
  if (!verbal || !object || !ends) return false;
  std::size_t at = hit.first;
  while (at > 0 && c_->is(at - 1, word::have | word::do_ | word::adverb | word::modal))
    --at;
  // "has people for SQL, doesn't write any"
  return at > 1 && (c_->is_candidate(at - 1, *speech_) || c_->is_break(at - 1, Break::comma));
}

// "I looked for a baseline; there was none": of one clause, and of no figure.
void Asserter::pass_denial(std::size_t at) {
  const bool leaves = c_->breaks[at] > Break::comma || !c_->has_verb_before(at);
  if (denied_ && leaves && !c_->is(at, word::preposition | word::determiner)) denial_ = no_cue;
  if (c_->breaks[at] == Break::stop) denial_ = no_cue;
}

void Asserter::take_claimed(Item& target) {
  if (denial_ != no_cue && target.kind == Item::Kind::mention &&
      target.last <= (*cues_)[denial_].first) {
    denied_ = true;
    if (index(CueKind::negated) >= static_cast<std::size_t>(target.status)) return;
    target.status = Assertion::negated;
    target.cue = denial_;
  }
  const bool claimed = claim_ != no_cue && target.last <= (*cues_)[claim_].first;
  if (claimed && target.status == Assertion::affirmed) {
    const CueKind kind = (*cues_)[claim_].cue.kind;
    const bool kept = kind <= CueKind::attributed || kind == CueKind::projected;
    target.status = kept ? static_cast<Assertion>(kind) : Assertion::doubted;
    target.cue = claim_;
  }
}

}  // namespace assay::evidence
