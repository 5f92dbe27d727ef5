// Where the talk ended, or a part of it was lost.
#include "evidence/assertion/frames/coverage.hpp"

namespace assay::evidence {

// "Because of the late start I dropped the drift questions", "I never put the drift question to
// him", "before my questions on drift": a part of the talk that was lost.
void Coverage::find_lost(std::size_t question, std::vector<Verdict>& out) const {
  constexpr std::size_t nearby = 4, longest = 12;
  std::size_t from = question;
  while (from > 0 && question - from < longest && !c_.parts(from - 1) &&
         !c_.is(from - 1, word::determiner | word::first) && c_.verb[from - 1] == 0 &&
         !s_.is(from - 1, sense::lose | sense::no))
    --from;
  std::size_t to = question + 1;
  if (c_.is_one_of(to, text::WordList{"on", "about", "of", "for", "regarding"}))
    to = scene_.list_end(to + 1);
  if (!scene_.holds(from, to)) return;
  for (std::size_t i = from; i > 0 && from - i < nearby;) {
    if (c_.breaks[--i] != Break::none) break;
    const bool end = c_.is_word(i, "before") && ends_talk(i, sense::wire);
    const bool lost = s_.is(i, sense::lose) || (s_.is(i, sense::no) && !c_.parts(i + 1));
    if (!end && !lost) continue;
    // "no cost discussion", but "no questions on cost" may praise it
    const bool none = s_.is(i, sense::no) && c_.is_one_of(i, text::WordList{"no", "No", "without"});
    if (none && (to != question + 1 || i + 1 != from || !scene_.holds(from, from + 1))) return;
    if (!end && scene_.side(i) == Side::theirs) return;
    return out.push_back(meant(CueKind::unasked, i, i + 1, from, to));
  }
  // "the drift question got cut"
  for (std::size_t i = to; i < to + nearby && !c_.parts(i); ++i) {
    if (s_.is(i, sense::lose) && c_.is(i, word::past) &&
        (c_.verb[i - 1] != 0 || i == to || c_.is(i - 1, word::past)))
      return out.push_back(meant(CueKind::unasked, i, i + 1, from, to));
  }
}

// Whether the words before `at` tell that the talk ended: "the slot ran out", "we stopped at 11".
bool Coverage::ends_talk(std::size_t at, Sense also) const {
  bool ends = false, talk = false;
  for (std::size_t i = at; i-- > 0 && c_.breaks[i] < Break::semicolon;) {
    if (c_.is_break(i, Break::colon) && ends && talk) return true;  // "Cost: ran out of time"
    if (scene_.in_item(i)) {
      if (!scene_.holds_quantity(i, i + 1)) return false;
      continue;
    }
    ends = ends || s_.is(i, sense::finish);
    talk = talk || s_.is(i, sense::talk | sense::event | sense::time | also) ||
           c_.is(i, word::self | word::we);
  }
  return ends && talk;
}

// "before we could turn to the dashboard", "the slot ended before drift"
void Coverage::find_end(std::size_t before, std::vector<Verdict>& out) const {
  std::size_t at = before + 1;
  if (c_.parts(at)) return;
  const bool ours = c_.is(at, word::self | word::we);
  std::size_t object = at;
  if (ours) {
    const std::optional<Act> act = act_after(c_.is(at + 1, word::modal) ? at + 2 : at + 1);
    if (!act || (!c_.is(at + 1, word::modal) && !ends_talk(before))) return;
    object = past_persons(act->last);
  } else if (!ends_talk(before)) {
    return;
  }
  if (!ours && !c_.is_word(before, "before")) return;
  std::size_t end = scene_.list_end(object);
  for (std::size_t i = object; i < end; ++i) {
    if (!c_.is_candidate(i, scene_.speech)) continue;
    // "before we could ask she brought up drift"
    end = i;
    if (ours && !scene_.holds(object, end))
      out.push_back(meant(CueKind::pseudo, before, object, 0, 0));
  }
  // "Cost: ran out of time before we got to it"
  static constexpr text::WordList it{"it", "that", "this", "them", "those", "these", "there"};
  const bool named = c_.is_one_of(object, it) || c_.is_one_of(object - 1, it);
  if (ours && (named || (c_.parts(object) && ends_talk(before)))) {
    const std::size_t last = c_.is_one_of(object, it) ? object + 1 : object;
    if (c_.parts(last)) out.push_back(meant(CueKind::unasked, before, last, 0, before));
    return;
  }
  if (scene_.holds(object, end))
    out.push_back(meant(CueKind::unasked, before, object, object, end));
}

// "we hit the end of the slot with drift still on my list"
void Coverage::find_left(std::size_t with, std::vector<Verdict>& out) const {
  if (!ends_talk(with)) return;
  static constexpr text::WordList still{"still", "unasked", "open", "left", "untouched", "among"};
  const std::size_t end = scene_.list_end(with + 1);
  for (std::size_t i = with + 1; i < end; ++i) {
    if (c_.is_one_of(i, still) && scene_.holds(with + 1, i)) {
      out.push_back(meant(CueKind::unasked, i, i + 1, with + 1, i));
      return;
    }
  }
}

}  // namespace assay::evidence
