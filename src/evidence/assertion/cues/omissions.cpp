#include "evidence/assertion/cues/omissions.hpp"

#include <algorithm>

namespace assay::evidence {

bool Omissions::is_none(const CueHit& hit) {
  if (hit.cue.does == Doing::drop) {
    if (!tells_of_talk_) tells_of_talk_ = tells_of_talk();
    return speech_.quoted || !*tells_of_talk_;
  }
  return hit.cue.kind == CueKind::unasked && (is_out_of_time(hit) || is_own_of_candidate(hit));
}

// "the drift was my fault", in the candidate's words: no omission of the interview.
bool Omissions::is_own_of_candidate(const CueHit& hit) const {
  if (!speech_.quoted) return false;
  for (std::size_t i = hit.first; i < hit.last; ++i) {
    if (c_.is(i, word::first)) return true;
  }
  return false;
}

void Omissions::turn(CueHit& hit) {
  if (hit.cue.kind == CueKind::unasked) {
    reach_over(hit);
    reach_back(hit);
  }
  if (leaves_out(hit)) {
    const bool back = hit.cue.reach == Reach::before || hit.cue.does == Doing::stall;
    hit.cue = {CueKind::unasked, back ? Reach::before : Reach::after, Doing::nothing};
  }
}

void Omissions::reach_back(CueHit& hit) const {
  if (hit.first == 0 || !c_.is(hit.first - 1, word::self | word::we)) return;
  // "drift: I left that for the panel"
  const bool ours = hit.first > 1 && c_.parts(hit.first - 2) && hit.cue.reach != Reach::after;
  if (ours) --hit.first;
  if (is_fronted(hit)) hit.cue.reach = Reach::before;
}

// "cost I did not ask about", "drift we skipped"
bool Omissions::is_fronted(const CueHit& hit) const {
  const bool may = hit.first > 0 && c_.is(hit.first - 1, word::self | word::we) &&
                   hit.cue.reach == Reach::after && !speech_.quoted;
  return may && std::any_of(items_.begin(), items_.end(),
                            [&hit](const Item& item) { return item.last + 1 == hit.first; });
}

// "drift was weak, I never asked", "no idea about cost, did not ask": what the clause before
// tells of.
void Omissions::reach_over(CueHit& hit) const {
  if (hit.cue.reach == Reach::phrase || !c_.parts(hit.last) || speech_.quoted) return;
  std::size_t first = hit.first;
  if (first > 0 && c_.is(first - 1, word::self | word::we)) --first;
  if (first < 2 || !c_.is_break(first - 1, Break::comma)) return;
  const bool no_more = c_.is_word(hit.last - 1, "asked") || c_.is_word(hit.last - 1, "ask");
  if (!no_more) return;
  hit.first = static_cast<std::uint32_t>(first - 1);
  hit.cue.reach = Reach::before;
}

// "The call ended early, so nothing on drift", "stuck on the first question, cost did not
// happen": where the talk was cut short, what lacks is of it, and not the candidate's.
bool Omissions::leaves_out(const CueHit& hit) {
  if (hit.cue.kind != CueKind::negated || speech_.quoted) return false;
  std::size_t first = hit.first;
  while (first > 0 && !c_.parts(first - 1)) {
    constexpr WordClass theirs = word::candidate | word::third | word::they | word::person;
    if (c_.is(--first, theirs)) return false;
  }
  if (first == 0 && !c_.is_word(0, "Nothing")) return false;
  if (!cut_short_) cut_short_ = is_cut_short();
  return *cut_short_;
}

// What talks are called, is said of other things too; there the interviewer must speak.
bool Omissions::is_cut_short() const {
  static constexpr text::WordList interview{"interview", "Interview", "interviewer", "Interviewer",
                                            "recruiter", "agenda",    "Zoom",        "wifi"};
  static constexpr text::WordList talk{
      "hour",  "slot",     "session", "call",      "Call", "clock",   "round", "script",
      "phone", "question", "meeting", "questions", "line", "minutes", "stop",  "calendar"};
  static constexpr text::WordList cut{"ended",  "early",  "late",    "cut",     "stuck",   "died",
                                      "broken", "broke",  "froze",   "dropped", "overran", "hard",
                                      "midway", "missed", "crashed", "half"};
  const bool speaks = (c_.seen & (word::self | word::we | word::first)) != 0;
  bool talks = false, ends = false;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    talks = talks || c_.is_one_of(i, interview) || (speaks && c_.is_one_of(i, talk));
    ends = ends || c_.is_one_of(i, cut);
  }
  return talks && ends;
}

// "the drift question", "questions on drift"
bool Omissions::tells_of_talk() const {
  constexpr std::size_t longest = 3;
  for (const Item& item : items_) {
    if (c_.is(item.last, word::interview)) return true;
    for (std::size_t i = item.first; i > 0 && item.first - i < longest; --i) {
      if (c_.is(i - 1, word::interview)) return true;
    }
  }
  return false;
}

// "out-of-time validation": a kind of it.
bool Omissions::is_out_of_time(const CueHit& hit) const {
  return hit.last > hit.first + 2 && tokens_[hit.first + 1].is_mark(U'-') &&
         (c_.is_word(hit.first, "out") || c_.is_word(hit.first, "Out"));
}

}  // namespace assay::evidence
