#include "evidence/leads.hpp"

#include <algorithm>

#include "evidence/places.hpp"
#include "evidence/topics.hpp"

namespace assay::evidence {
namespace {

constexpr std::size_t longest_lead = 12, longest_item = 16;  // tokens

}  // namespace

void Leads::see(const Workspace& w) {
  if (lead_.empty()) return;
  const Place place = place_of(w.text(), w.tokens().front());
  if (!place.opens) return;
  const bool item = place.line == Place::Line::item && (!in_list_ || place.indent > indent_);
  const bool inside = place.line == Place::Line::prose && place.indent > indent_;
  if (!item && !inside) lead_.clear();
}

bool Leads::open(const Workspace& w) {
  const std::vector<Token>& tokens = w.tokens();
  if (tokens.size() > longest_lead || !ends_line(w.text(), tokens.back()) ||
      !is_above_list(w.text(), tokens.back()))
    return false;
  // "Not covered: cost"
  const bool says = std::any_of(tokens.begin(), tokens.end() - 1,
                                [](const Token& token) { return token.is_mark(U':'); });
  if (says) return false;
  const Place place = place_of(w.text(), tokens.front());
  if (!place.opens || place.line == Place::Line::row) return false;
  // The items beside it are of the line above.
  const bool in_list = place.line == Place::Line::item;
  if (in_list && !tokens.back().is_mark(U':')) return false;
  lead_ = tokens;
  indent_ = place.indent;
  in_list_ = in_list;
  return true;
}

void Leads::settle(const Passage& passage) {
  const std::vector<Token>& item = held_.sentence.tokens;
  if (lead_.empty() || item.size() > longest_item) return;
  if (place_of(passage.text, item.front()).line != Place::Line::item) return;
  if (!is_nominal(plan_, item, held_.items)) return;
  join(passage);
  const Workspace& both = joined_.workspace();
  const auto before = static_cast<std::uint32_t>(both.tokens().size() - item.size());
  for (std::size_t i = 0; i < held_.items.size(); ++i) {
    const Item& meant = both.items[i];
    if (meant.cue >= both.cues.size() || both.cues[meant.cue].first >= before) continue;
    held_.settle(i, i + 1, meant.status, both.span_of(both.cues[meant.cue]));
  }
}

// "Hasn't done yet"
bool Leads::ends_with_yet(const Passage& passage) const {
  const Token& last = lead_.back();
  return lead_.size() > 2 && passage.text.substr(last.begin, last.end - last.begin) == "yet";
}

// "Did not show", "No experience with", which want no colon.
bool Leads::asks_for_object() const {
  const auto class_of = [this](const Token& token) -> WordClass {
    return token.is_word() && token.word < plan_.classes.size() ? plan_.classes[token.word] : 0;
  };
  if ((class_of(lead_.back()) & word::preposition) != 0) return true;
  const std::size_t last = lead_.size() - 1;
  if (last == 0) return false;
  const Token& before = lead_[last - 1];
  constexpr Sense denies = sense::no | sense::unable;
  return before.is_word() && before.word < plan_.senses.size() &&
         (plan_.senses[before.word] & denies) != 0 && (class_of(lead_[last]) & word::adverb) == 0;
}

void Leads::join(const Passage& passage) {
  while (lead_.size() > 1 && (lead_.back().kind == TokenKind::mark || ends_with_yet(passage)))
    lead_.pop_back();
  tokens_ = lead_;
  if (!asks_for_object()) tokens_.push_back(colon_behind(tokens_.back()));
  const auto before = static_cast<std::uint32_t>(tokens_.size());
  const std::vector<Token>& item = held_.sentence.tokens;
  tokens_.insert(tokens_.end(), item.begin(), item.end());
  items_ = held_.items;
  for (Item& each : items_) {
    each.first += before;
    each.last += before;
    each.status = Assertion::affirmed;
    each.cue = no_cue;
  }
  joined_.read(passage, tokens_, items_);
}

}  // namespace assay::evidence
