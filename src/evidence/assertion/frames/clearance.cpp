#include "evidence/assertion/frames/clearance.hpp"

#include <algorithm>

namespace assay::evidence {

std::optional<std::size_t> Clearance::find(std::size_t from,
                                           const std::vector<CueHit>& cues) const {
  for (std::size_t i = from; i < scene_.size(); ++i) {
    if (scene_.in_item(i) || !is_at(i)) continue;
    const bool doubted_again = std::any_of(cues.begin(), cues.end(), [i](const CueHit& hit) {
      return hit.first > i && hit.cue.kind == CueKind::doubted;
    });
    if (!doubted_again) return i;
  }
  return std::nullopt;
}

void Clearance::drop(std::vector<CueHit>& cues, std::vector<Verdict>& verdicts) const {
  const auto doubts = [](const CueHit& hit) { return hit.cue.kind == CueKind::doubted; };
  std::size_t first = scene_.size();
  for (const CueHit& hit : cues)
    if (doubts(hit)) first = std::min<std::size_t>(first, hit.last);
  for (const Verdict& verdict : verdicts)
    if (doubts(verdict.cue)) first = std::min<std::size_t>(first, verdict.cue.last);
  const auto cleared = find(first, cues);
  if (!cleared) return;
  const auto before = [&](const CueHit& hit) { return doubts(hit) && hit.last <= *cleared; };
  std::erase_if(cues, before);
  std::erase_if(verdicts, [&](const Verdict& verdict) { return before(verdict.cue); });
}

bool Clearance::is_at(std::size_t at) const {
  if (s_.is(at - 1, sense::no) || s_.is(at - 2, sense::no)) return false;
  return is_settled(at) || turns_out(at) || shows_at_last(at) || confirms(at);
}

// "so that's settled", "all cleared up", "checks out", "I was wrong"
bool Clearance::is_settled(std::size_t at) const {
  static constexpr text::WordList settled{"settled", "resolved", "cleared"};
  static constexpr text::WordList checks{"checks", "checked", "check"};
  static constexpr text::WordList me{"I", "we"};
  static constexpr text::WordList was{"was", "were", "stand"};
  static constexpr text::WordList wrong{"wrong", "mistaken", "corrected"};
  static constexpr text::WordList is{"is", "was", "'s", "that's", "now", "all", "got", "both"};
  if (c_.is_one_of(at, settled)) {
    const bool closed = c_.parts(at + 1) || c_.is_word(at + 1, "up") || c_.is_word(at + 1, "now");
    return closed && at > 0 && (c_.is_one_of(at - 1, is) || c_.parts(at - 1));
  }
  if (c_.is_one_of(at, checks)) return c_.is_word(at + 1, "out");
  return c_.is_one_of(at, me) && c_.is_one_of(at + 1, was) && c_.is_one_of(at + 2, wrong);
}

// "it turned out to be true", "turns out it was hers"
bool Clearance::turns_out(std::size_t at) const {
  constexpr std::size_t longest = 8;
  static constexpr text::WordList turns{"turned", "turns", "turn", "proved", "proves"};
  static constexpr text::WordList good{"true",     "real",  "right",   "genuine", "correct",
                                       "accurate", "exact", "legit",   "sound",   "valid",
                                       "hers",     "his",   "correct", "fine"};
  if (!c_.is_one_of(at, turns)) return false;
  for (std::size_t i = at + 1; i < at + longest && !c_.parts(i); ++i) {
    if (s_.is(i, sense::no)) return false;
    if (c_.is_one_of(i, good)) return c_.parts(i + 1) || c_.is(i + 1, word::conjunction);
  }
  return false;
}

// "until he opened it on his laptop"
bool Clearance::shows_at_last(std::size_t at) const {
  static constexpr text::WordList until{"until", "till", "but"};
  static constexpr text::WordList shows{"opened", "showed", "produced",     "brought", "pulled",
                                        "walked", "talked", "demonstrated", "did",     "sent",
                                        "drew",   "took",   "put",          "named",   "explained",
                                        "rang",   "called", "had",          "emailed", "could"};
  if (!c_.is_one_of(at, until) || !c_.is_candidate(at + 1, scene_.speech)) return false;
  constexpr std::size_t nearby = 7;
  for (std::size_t i = at + 3; i < at + nearby && !c_.parts(i); ++i) {
    if (s_.is(i, sense::no) && !c_.is_word(i, "without")) return false;
  }
  return c_.is_one_of(at + 2, shows);
}

// "The council confirmed it", "has since seen the original"
bool Clearance::confirms(std::size_t at) const {
  static constexpr text::WordList confirming{"confirmed", "confirms", "verified", "corroborated",
                                             "vouched",   "backs",    "bears",    "backed"};
  static constexpr text::WordList it{"it",  "this", "that", "both", "by",    "out", "up",
                                     "for", "him",  "her",  "them", "every", "all", "the"};
  static constexpr text::WordList of_candidate{"claimed", "says", "said", "claims"};
  if (c_.is_one_of(at, confirming)) {
    if (c_.is_one_of(at - 1, of_candidate)) return false;
    // "to be confirmed", "if confirmed", "would have confirmed"
    static constexpr text::WordList open{"be",    "if",    "If",  "until", "unless", "once",
                                         "could", "would", "can", "to",    "only"};
    for (std::size_t i = scene_.clause_start(at); i < at; ++i) {
      if (c_.is_one_of(i, open) || s_.is(i, sense::no)) return false;
      if (c_.is_candidate(i, scene_.speech)) return false;
    }
    return c_.is_one_of(at + 1, it) || c_.parts(at + 1);
  }
  static constexpr text::WordList sees{"seen", "saw", "received", "got", "had"};
  if (!c_.is_word(at, "since") || !c_.is_one_of(at + 1, sees)) return false;
  for (std::size_t i = at + 2; i < at + 6 && !c_.parts(i); ++i) {
    if (s_.is(i, sense::witness) || c_.is_one_of(i, text::WordList{"original", "proof"}))
      return true;
  }
  return false;
}

// "It isn't, I checked it", "It wasn't."
bool Clearance::denies() const {
  static constexpr text::WordList flatly{"isn't", "wasn't", "aren't", "weren't"};
  if (!points()) return false;
  if (c_.is_one_of(1, flatly)) return c_.parts(2);
  return c_.is(1, word::be) && s_.is(2, sense::no) && c_.parts(3);
}

// "It is: his manager said so", "They were."
bool Clearance::affirms() const {
  return points() && c_.is(1, word::be) && !s_.is(1, sense::no) && c_.parts(2);
}

bool Clearance::points() const {
  static constexpr text::WordList it{"It", "it", "They", "That", "He", "She"};
  return c_.is_one_of(0, it);
}

}  // namespace assay::evidence
