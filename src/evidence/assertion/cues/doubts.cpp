#include "evidence/assertion/cues/doubts.hpp"

#include <algorithm>

#include "text/word_list.hpp"

namespace assay::evidence {

bool Doubts::is_resolved(const CueHit& hit) const {
  constexpr std::size_t longest = 16;
  static constexpr text::WordList doubt{"doubt",       "doubts",    "doubted",   "Doubted",
                                        "unsure",      "sceptical", "skeptical", "suspicious",
                                        "unconvinced", "wary",      "dubious"};
  bool doubts = false;
  for (std::size_t i = hit.first; i < hit.last; ++i)
    doubts = doubts || c_.is_one_of(i, doubt);
  if (is_past(hit)) return true;
  if (!doubts) return false;
  for (std::size_t i = hit.last; i < c_.size && i < hit.last + longest; ++i) {
    if (c_.is_word(i, "until")) return true;
    // "but she cleared them up"
    static constexpr text::WordList clears{"cleared",   "dispelled", "resolved", "answered",
                                           "addressed", "settled",   "removed"};
    if (c_.is_one_of(i, clears) && c_.is_candidate(i - 1, speech_)) return true;
    static constexpr text::WordList held{"held", "tallied", "matched", "stood"};
    if (c_.is_one_of(i, held) && (c_.parts(i + 1) || c_.is_word(i + 1, "up"))) return true;
    if (c_.is_break(i, Break::semicolon) || c_.is_break(i, Break::stop)) return false;
  }
  return false;
}

// A doubt that is made of its own negation ("not sure") has none before it.
std::size_t Doubts::denial_of(const CueHit& hit) const {
  constexpr std::size_t longest = 3;  // words between: "did not even seem"
  static constexpr text::WordList seems{"seem", "sound", "look", "get", "become", "act"};
  static constexpr text::WordList no{"without", "Without", "hardly", "nor", "didn't", "wasn't"};
  if (hit.cue.kind != CueKind::doubted || hit.cue.reach != Reach::claim) return SIZE_MAX;
  std::size_t at = hit.first;
  while (at > 0 && hit.first - at < longest && !c_.parts(at - 1) &&
         (c_.is(at - 1, word::adverb) || c_.is_one_of(at - 1, seems)) &&
         !c_.is(at - 1, word::negation))
    --at;
  if (at == 0 || c_.parts(at - 1)) return SIZE_MAX;
  const bool denied = c_.is(at - 1, word::negation) || c_.is_one_of(at - 1, no);
  return denied ? at - 1 : SIZE_MAX;
}

bool Doubts::is_past(const CueHit& hit) const {
  static constexpr text::WordList disbelief{"doubted",   "Doubted", "believe",   "trust",
                                            "buy",       "doubt",   "doubts",    "sure",
                                            "convinced", "unsure",  "sceptical", "skeptical"};
  bool doubts = hit.cue.kind == CueKind::negated && c_.is_one_of(hit.last, disbelief);
  for (std::size_t i = hit.first; i < hit.last; ++i)
    doubts = doubts || c_.is_one_of(i, disbelief);
  return doubts && (c_.says_at_first(hit.first) || c_.says_at_first(hit.last));
}

bool Doubts::is_hedge(const CueHit& hit) const {
  if (hit.cue.kind != CueKind::doubted || hit.cue.does != Doing::aside) return false;
  if (!speech_.i_is_candidate) return false;
  if (!c_.parts(hit.last)) return true;
  const bool enclosed = hit.first > 1 && hit.last + 1 < c_.breaks.size() &&
                        c_.is_break(hit.first - 1, Break::comma) &&
                        c_.is_break(hit.last, Break::comma);
  return enclosed && c_.is(hit.first - 2, word::be | word::have | word::preposition | word::verb);
}

bool Doubts::comes_first(const CueHit& hit) const {
  return std::none_of(items_.begin(), items_.end(),
                      [&hit](const Item& item) { return item.last <= hit.first; });
}

}  // namespace assay::evidence
