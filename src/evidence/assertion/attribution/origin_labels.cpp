// Where a thing comes from, told as a label or a frame: "Owner: the infra team", "Per finance,
// 12%".
#include "evidence/assertion/attribution/origins.hpp"

namespace assay::evidence {

std::optional<CueHit> Origins::at_start(std::size_t at) const {
  if (const auto framed = frame(at)) return framed;
  // "Vendor numbers: 30%", "(vendor figure)"
  const bool source =
      c_.is(at, word::person | word::org) && c_.is(at + 1, word::estimate) && c_.parts(at + 2);
  if (source) return hit(at, at + 2, Reach::both);
  // "The work of two contractors: a dashboard"
  const bool work = at == 0 && c_.is(1, word::work) && c_.is(2, word::of);
  if (const std::size_t end = work ? people_.source(3).end : 0; c_.is_break(end, Break::colon))
    return hit(at, end, Reach::after);
  // The heading in brackets too: "12% (source: vendor)"
  if (const std::size_t end = heading(at); end != 0) return hit(at, end, Reach::after);
  const bool headed = at > 2 && c_.is_break(at - 1, Break::colon) && people_.is_mark(at - 3, U'(');
  return hit(headed ? at - 2 : at, label(at), Reach::both);
}

// "Marketing: 12%", "CFO: $3M"; but not "Finance: strong", "Engineering: built".
std::size_t Origins::heading(std::size_t at) const {
  if (at != 0 && !c_.is_break(at - 1, Break::stop) && !c_.is_break(at - 1, Break::semicolon))
    return 0;
  std::size_t end = people_.phrase(at).end;
  if (end == 0 && c_.is(at, word::person | word::org)) end = at + 1;
  const std::size_t amount = end + 1;
  if (end == 0 || !c_.is_break(end, Break::colon) || amount >= tokens_.size()) return 0;
  return is_amount(amount) ? end : 0;
}

bool Origins::is_amount(std::size_t at) const {
  bool amount = at < tokens_.size() && tokens_[at].is_number();
  for (const char32_t sign : {U'$', U'€', U'£', U'~'})
    amount = amount || people_.is_mark(at, sign);
  return amount;
}

// "Per her manager, spend fell", "By the vendor's estimate, 20%", "In the CFO's view".
std::optional<CueHit> Origins::frame(std::size_t at) const {
  const bool per = people_.is_word(at, "per") || people_.is_word(at, "Per");
  const bool by = people_.is_word(at, "by") || people_.is_word(at, "By") ||
                  people_.is_word(at, "in") || people_.is_word(at, "In");
  if (!per && !by) return std::nullopt;
  const People::Phrase source = people_.phrase(at + 1);
  if (source.end == 0 || (by && !tells(source.end))) return std::nullopt;
  const bool last = at > 0 && c_.parts(source.end);
  return hit(at, source.end, last ? Reach::both : Reach::after, Doing::frame);
}

// "Author of the chart: her then director", "A/B test - Raj's", "Source: the vendor's white paper":
// nothing but somebody else, from a colon or a dash to the end.
std::size_t Origins::label(std::size_t at) const {
  constexpr std::size_t longest = 3;
  if (at < 2) return 0;
  const Break before = c_.breaks[at - 1];
  // "Baseline: from Kovacs"
  if (before == Break::colon && people_.is_word(at, "from")) {
    const std::size_t end = people_.source(at + 1).end;
    return end != 0 && ends(end) ? end : 0;
  }
  // "12% (vendor)", "(source: vendor)"
  const bool alone = c_.is(at, word::person | word::org) && is_closed(at + 1);
  const bool opened = people_.is_mark(at - 1, U'(') || people_.is_mark(at - 1, U'[');
  if (alone && (opened || before == Break::colon)) return at + 1;
  // "Latency work = Tomasz"
  const bool equals = people_.is_mark(at - 1, U'=') && tokens_[at - 1].has(Token::spaced);
  if (before != Break::colon && before != Break::dash && !equals) return 0;
  const std::size_t owner = equals ? people_.source(at).end : people_.phrase(at).end;
  if (owner == 0) return 0;
  std::size_t end = past_place(owner);
  if (people_.is_possessive(end)) ++end;
  while (end > owner && end <= owner + longest && !c_.parts(end) &&
         (c_.classes[end] & ~(word::document | word::common)) == 0)
    ++end;
  return ends(end) || c_.is_break(end, Break::comma) ? end : 0;
}

// "the lady in the office": past where they are, if the label ends there; else `at`.
std::size_t Origins::past_place(std::size_t at) const {
  constexpr std::size_t longest = 5;
  static constexpr text::WordList in{"in", "at", "from", "on", "over"};
  if (!c_.is_one_of(at, in)) return at;
  for (std::size_t i = at + 1; i < at + longest && i <= c_.size; ++i) {
    if (c_.parts(i)) return i;
    if (c_.verb[i] != 0 || c_.is(i, word::candidate)) return at;
  }
  return at;
}

bool Origins::is_closed(std::size_t at) const {
  return people_.is_mark(at, U')') || people_.is_mark(at, U']');
}

bool Origins::ends(std::size_t at) const {
  return at >= c_.breaks.size() || c_.breaks[at] >= Break::semicolon;
}

// "beat the vendor's 10%": the figure alone is theirs.
std::size_t Origins::owned_figure(std::size_t at) const {
  if (!c_.is(at, word::determiner | word::name)) return 0;
  const People::Phrase owner = people_.phrase(at);
  if (owner.end == 0 || !people_.is_possessive(owner.end)) return 0;
  const std::size_t figure = owner.end + 1;
  return is_amount(figure) ? figure : 0;
}

// "figures came from finance: $3M"
bool Origins::announces(std::size_t at, std::size_t end) const {
  return end < tokens_.size() && people_.is_word(at, "from") &&
         (c_.is_break(end, Break::colon) || c_.is_break(end, Break::dash));
}

// "30% lower, said the vendor": past who said what stands before.
std::size_t Origins::says(std::size_t at) const {
  if (!c_.is(at, word::speech)) return 0;
  const std::size_t end = people_.phrase(at + 1).end;
  return end != 0 && ends(end) ? end : 0;
}

}  // namespace assay::evidence
