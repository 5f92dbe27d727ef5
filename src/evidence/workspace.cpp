#include "evidence/workspace.hpp"

#include "evidence/assertion/cues/cues.hpp"
#include "evidence/stable_sort.hpp"

namespace assay::evidence {
namespace {

// One look at the words, by which most sentences need no more; without a branch on what they are.
struct Look {
  unsigned seen = 0;
  bool has_amount = false;
};

Look look_over(const std::vector<Token>& tokens) {
  static_assert(promise::article << 1 == promise::noun);
  static_assert(promise::capital << 1 == promise::deed);
  static_assert(promise::unknown << 1 == promise::capital);
  const Token* token = tokens.data();
  const Token* const end = token + tokens.size();
  unsigned before = token->promises;
  unsigned seen = before, in_row = 0, at_once = 0;
  while (++token != end) {
    const unsigned promised = token->promises;
    seen |= promised;
    in_row |= before << 1 & promised;     // "a third", "Lindqvist cut"
    at_once |= promised << 1 & promised;  // inside a sentence, on a word that nobody knows
    before = promised;
  }
  const bool named = ((in_row & promise::deed) | (at_once & promise::capital)) != 0;
  return {seen | (named ? promise::others : 0U),
          ((in_row & promise::noun) | (seen & promise::number)) != 0};
}

}  // namespace

void Workspace::begin() {
  amounts.clear();
  hits.clear();
  items.clear();
  found_cues_ = false;
  const Look look = look_over(sentence.tokens);
  seen = look.seen;
  has_amount = look.has_amount;
}

bool Workspace::may_hold_targets() const {
  return promises(promise::target) || plan.automaton.may_begin_otherwise(text(), tokens());
}

void Workspace::find_targets() {
  plan.automaton.find(text(), tokens(), walk, hits,
                      promise::target | (plan.cues.empty() ? 0U : unsigned{promise::cue}));
}

// After those that the rubric adds, so that they come first where both say the same.
void Workspace::find_cues() {
  if (found_cues_) return;
  found_cues_ = true;
  plan.language.automaton.find(text(), tokens(), walk, hits, promise::cue);
}

void Workspace::select_longest_cues() {
  select_cues(plan, hits, tokens(), items, cues);
  keep_longest(cues, owners);
}

void Workspace::add_mentions() {
  stable_sort(hits, [this](const Hit& a, const Hit& b) {
    const Tag& x = plan.tag(a);
    const Tag& y = plan.tag(b);
    if (x.kind != y.kind) return x.kind < y.kind;
    if (x.index != y.index) return x.index < y.index;
    if (a.first != b.first) return a.first < b.first;
    return a.last > b.last;
  });
  const Tag* before = nullptr;
  std::uint32_t end = 0;
  for (const Hit& hit : hits) {
    const Tag& tag = plan.tag(hit);
    if (tag.kind == Tag::Kind::cue) continue;
    if (before != nullptr && before->kind == tag.kind && before->index == tag.index &&
        hit.first < end)
      continue;
    before = &tag;
    end = hit.last + 1;
    add(tag, hit);
  }
}

void Workspace::add(const Tag& tag, const Hit& hit) {
  Item& item = items.emplace_back();
  item.kind = tag.kind == Tag::Kind::set ? Item::Kind::mention : Item::Kind::name;
  item.first = hit.first;
  item.last = hit.last + 1;
  item.begin = sentence.tokens[hit.first].begin;
  item.end = sentence.tokens[hit.last].end;
  item.set = tag.index;
  item.phrase = tag.phrase;
}

void Workspace::add_quantities() {
  for (const Amount& amount : amounts) {
    Item& item = items.emplace_back();
    item.kind = Item::Kind::quantity;
    item.first = amount.first;
    item.last = amount.last;
    item.begin = amount.begin;
    item.end = amount.end;
    item.amount = &amount;
  }
  const auto before = [](const Item& a, const Item& b) { return a.first < b.first; };
  stable_sort(items, before);
}

}  // namespace assay::evidence
