#include "evidence/held.hpp"

#include <algorithm>

namespace assay::evidence {

void Held::hold(Sentence& other_sentence, std::vector<Item>& other_items,
                std::vector<Amount>& other_amounts, std::vector<CueHit>& other_cues) noexcept {
  std::swap(sentence, other_sentence);
  items.swap(other_items);
  amounts.swap(other_amounts);
  cues.swap(other_cues);
  is_topic = false;
  is_reported = is_named = false;
  holding_ = true;
  strayed_ = false;
  waited_ = 0;
}

bool Held::is_of_paragraph(std::string_view text, const std::vector<Token>& tokens) const noexcept {
  const std::uint32_t end = sentence.tokens.back().end;
  const std::string_view between = text.substr(end, tokens.front().begin - end);
  return std::count(between.begin(), between.end(), '\n') <= 1;
}

void Held::settle(std::size_t first, std::size_t last, Assertion status, Span cue) {
  if (later_.size() < items.size()) later_.resize(items.size());
  for (std::size_t i = first; i < last; ++i) {
    // "Planned an audit. It never happened."
    const bool undone = status == Assertion::negated && items[i].kind == Item::Kind::mention &&
                        items[i].status == Assertion::projected;
    if (items[i].status != Assertion::affirmed && !undone) continue;
    items[i].status = status;
    // asked for, and not there or somebody else's
    if (status == Assertion::negated || status == Assertion::attributed) items[i].silent = false;
    items[i].cue = later_cue;
    later_[i] = cue;
  }
}

void Held::clear_up() {
  for (Item& item : items) {
    if (item.status != Assertion::doubted) continue;
    item.status = Assertion::affirmed;
    item.cue = no_cue;
  }
}

bool Held::is_doubted() const {
  return std::any_of(items.begin(), items.end(),
                     [](const Item& item) { return item.status == Assertion::doubted; });
}

void Held::take(const Workspace& answered) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Item& item = answered.items[i];
    if (item.cue >= answered.cues.size()) continue;
    settle(i, i + 1, item.status, answered.span_of(answered.cues[item.cue]));
  }
}

}  // namespace assay::evidence
