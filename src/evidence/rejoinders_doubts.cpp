// What a sentence without items of its own tells for and against what is held.
#include <algorithm>

#include "evidence/assertion/cues/cues.hpp"
#include "evidence/assertion/frames/backing.hpp"
#include "evidence/assertion/frames/clearance.hpp"
#include "evidence/assertion/frames/contradiction.hpp"
#include "evidence/assertion/frames/frames.hpp"
#include "evidence/assertion/frames/refutation.hpp"
#include "evidence/assertion/frames/testimony.hpp"
#include "evidence/rejoinders.hpp"
#include "text/word_list.hpp"

namespace assay::evidence {

// Whether words of the sentence may tell against what is held.
bool Rejoinders::may_contradict(Sense seen) const {
  constexpr Sense denied = sense::no | sense::unable;
  if (held_.is_reported || held_.is_named)
    return (seen & (denied | sense::counter | sense::witness | sense::bound)) != 0 ||
           (!w_.items.empty() && (seen & sense::tell) != 0);  // "Farmer says there were 80"
  // "The export we asked for never arrived."
  return (seen & denied) != 0 && (seen & (sense::ground | sense::witness)) != 0;
}

// "$400k. Wouldn't say how that was worked out."
void Rejoinders::find_unbacked() {
  const MayHold may(w_.senses.seen);
  const Sense seen = w_.senses.seen;
  const bool contradicts = may_contradict(seen);
  constexpr std::size_t longest = 12;
  const bool may_name = held_.is_reported && w_.tokens().size() <= longest;
  const bool may_say = may.backing || may.refutation || contradicts || may_name || sourced_;
  if (w_.tokens().size() < 2 || !may_say || !is_of_paragraph()) return;
  const Speech speech = hear();
  const Scene scene(w_.clauses, w_.senses, w_.text(), w_.tokens(), speech, w_.items);
  auto cue = Backing(scene).find_of_before();
  if (!cue) cue = Refutation(scene).find_of_before();
  if (!cue) cue = Contradiction(scene).find_of_before(claim());
  // "Rang the farm. He was only on the gate."
  sourced_ = !cue && may_name && Testimony(scene).names_source();
  if (cue) settle(&*cue, Assertion::doubted);
}

Claim Rejoinders::claim() const {
  const std::vector<Token>& tokens = held_.sentence.tokens;
  return {held_.is_reported,
          held_.is_named,
          sourced_,
          claims_nil(w_.text(), tokens, 0, tokens.size()),
          trend_of(w_.text(), tokens, 0, tokens.size()),
          last_year(w_.text(), tokens, 0, tokens.size()),
          &held_.items,
          tokens.size()};
}

// "Two people who were there don't remember him", a sentence with a count of its own.
void Rejoinders::find_refuted() {
  w_.clauses.read(w_.plan, w_.text(), w_.tokens());
  const Speech speech = narrator_.speech(*w_.passage, w_.clauses, w_.cues);
  const Scene scene(w_.clauses, w_.senses, w_.text(), w_.tokens(), speech, w_.items);
  auto cue = Refutation(scene).find_of_before();
  if (!cue) cue = Contradiction(scene).find_of_before(claim());
  if (cue) settle(&*cue, Assertion::doubted);
}

// "Thought it was made up. It isn't, I checked it against their report."
void Rejoinders::clear_up() {
  static constexpr text::WordList bad{
      "made",    "invented", "fake",    "faked",    "exaggerated", "inflated", "wrong",  "false",
      "off",     "bluff",    "bluster", "nonsense", "implausible", "padded",   "copied", "borrowed",
      "fiction", "dodgy",    "suspect", "stretch",  "invention",   "not",      "wasn't"};
  const std::vector<Token>& claim = held_.sentence.tokens;
  const Token& last = claim[held_.items.back().last - 1];
  const auto is_bad = [&](const Token& token) {
    return token.begin > last.begin && token.is_word() &&
           bad.has(text::Spelling::of(spelled(token)));
  };
  const bool denied = std::any_of(claim.begin(), claim.end(), is_bad);
  const Speech speech = hear();
  const Scene scene(w_.clauses, w_.senses, w_.text(), w_.tokens(), speech, w_.items);
  const Clearance clearance(scene);
  w_.find_cues();
  w_.select_longest_cues();
  const bool cleared = denied ? clearance.denies() : clearance.affirms();
  if (cleared || clearance.find(0, w_.cues)) held_.clear_up();
}

}  // namespace assay::evidence
