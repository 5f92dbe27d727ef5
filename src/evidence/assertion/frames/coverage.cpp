#include "evidence/assertion/frames/coverage.hpp"

namespace assay::evidence {
namespace {

constexpr text::WordList makes{"make", "made", "makes"};
constexpr text::WordList gets{"got", "get"};
constexpr text::WordList without{"without", "Without"};

}  // namespace

void Coverage::find(std::vector<Verdict>& out) const {
  if (scene_.speech.quoted || scene_.speech.answering) return;
  const bool ends = (s_.seen & sense::finish) != 0;
  const bool asks = (c_.seen & word::interview) != 0;
  for (std::size_t i = 0; i < scene_.size(); ++i) {
    if (s_.is(i, sense::no | sense::unable)) find_denied(i, out);
    if (s_.is(i, sense::time)) find_lack(i, out);
    if (s_.is(i, sense::bound)) find_end(i, out);
    if (asks && c_.is(i, word::interview) && !scene_.in_item(i)) find_lost(i, out);
    if (ends && s_.is(i, sense::with)) find_left(i, out);
  }
}

// "covered", "got into", "came up"
std::optional<Coverage::Act> Coverage::act_at(std::size_t at) const {
  if (scene_.in_item(at)) return std::nullopt;
  std::size_t end = at + 1;
  if (c_.is_one_of(at, makes) && c_.is_word(end, "it")) ++end;
  const bool own = s_.is(at, sense::treat);
  const bool rises = s_.is(at, sense::raise) && s_.is(end, sense::up) && !c_.parts(end);
  const bool comes = s_.is(at, sense::come) && s_.is(end, sense::onto) && !c_.parts(end);
  if (!own && !rises && !comes) return std::nullopt;
  if (rises) ++end;
  while (!c_.parts(end) && s_.is(end, sense::onto) && !scene_.in_item(end))
    ++end;
  return Act{at, end, own};
}

// The act that a negation before `at` denies, past what may stand between: "get a chance to ask".
std::optional<Coverage::Act> Coverage::act_after(std::size_t at) const {
  constexpr std::size_t longest = 8;
  std::optional<Act> found;
  for (std::size_t i = at; i < at + longest && !c_.parts(i); ++i) {
    if (const std::optional<Act> act = act_at(i)) {
      found = act;
      i = act->last - 1;
    } else if (found || scene_.in_item(i) || !(s_.is(i, sense::light) || c_.is(i, word::adverb))) {
      break;
    }
  }
  return found;
}

// "asked her about", "put to him"
std::size_t Coverage::past_persons(std::size_t at) const {
  static constexpr text::WordList persons{"her", "him", "them", "us", "the", "candidate"};
  constexpr Sense particle = sense::onto | sense::goal;
  while (!c_.parts(at) && !scene_.in_item(at) &&
         (c_.is_one_of(at, persons) || s_.is(at, particle) || c_.is(at, word::adverb)))
    ++at;
  return at;
}

// "was not covered", "never came up", "never made it onto the table"; not "did not reach users".
bool Coverage::is_passive(std::size_t no, const Act& act) const {
  bool be = c_.is(no, word::be), does = false;
  for (std::size_t i = scene_.past_auxiliaries(no); i < act.first; ++i) {
    be = be || c_.is(i, word::be) || c_.is_one_of(i, gets);
    does = does || c_.is(i, word::do_);
  }
  if (act.own) return c_.is(act.first, word::past) && !does;
  if (be || (s_.is(act.first, sense::raise) && s_.is(act.first + 1, sense::up))) return true;
  static constexpr text::WordList table{"table", "agenda", "list", "conversation", "discussion"};
  for (std::size_t i = act.last; i < act.last + 3 && !c_.parts(i); ++i) {
    if (c_.is_one_of(i, table)) return true;
  }
  return false;
}

// "did not have to ask", "without being asked": nothing was left out.
bool Coverage::is_needless(std::size_t no, const Act& act) const {
  static constexpr text::WordList need{"have", "need", "had", "needed", "having"};
  for (std::size_t i = no + 1; i + 1 < act.first; ++i) {
    if (c_.is_one_of(i, need) && c_.is(i + 1, word::infinitive)) return true;
  }
  // "could not have asked for a better one"
  if (c_.is_word(act.first - 1, "have")) return true;
  return c_.is_one_of(no, without) && c_.is_word(no + 1, "being");
}

// Whether nothing of matter stands from `from` on to the end of the clause: "at all, sorry".
bool Coverage::is_idle(std::size_t from) const {
  constexpr std::size_t longest = 5;
  for (std::size_t i = from; i < from + longest; ++i) {
    if (c_.parts(i)) return true;
    static constexpr text::WordList idle{"here", "there", "though", "anymore", "sadly", "properly"};
    const bool empty = s_.is(i, sense::light | sense::goal | sense::talk | sense::event) ||
                       c_.is(i, word::adverb | word::determiner | word::first | word::preposition);
    if (scene_.in_item(i) || (!empty && !c_.is_one_of(i, idle))) return false;
  }
  return false;
}

Verdict Coverage::meant(CueKind kind, std::size_t first, std::size_t last, std::size_t from,
                        std::size_t to) const {
  const CueHit cue{static_cast<std::uint32_t>(first),
                   static_cast<std::uint32_t>(last),
                   {kind, Reach::none, Doing::nothing}};
  return {cue, from, to};
}

void Coverage::find_denied(std::size_t no, std::vector<Verdict>& out) const {
  static constexpr text::WordList of_noun{"no", "No", "zero", "Zero", "neither", "Neither"};
  if (c_.is_one_of(no, of_noun)) return;
  const std::optional<Act> act = act_after(no + 1);
  if (!act) return find_outside(no, out);
  if (is_needless(no, *act)) return;
  const std::size_t first = scene_.past_auxiliaries(no);
  Side side = scene_.side(first);
  for (std::size_t i = no + 1; i < act->first; ++i) {
    if (c_.is(i, word::self | word::we)) side = Side::ours;
  }
  // "hasn't spoken to customers since": nobody says so of themselves
  static constexpr text::WordList third{"hasn't", "hasnt",  "doesn't",
                                        "doesnt", "Hasn't", "Doesn't"};
  if (side == Side::unsaid && c_.is_one_of(no, third)) side = Side::theirs;
  // "she was never asked about drift"
  static constexpr text::WordList asked{"asked", "quizzed", "probed", "pressed", "questioned"};
  if (side == Side::theirs && c_.is_one_of(act->first, asked) && c_.is(act->first - 1, word::be))
    side = Side::ours;
  if (side == Side::theirs && c_.is_one_of(act->first, asked) && c_.is(act->first - 2, word::be))
    side = Side::ours;
  // "never looked at drift" may be of the candidate.
  static constexpr text::WordList both{"look",  "looked",    "turn",   "turned",  "make",
                                       "made",  "address",   "tackle", "query",   "visit",
                                       "raise", "addressed", "talk",   "talked",  "tackled",
                                       "speak", "raised",    "spoke",  "touched", "touch"};
  if (side == Side::unsaid && c_.is_one_of(act->first, both)) return;
  const std::size_t object = past_persons(act->last);
  const std::size_t end = scene_.list_end(object);
  const bool theirs =
      (side == Side::theirs && (act->own || s_.is(act->first, sense::raise))) ||
      ((side == Side::unsaid || side == Side::topic) && scene_.is_of_theirs(act->last));
  const CueKind kind = theirs ? CueKind::negated : CueKind::unasked;
  if (scene_.holds(object, end)) {
    const bool may = side == Side::ours || side == Side::unsaid || theirs;
    if (may) out.push_back(meant(kind, first, act->last, object, end));
    return;
  }
  if (side == Side::theirs && !theirs) return;
  if (!theirs && !is_idle(object)) return;
  std::size_t from = scene_.clause_start(first);
  if (side == Side::topic) {
    if (!is_passive(no, *act)) return;
  } else if (!scene_.holds(from, first)) {
    if (from == 0 || !c_.parts(from - 1)) return;
    from = scene_.topics_start(from);
  }
  if (scene_.holds(from, first)) out.push_back(meant(kind, first, act->last, from, first));
}

// "drift isn't in my module", "cost was not part of our script"
void Coverage::find_outside(std::size_t no, std::vector<Verdict>& out) const {
  constexpr std::size_t longest = 6;
  std::size_t at = no + 1;
  while (!c_.parts(at) && (c_.is(at, word::adverb | word::be) || c_.is_word(at, "really")))
    ++at;
  static constexpr text::WordList within{"in", "on", "part", "within", "inside", "for"};
  if (!c_.is_one_of(at, within) && !c_.is(at, word::first)) return;
  bool ours = false;
  for (std::size_t i = at; i < at + longest && !c_.parts(i) && !scene_.in_item(i); ++i) {
    static constexpr text::WordList today{"this", "today"};
    ours = ours || c_.is(i, word::first) || c_.is_one_of(i, today);
    if (!ours || !s_.is(i, sense::sheet)) continue;
    const std::size_t first = scene_.past_auxiliaries(no);
    std::size_t from = scene_.clause_start(first);
    if (!scene_.holds(from, first) && from > 0) from = scene_.topics_start(from);
    out.push_back(meant(CueKind::unasked, first, i + 1, from, first));
    return;
  }
}

// "had no time to roll back, he said"
bool Coverage::is_quoted_of_theirs(std::size_t at) const {
  constexpr std::size_t longest = 8;
  for (std::size_t i = at; i < at + longest && i + 2 < scene_.size(); ++i) {
    if (c_.is_break(i, Break::comma))
      return c_.is_candidate(i + 1, scene_.speech) && c_.is(i + 2, word::speech);
  }
  return false;
}

// "no minutes left for drift", "Baseline: didn't get a chance"
void Coverage::find_lack(std::size_t time, std::vector<Verdict>& out) const {
  constexpr std::size_t longest = 4;
  if (scene_.in_item(time)) return;
  std::size_t first = time;
  while (first > 0 && time - first < longest && !c_.parts(first - 1) &&
         !s_.is(first, sense::no | sense::lack) && !scene_.in_item(first - 1))
    --first;
  if (first == time || !s_.is(first, sense::no | sense::lack)) return;
  for (std::size_t i = first + 1; i < time; ++i) {
    if (!s_.is(i, sense::light | sense::lack | sense::no) &&
        !c_.is(i, word::of | word::determiner | word::adverb | word::neutral))
      return;
  }
  first = scene_.past_auxiliaries(first);
  std::size_t object = time + 1;
  static constexpr text::WordList rest{"left", "remaining", "today", "over", "here",
                                       "to",   "for",       "on",    "was",  "for"};
  const std::size_t after = object;
  while (!c_.parts(object) && c_.is_one_of(object, rest) && !scene_.in_item(object))
    ++object;
  if (object == after && !c_.parts(object)) return;
  if (const std::optional<Act> act = act_after(object)) object = past_persons(act->last);
  const Side side = is_quoted_of_theirs(time) ? Side::theirs : scene_.side(first);
  const CueKind kind = side == Side::theirs ? CueKind::negated : CueKind::unasked;
  const std::size_t end = scene_.list_end(object);
  if (object > after && scene_.holds(object, end)) {
    if (side != Side::topic) out.push_back(meant(kind, first, object, object, end));
    return;
  }
  const std::size_t start = scene_.clause_start(first);
  if (side == Side::theirs || start == 0 || !c_.parts(start - 1) || !is_idle(object)) return;
  const std::size_t from = scene_.topics_start(start);
  if (scene_.holds(from, start)) out.push_back(meant(kind, first, object, from, start));
}

}  // namespace assay::evidence
