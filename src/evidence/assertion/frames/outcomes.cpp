#include "evidence/assertion/frames/outcomes.hpp"

namespace assay::evidence {
namespace {

// What is done with a thing until it is there.
constexpr text::WordList completed{
    "done",      "made",      "run",       "built",     "finished", "completed", "signed",
    "shipped",   "launched",  "delivered", "approved",  "started",  "used",      "implemented",
    "written",   "released",  "held",      "carried",   "tested",   "measured",  "taken",
    "recorded",  "checked",   "validated", "set",       "rolled",   "put",       "drawn",
    "given",     "shown",     "agreed",    "funded",    "enforced", "followed",  "opened",
    "finalised", "installed", "closed",    "automated", "fixed",    "documented"};

// "never happened", "did not take place": without an object.
constexpr text::WordList occurs{"happened", "happen",   "existed",      "exist",       "occurred",
                                "occur",    "worked",   "materialised", "materialise", "started",
                                "finished", "launched", "shipped",      "ran",         "began"};

bool is_relative(const Clauses& c, std::size_t at) {
  return c.is_word(at, "which") || c.is_word(at, "that");
}

}  // namespace

void Outcomes::find(std::vector<Verdict>& out) const {
  for (const Item& item : scene_.items) {
    if (item.kind != Item::Kind::mention) continue;
    const std::size_t at = item.last;
    std::size_t end = past_undone_clause(c_.is_break(at, Break::comma) ? at + 1 : at);
    if (end == 0) end = past_undone(at);
    if (end == 0) end = past_dropped(at);
    const bool undone = end != 0;
    if (!undone) end = past_weak(at);
    if (end == 0) continue;
    const CueKind kind = undone ? CueKind::negated : CueKind::doubted;
    const CueHit cue{static_cast<std::uint32_t>(at),
                     static_cast<std::uint32_t>(end),
                     {kind, Reach::none, Doing::nothing}};
    out.push_back({cue, item.first, item.last});
  }
}

// Past "which never took place", "that was never signed"; else 0.
std::size_t Outcomes::past_undone_clause(std::size_t at) const {
  if (!is_relative(c_, at)) return 0;
  std::size_t verb = at + 1;
  bool be = false, denied = false;
  constexpr WordClass helps = word::be | word::have | word::do_ | word::adverb | word::modal;
  while (!c_.parts(verb) && (s_.is(verb, sense::no) || c_.is(verb, helps))) {
    be = be || c_.is(verb, word::be);
    denied = denied || s_.is(verb, sense::no);
    ++verb;
  }
  if (!denied || c_.parts(verb)) return 0;
  static constexpr text::WordList takes{"took", "take", "taken"};
  static constexpr text::WordList comes{"came", "come", "got", "get", "went"};
  static constexpr text::WordList there{"about", "off", "through", "to", "live", "anywhere"};
  const bool occurs_not = !be && c_.is_one_of(verb, occurs) && c_.parts(verb + 1);
  if (occurs_not) return verb + 1;
  if (c_.is_one_of(verb, takes) && c_.is_word(verb + 1, "place")) return verb + 2;
  if (!be && c_.is_one_of(verb, comes) && c_.is_one_of(verb + 1, there)) return verb + 2;
  return be && c_.is_one_of(verb, completed) ? verb + 1 : 0;
}

// Past "not signed yet", with no verb before it; else 0.
std::size_t Outcomes::past_undone(std::size_t at) const {
  static constexpr text::WordList no{"not", "never"};
  if (!c_.is_one_of(at, no) || c_.has_verb_before(at)) return 0;
  std::size_t end = at + 1;
  while (c_.is(end, word::adverb) || c_.is_word(end, "yet"))
    ++end;
  if (!c_.is_one_of(end, completed)) return 0;
  ++end;
  static constexpr text::WordList so_far{"yet", "so", "far", "at", "all", "up", "out", "ever"};
  while (c_.is_one_of(end, so_far))
    ++end;
  return c_.parts(end) ? end : 0;
}

// Past "weak", "rather thin", with no verb before it; else 0.
std::size_t Outcomes::past_weak(std::size_t at) const {
  static constexpr text::WordList degree{"rather", "very", "quite", "pretty", "fairly",
                                         "a",      "bit",  "too",   "really", "somewhat"};
  if (c_.has_verb_before(at)) return 0;
  while (c_.is_one_of(at, degree))
    ++at;
  return s_.is(at, sense::meagre) && c_.parts(at + 1) ? at + 1 : 0;
}

// Past "discussed but abandoned", "was planned, then dropped"; else 0.
std::size_t Outcomes::past_dropped(std::size_t at) const {
  static constexpr text::WordList meant{"discussed", "considered", "planned",   "proposed",
                                        "floated",   "drafted",    "announced", "started",
                                        "begun",     "debated",    "mooted",    "weighed",
                                        "explored",  "scoped",     "budgeted",  "suggested"};
  static constexpr text::WordList between{"but",     "and",     "then", "later",
                                          "soon",    "was",     "were", "eventually",
                                          "finally", "quietly", "got",  "never"};
  while (c_.is(at, word::be | word::have | word::adverb))
    ++at;
  if (!c_.is_one_of(at, meant)) return 0;
  ++at;
  if (c_.is_break(at, Break::comma)) ++at;
  if (!c_.is_one_of(at, between)) return 0;
  while (c_.is_one_of(at, between))
    ++at;
  return s_.is(at, sense::ended) && c_.parts(at + 1) ? at + 1 : 0;
}

}  // namespace assay::evidence
