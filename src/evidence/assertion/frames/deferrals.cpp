#include "evidence/assertion/frames/deferrals.hpp"

#include "evidence/assertion/cues/signs.hpp"

namespace assay::evidence {
namespace {

constexpr text::WordList sees{"see", "See"};
constexpr text::WordList left_over{"left", "unasked", "missing"};
constexpr text::WordList still_to{"to", "To", "still"};

Verdict meant(CueKind kind, std::size_t first, std::size_t last, std::size_t from, std::size_t to) {
  const CueHit cue{static_cast<std::uint32_t>(first),
                   static_cast<std::uint32_t>(last),
                   {kind, Reach::none, Doing::nothing}};
  return {cue, from, to};
}

bool is_box(const std::vector<Token>& tokens) noexcept {
  return is_open_box(tokens, 0) || (tokens[0].is_mark(U'[') && is_open_box(tokens, 1));
}

}  // namespace

bool has_box(const std::vector<Token>& tokens) noexcept {
  if (tokens.size() < 2) return false;
  const Token& last = tokens.back();
  if (last.kind == TokenKind::mark && (is_cross(last) || is_tick(last))) return true;
  return tokens[0].kind == TokenKind::mark && (is_box(tokens) || is_cross(tokens[0]));
}

void Deferrals::find(std::vector<Verdict>& out) const {
  if (scene_.speech.quoted) return;
  find_box(out);
  const bool event = (s_.seen & (sense::event | sense::later)) != 0;
  for (std::size_t i = 0; i < scene_.size(); ++i) {
    if (event && s_.is(i, sense::goal)) find_put_off(i, out);
    if (event && s_.is(i, sense::need)) find_need(i, out);
    if (s_.is(i, sense::mark)) find_row(i, out);
  }
}

bool Deferrals::is_name(std::size_t at) const {
  return at < scene_.size() && scene_.tokens[at].is_word() &&
         scene_.tokens[at].has(Token::capital) &&
         (scene_.tokens[at].word == no_word || c_.is(at, word::name));
}

// Past a later event: "the next round", "Yusuf's session", "tomorrow's panel", "the onsite". 0
// where none begins at `at`: "the next round of cuts".
std::size_t Deferrals::past_event(std::size_t at, bool any) const {
  constexpr std::size_t longest = 6;
  bool later = false;
  for (std::size_t i = at; i < at + longest && i < scene_.size(); ++i) {
    if (scene_.in_item(i)) return 0;
    later = later || s_.is(i, sense::later | sense::day | sense::venue) || is_name(i);
    const bool event = s_.is(i, sense::event) && !s_.is(i + 1, sense::event);
    if (event) return later && !c_.is(i + 1, word::of) ? i + 1 : 0;
    static constexpr text::WordList alone{"later", "tomorrow", "whoever", "followup"};
    if (c_.is_one_of(i, alone) && (c_.parts(i + 1) || c_.is_word(i, "whoever"))) return i + 1;
    const bool follow_up = s_.is(i, sense::later) && i + 2 < scene_.size() &&
                           scene_.tokens[i + 1].is_mark(U'-') && s_.is(i + 2, sense::up);
    if (follow_up) {
      later = true;
      i += 2;
      if (c_.parts(i + 1)) return i + 1;
      continue;
    }
    const bool inside = c_.is(i, word::determiner | word::third | word::first | word::neutral) ||
                        s_.is(i, sense::later | sense::day | sense::event) || is_name(i);
    // "the hiring manager round"
    constexpr WordClass ends = word::preposition | word::conjunction | word::be | word::have;
    if (!inside && (!any || c_.parts(i) || c_.is(i, ends))) return 0;
    later = later || any;
  }
  return 0;
}

// The verb of putting off that `goal` belongs to, or `goal` where there is none.
std::size_t Deferrals::deferring(std::size_t goal) const {
  constexpr std::size_t longest = 12;
  for (std::size_t i = goal; i > 0 && goal - i < longest;) {
    --i;
    if (c_.breaks[i] > Break::comma) break;
    if (s_.is(i, sense::defer) && !scene_.in_item(i)) return i;
    if (!scene_.in_item(i) && (c_.is(i, word::subordinator) || c_.is_pronoun(i))) break;
  }
  return goal;
}

// "left drift for Yusuf's round", "drift was pushed to the second call", "cost is for the onsite"
void Deferrals::find_put_off(std::size_t goal, std::vector<Verdict>& out) const {
  const std::size_t verb = deferring(goal);
  const std::size_t end = past_event(goal + 1, verb < goal);
  if (end == 0) return;
  if (verb < goal) {
    if (scene_.side(verb) == Side::theirs) return;
    const std::size_t start = scene_.clause_start(verb);
    if (scene_.holds(verb + 1, goal))
      out.push_back(meant(CueKind::unasked, goal, end, verb + 1, goal));
    else if (scene_.holds(start, verb))
      out.push_back(meant(CueKind::unasked, verb, end, start, verb));
    return;
  }
  const std::size_t first = scene_.past_auxiliaries(goal);
  const bool is = first < goal && c_.is(goal - 1, word::be);
  if (!is || !s_.is(goal, sense::goal) || scene_.side(first) == Side::theirs) return;
  const std::size_t start = scene_.clause_start(first);
  if (scene_.holds(start, first)) out.push_back(meant(CueKind::unasked, first, end, start, first));
}

// "latency will need a follow-up conversation"
void Deferrals::find_need(std::size_t need, std::vector<Verdict>& out) const {
  const std::size_t end = past_event(need + 1, false);
  const std::size_t first = scene_.past_auxiliaries(need);
  if (end == 0 || scene_.side(first) == Side::theirs) return;
  const std::size_t start = scene_.clause_start(first);
  if (scene_.holds(start, first)) out.push_back(meant(CueKind::unasked, first, end, start, first));
}

// A phrase that says of a topic that it is open, and nothing else: "pending", "Friday's panel".
bool Deferrals::is_open_phrase(std::size_t first, std::size_t last) const {
  constexpr std::size_t longest = 10;
  constexpr Sense plain = sense::light | sense::no | sense::onto | sense::goal | sense::talk |
                          sense::event | sense::later | sense::day | sense::time | sense::defer |
                          sense::up | sense::sheet | sense::treat | sense::come | sense::raise |
                          sense::open;
  static constexpr text::WordList topics{"topics",  "Topics", "items", "Items",   "points",
                                         "Points",  "areas",  "Areas", "purpose", "somebody",
                                         "someone", "see",    "See",   "yet",     "please"};
  if (first >= last || last - first > longest) return false;
  bool open = false, opens = false, defers = false, names_topics = false;
  for (std::size_t i = first; i < last; ++i) {
    if (scene_.in_item(i)) return false;
    if (scene_.tokens[i].kind == TokenKind::mark) {
      if (open && c_.is_break(i, Break::comma)) return !scene_.holds(i, last);
      continue;
    }
    const bool see = c_.is_one_of(i, sees) && is_name(i + 1);
    const bool whose =
        is_name(i) && s_.is(i + 2, sense::sheet | sense::event) && c_.is(i + 1, word::determiner);
    const bool left = c_.is_one_of(i, left_over) && names_topics;
    names_topics = names_topics || c_.is_one_of(i, topics);
    open = open || see || whose || left ||
           (s_.is(i, sense::open) && !c_.is(i, word::subordinator)) ||
           (opens && s_.is(i, sense::treat | sense::come)) ||
           (defers && is_name(i) && s_.is(i - 1, sense::goal));
    // "still to probe", "not discussed", "topics nobody has touched"
    opens = opens || s_.is(i, sense::no) || c_.is_one_of(i, still_to);
    defers = defers || s_.is(i, sense::defer);
    const std::size_t event = past_event(i, false);
    if (event > i) {
      open = true;
      i = event - 1;
      continue;
    }
    const bool inside =
        s_.is(i, plain) || is_name(i) || c_.is_one_of(i, topics) ||
        c_.is(i, word::first | word::self | word::we | word::adverb | word::determiner |
                     word::preposition | word::be | word::interview);
    if (!inside) return false;
  }
  return open;
}

// "Drift, cost: pending", "cost (next round)", "For tomorrow's panel: drift, cost".
void Deferrals::find_row(std::size_t mark, std::vector<Verdict>& out) const {
  const Token& token = scene_.tokens[mark];
  const bool label = c_.is_break(mark, Break::colon) || c_.is_break(mark, Break::dash) ||
                     token.is_mark(U'(') || token.is_mark(U'[') ||
                     (token.is_mark(U']') && scene_.tokens[0].is_mark(U'['));
  if (!label) return;
  std::size_t first = mark;
  while (first > 0 && c_.breaks[first - 1] < Break::colon &&
         (!scene_.tokens[first - 1].is_mark(U'/') || scene_.in_item(first - 1)))
    --first;
  std::size_t last = mark + 1;
  const bool bracket = !scene_.tokens[mark].is_mark(U']') && c_.is_break(mark, Break::comma);
  while (last < scene_.size() && c_.breaks[last] < Break::semicolon &&
         !(bracket && c_.breaks[last] != Break::none))
    ++last;
  if (scene_.is_topic_list(first, mark) && is_open_phrase(mark + 1, last))
    out.push_back(meant(CueKind::unasked, mark + 1, last, first, mark));
  else if (!bracket && is_open_phrase(first, mark) && scene_.is_topic_list(mark + 1, last))
    out.push_back(meant(CueKind::unasked, first, mark, mark + 1, last));
}

// "[ ] rollback", "✗ baseline", "baseline ✗": a box that nobody ticked, a cross.
void Deferrals::find_box(std::vector<Verdict>& out) const {
  const std::vector<Token>& tokens = scene_.tokens;
  if (!has_box(tokens)) return;
  if (tokens.back().kind == TokenKind::mark && (is_cross(tokens.back()) || is_tick(tokens.back())))
    return find_crosses(out);
  const bool box = is_box(tokens);
  const std::size_t first = tokens[0].is_mark(U'[') ? 2 : 1;
  if (!scene_.is_topic_list(first, tokens.size())) return;
  out.push_back(meant(box ? CueKind::unasked : CueKind::negated, 0, first, first, tokens.size()));
}

// "baseline ✗, chart ✓": each cross is of what stands before it.
void Deferrals::find_crosses(std::vector<Verdict>& out) const {
  std::size_t first = 0;
  for (std::size_t i = 0; i < scene_.size(); ++i) {
    if (is_cross(scene_.tokens[i]) && scene_.is_topic_list(first, i))
      out.push_back(meant(CueKind::negated, i, i + 1, first, i));
    if (is_cross(scene_.tokens[i]) || is_tick(scene_.tokens[i])) first = i + 1;
  }
}

}  // namespace assay::evidence
