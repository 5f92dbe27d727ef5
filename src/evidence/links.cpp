#include "evidence/links.hpp"

#include <algorithm>

#include "units/convert.hpp"

namespace assay::evidence {
namespace {

bool is_of(EvidenceKind kind, expr::QuantityWord wanted) noexcept {
  switch (wanted) {
    case expr::QuantityWord::percent:
      return kind == EvidenceKind::percent || kind == EvidenceKind::change;
    case expr::QuantityWord::money:
      return kind == EvidenceKind::money;
    case expr::QuantityWord::duration:
      return kind == EvidenceKind::duration;
    case expr::QuantityWord::number:
    case expr::QuantityWord::count:
      return kind == EvidenceKind::number || kind == EvidenceKind::count;
    case expr::QuantityWord::quantity:
      return kind != EvidenceKind::mention;
  }
  return false;
}

struct Reckoned {
  Decimal value;
  bool period_assumed = false;
};

// The amount in the fact's unit; none where it is of another.
std::optional<Reckoned> reckon(const Amount& amount, const Unit& unit) {
  Unit own = amount.unit;
  if (amount.kind == EvidenceKind::change) own = Unit{Dimension::percent};
  Reckoned out;
  if (own.per == Period::none && unit.per != Period::none) {
    own.per = unit.per;
    out.period_assumed = true;
  }
  if (!units::convertible(own, unit)) return std::nullopt;
  const std::optional<Decimal> value = units::convert(amount.value, own, unit);
  if (!value) return std::nullopt;
  out.value = *value;
  return out;
}

}  // namespace

Links::Links(const Plan& plan, Reading& reading) : plan_(plan), reading_(reading), nearness_(plan) {
  reading.probes.resize(plan.probes.size());
  reading.probe_evidence.resize(plan.probes.size());
  asked_.resize(plan.probes.size());
  seen_phrases_.resize(plan.probes.size());
  pending_.resize(plan.finds.size());
}

bool Links::in_scope(const Probe& probe, const Passage& passage) const noexcept {
  return probe.criterion == no_slot || passage.criterion == no_slot ||
         passage.criterion == probe.criterion;
}

void Links::count(std::uint32_t probe, const Item& item, std::uint32_t kept) {
  if (plan_.probes[probe].query.question == expr::NotesQuestion::count) {
    std::vector<bool>& seen = seen_phrases_[probe];
    if (seen.size() <= item.phrase) seen.resize(item.phrase + 1);
    if (!seen[item.phrase]) ++reading_.probes[probe];
    seen[item.phrase] = true;
  } else {
    ++reading_.probes[probe];
  }
  if (kept != no_slot) reading_.probe_evidence[probe].push_back(kept);
}

void Links::touch(const Item& item, const Passage& passage, std::uint32_t kept) {
  if (item.kind != Item::Kind::mention || item.set >= plan_.touches_of_set.size()) return;
  for (const std::uint32_t slot : plan_.touches_of_set[item.set]) {
    const bool here = passage.criterion == no_slot || passage.criterion == slot;
    if (!here) continue;
    if (kept != no_slot) reading_.touch_evidence[slot].push_back(kept);
    if (item.status == Assertion::unasked) {
      reading_.unasked[slot] = true;
    } else {
      reading_.touched[slot] = true;
    }
  }
}

void Links::link_probes(std::uint32_t index, const Nearest& own, const Passage& passage,
                        const std::vector<Token>& tokens, const std::vector<Item>& items,
                        std::uint32_t kept) {
  if (plan_.probes.empty()) return;
  const Item& quantity = items[index];
  ++serial_;
  const auto ask = [&](std::uint32_t other) {
    const Item& item = items[other];
    if (nearness_.distance(quantity, item) > near_words) return false;
    if (item.kind != Item::Kind::mention || item.silent) return true;
    if (plan_.probes_of_set[item.set].empty() ||
        !nearness_.belongs(index, other, own, tokens, items))
      return true;
    for (const std::uint32_t slot : plan_.probes_of_set[item.set]) {
      const Probe& probe = plan_.probes[slot];
      if (probe.query.question != expr::NotesQuestion::near || asked_[slot] == serial_) continue;
      if (!is_of(quantity.amount->kind, probe.query.quantity)) continue;
      if (!accepts(probe.query.accepted, quantity.status) || !may_link(probe.query.accepted, item))
        continue;
      if (!in_scope(probe, passage)) continue;
      asked_[slot] = serial_;
      count(slot, quantity, kept);
    }
    return true;
  };
  outward(index, items, ask);
}

void Links::name_neighbour(const Nearest& own, const Passage& passage,
                           const std::vector<Item>& items, std::uint32_t kept) {
  if (kept == no_slot) return;
  if (own.item == no_slot) return;
  const Item& mention = items[own.item];
  reading_.evidence[kept].near = passage.text.substr(mention.begin, mention.end - mention.begin);
}

void Links::take(std::size_t find, const Item& item, std::uint32_t kept) {
  const Find& wanted = plan_.finds[find].second;
  const std::optional<Reckoned> reckoned = reckon(*item.amount, wanted.unit);
  if (!reckoned) return;
  Pending& pending = pending_[find];
  Found& found = pending.found;
  const bool first = !pending.any;
  pending.any = true;
  const Decimal& value = reckoned->value;
  if (first) pending.first = value;
  if (!first && wanted.pick != Pick::sum && value != *pending.first) found.conflicting = true;
  const bool better = first || wanted.pick == Pick::last ||
                      (wanted.pick == Pick::largest && value > found.value) ||
                      (wanted.pick == Pick::smallest && value < found.value);
  if (wanted.pick == Pick::sum && !first) {
    if (const std::optional<Decimal> sum = assay::add(found.value, value)) found.value = *sum;
    found.period_assumed |= reckoned->period_assumed;
    found.upper_bound |= item.amount->bound == Bound::upper;
  } else if (better) {
    found.value = value;
    found.period_assumed = reckoned->period_assumed;
    found.upper_bound = item.amount->bound == Bound::upper;
  }
  if (kept == no_slot) return;
  if (better && wanted.pick != Pick::sum) pending.used = found.evidence.size();
  found.evidence.push_back(kept);
}

// Gives the quantity to the finds that want it and whose set is nearest.
void Links::offer(std::uint32_t index, const Nearest& neighbour, const Passage& passage,
                  const std::vector<Token>& tokens, const std::vector<Item>& items,
                  std::uint32_t kept) {
  const Item& quantity = items[index];
  suitors_.clear();
  Nearest best;
  for (std::uint32_t i = 0; i < plan_.finds.size(); ++i) {
    const Find& find = plan_.finds[i].second;
    if (!is_of(quantity.amount->kind, find.quantity)) continue;
    if (!accepts(find.accepted, quantity.status)) continue;
    if (find.direction != Direction::none && find.direction != quantity.amount->direction) continue;
    if (find.criterion != no_slot && find.criterion != passage.criterion) continue;
    if (!reckon(*quantity.amount, find.unit)) continue;
    if (find.set == no_slot) {
      take(i, quantity, kept);
      continue;
    }
    const Nearest own =
        nearness_.nearest(index, find.set, find.within, find.accepted, neighbour, tokens, items);
    if (own.item == no_slot) continue;
    suitors_.push_back({i, own});
    const bool nearer =
        own.distance < best.distance || (own.distance == best.distance && own.item < best.item);
    if (nearer) best = own;
  }
  for (const Suitor& suitor : suitors_) {
    const bool as_near = suitor.mention.distance == best.distance &&
                         items[suitor.mention.item].first == items[best.item].first;
    if (as_near) take(suitor.find, quantity, kept);
  }
}

void Links::add(const Passage& passage, const std::vector<Token>& tokens,
                const std::vector<Item>& items, const std::vector<std::uint32_t>& kept) {
  // Mentions alone are near to nothing that asks.
  const bool measured =
      items.size() > 1 && std::any_of(items.begin(), items.end(), [](const Item& item) {
        return item.kind == Item::Kind::quantity;
      });
  if (measured) nearness_.measure(tokens);
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    if (item.kind == Item::Kind::name) {
      if (item.status == Assertion::unasked) reading_.unasked[item.set] = true;
      continue;
    }
    if (item.silent) continue;
    if (item.kind == Item::Kind::quantity) {
      const Nearest own = nearness_.nearest_of_all(i, items);
      link_probes(i, own, passage, tokens, items, kept[i]);
      name_neighbour(own, passage, items, kept[i]);
      offer(i, own, passage, tokens, items, kept[i]);
      continue;
    }
    touch(item, passage, kept[i]);
    for (const std::uint32_t slot : plan_.probes_of_set[item.set]) {
      const Probe& probe = plan_.probes[slot];
      if (probe.query.question == expr::NotesQuestion::near) continue;
      if (accepts(probe.query.accepted, item.status) && in_scope(probe, passage))
        count(slot, item, kept[i]);
    }
  }
}

void Links::finish() {
  for (std::size_t i = 0; i < pending_.size(); ++i) {
    Pending& pending = pending_[i];
    if (!pending.any) continue;
    pending.found.fact = plan_.finds[i].first;
    std::vector<std::uint32_t>& list = pending.found.evidence;
    if (pending.used < list.size()) {
      const auto used = list.begin() + static_cast<std::ptrdiff_t>(pending.used);
      std::rotate(list.begin(), used, used + 1);
    }
    reading_.found.push_back(std::move(pending.found));
  }
}

}  // namespace assay::evidence
