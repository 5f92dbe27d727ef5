#include "evidence/assertion/restated.hpp"

#include <algorithm>

namespace assay::evidence {
namespace {

bool is_taken_away(const Item& item) noexcept {
  const bool by_cue = item.cue != no_cue && item.cue != later_cue;
  return by_cue && (item.status == Assertion::doubted || item.status == Assertion::attributed ||
                    item.status == Assertion::negated);
}

// "the dashboard", "that rollback", but not "a dashboard".
bool is_definite(const Clauses& clauses, const Item& item) {
  static constexpr text::WordList points{"the", "The", "that", "That", "this", "This"};
  return item.first > 0 && clauses.is_one_of(item.first - 1, points);
}

// A denial of a thing may tell of another moment: "The rollback was not needed."
bool is_same(const Item& told, const Clauses& clauses, const Item& again) {
  if (told.kind != again.kind) return false;
  if (told.kind == Item::Kind::quantity) {
    return told.amount->kind == again.amount->kind && told.amount->unit == again.amount->unit &&
           told.amount->value == again.amount->value;
  }
  return told.kind == Item::Kind::mention && told.set == again.set && told.phrase == again.phrase &&
         again.status != Assertion::negated && is_definite(clauses, again);
}

// With an amount go the mentions on either side, up to halfway to another amount.
Restated with_mentions(const std::vector<Item>& items, std::size_t at) {
  Restated all{at, at + 1};
  if (items[at].kind != Item::Kind::quantity) return all;
  const auto other = [&items](std::size_t i) { return items[i].kind == Item::Kind::quantity; };
  std::size_t before = at, after = at + 1;
  while (before > 0 && !other(before - 1))
    --before;
  while (after < items.size() && !other(after))
    ++after;
  const auto gap = [&items](std::size_t a, std::size_t b) {
    return items[b].first - items[a].last;
  };
  const auto is_near = [&](std::size_t i) {
    if (i < at) return before == 0 || gap(i, at) < gap(before - 1, i);
    return after == items.size() || gap(at, i) < gap(i, after);
  };
  while (all.first > before && is_near(all.first - 1))
    --all.first;
  while (all.last < after && is_near(all.last))
    ++all.last;
  return all;
}

}  // namespace

std::optional<Restated> find_restated(const std::vector<Item>& before, const Clauses& clauses,
                                      const std::vector<Item>& items) {
  for (const Item& item : items) {
    if (!is_taken_away(item)) continue;
    const auto told = std::find_if(before.begin(), before.end(), [&](const Item& earlier) {
      return earlier.status == Assertion::affirmed && is_same(earlier, clauses, item);
    });
    if (told == before.end()) continue;
    Restated found = with_mentions(before, static_cast<std::size_t>(told - before.begin()));
    found.status = item.status;
    found.cue = item.cue;
    return found;
  }
  return std::nullopt;
}

std::optional<Restated> find_told_of_topic(const std::vector<Item>& topic,
                                           const std::vector<Item>& items) {
  for (std::size_t i = 0; i < topic.size(); ++i) {
    if (topic[i].kind != Item::Kind::mention || topic[i].status != Assertion::affirmed) continue;
    const auto again = [&](const Item& item) {
      return item.kind == Item::Kind::mention && item.set == topic[i].set && !item.silent;
    };
    const auto kept = [&](const Item& item) {
      return again(item) && (item.status == Assertion::affirmed || item.cue == no_cue);
    };
    const auto first = std::find_if(items.begin(), items.end(), again);
    if (first == items.end() || std::any_of(items.begin(), items.end(), kept)) continue;
    return Restated{i, i + 1, first->status, first->cue};
  }
  return std::nullopt;
}

}  // namespace assay::evidence
