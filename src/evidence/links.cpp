#include "evidence/links.hpp"

#include <algorithm>

#include "units/convert.hpp"

namespace assay::evidence {
namespace {

constexpr std::uint32_t near_words = 12;

bool accepts(expr::AssertionMask mask, Assertion status) noexcept {
  return (mask & expr::mask_of(status)) != 0;
}

// What a quantity is of may have another status than the quantity: "planned for 5% less idle time
// and got 12%". Only what was not there, or not asked for, has none.
bool links(expr::AssertionMask mask, const Item& mention) noexcept {
  const bool absent = mention.status == Assertion::negated || mention.status == Assertion::unasked;
  return !absent || accepts(mask, mention.status);
}

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

Links::Links(const Plan& plan, Reading& reading) : plan_(plan), reading_(reading) {
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

void Links::measure(const std::vector<Token>& tokens) {
  words_before_.resize(tokens.size() + 1);
  steps_before_.resize(tokens.size() + 1);
  commas_before_.resize(tokens.size() + 1);
  parts_before_.resize(tokens.size() + 1);
  words_before_[0] = steps_before_[0] = commas_before_[0] = parts_before_[0] = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const bool word = token.kind != TokenKind::mark;
    const bool parts = token.is_mark(U',') || token.is_mark(U';') || token.is_mark(U':');
    words_before_[i + 1] = words_before_[i] + (word ? 1U : 0U);
    steps_before_[i + 1] = steps_before_[i] + (word || parts ? 1U : 0U);
    commas_before_[i + 1] = commas_before_[i] + (token.is_mark(U',') ? 1U : 0U);
    const bool dash =
        token.is_mark(U'\u2014') || (token.is_mark(U'-') && token.has(Token::spaced) &&
                                     i + 1 < tokens.size() && tokens[i + 1].has(Token::spaced));
    parts_before_[i + 1] = parts_before_[i] + (dash || token.is_mark(U';') ? 1U : 0U);
  }
}

namespace {

std::uint32_t apart(const std::vector<std::uint32_t>& before, const Item& a,
                    const Item& b) noexcept {
  if (a.last <= b.first) return before[b.first] - before[a.last] + 1;
  if (b.last <= a.first) return before[a.first] - before[b.last] + 1;
  return 0;
}

}  // namespace

// In words; what `within N words` bounds.
std::uint32_t Links::distance(const Item& a, const Item& b) const noexcept {
  return apart(words_before_, a, b);
}

// Which of two is nearer: a comma is a step, so that a clause keeps its own.
std::uint32_t Links::steps(const Item& a, const Item& b) const noexcept {
  return apart(steps_before_, a, b);
}

// The mention next to a quantity, whatever its set.
Links::Nearest Links::nearest_of_all(std::uint32_t index, const std::vector<Item>& items) const {
  Nearest best;
  const auto consider = [&](std::uint32_t other) {
    if (distance(items[index], items[other]) > near_words) return false;
    const std::uint32_t own = steps(items[index], items[other]);
    if (items[other].kind == Item::Kind::mention && !items[other].silent && own < best.distance)
      best = {other, own};
    return true;
  };
  for (std::uint32_t i = index; i-- > 0;) {
    if (!consider(i)) break;
  }
  for (std::uint32_t i = index + 1; i < items.size(); ++i) {
    if (!consider(i)) break;
  }
  return best;
}

// Whether another quantity of the kind stands nearer to the mention.
bool Links::has_nearer(std::uint32_t quantity, std::uint32_t mention,
                       const std::vector<Item>& items) const {
  const std::uint32_t own = steps(items[quantity], items[mention]);
  const auto is_nearer = [&](std::uint32_t i) {
    return i != quantity && items[i].kind == Item::Kind::quantity &&
           items[i].amount.kind == items[quantity].amount.kind &&
           steps(items[i], items[mention]) < own;
  };
  for (std::uint32_t i = mention; i-- > 0;) {
    if (steps(items[i], items[mention]) >= own && items[i].last <= items[mention].first) break;
    if (is_nearer(i)) return true;
  }
  for (std::uint32_t i = mention + 1; i < items.size(); ++i) {
    if (steps(items[i], items[mention]) >= own) break;
    if (is_nearer(i)) return true;
  }
  return false;
}

// "idle time, cost and latency": nothing but an enumeration between two mentions.
bool Links::is_list(const Item& a, const Item& b, const std::vector<Token>& tokens) const {
  const std::uint32_t first = std::min(a.last, b.last), last = std::max(a.first, b.first);
  constexpr WordClass joints = word::conjunction | word::determiner;
  std::uint32_t others = 0;
  for (std::uint32_t i = first; i < last; ++i) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::mark) continue;
    const WordClass what =
        token.is_word() && token.word < plan_.classes.size() ? plan_.classes[token.word] : 0;
    if ((what & (word::past | word::verb | word::be)) != 0) return false;
    if ((what & joints) == 0 && ++others > 1) return false;  // one more item, or an adjective
  }
  return true;
}

// A quantity belongs to its clause: beyond a `;` or a comma it is no other mention's, where its own
// clause has one, and none's that has a nearer quantity of the kind while it has a nearer mention.
bool Links::belongs(std::uint32_t quantity, std::uint32_t mention, const Nearest& own,
                    const std::vector<Token>& tokens, const std::vector<Item>& items) const {
  if (own.item == no_slot || items[own.item].set == items[mention].set) return true;
  const Item& q = items[quantity];
  const Item& m = items[mention];
  const Item& n = items[own.item];
  if (own.distance >= steps(q, m) || (n.first < m.last && m.first < n.last)) return true;
  const auto between = [&](const std::vector<std::uint32_t>& before, const Item& a, const Item& b) {
    return a.last <= b.first   ? before[b.first] - before[a.last]
           : b.last <= a.first ? before[a.first] - before[b.last]
                               : 0;
  };
  if (between(parts_before_, q, m) != 0 && between(parts_before_, q, n) == 0) return false;
  const bool comma = between(commas_before_, q, m) != 0 && between(commas_before_, q, n) == 0;
  if (comma && !is_list(n, m, tokens)) return false;
  return !has_nearer(quantity, mention, items);
}

Links::Nearest Links::nearest(std::uint32_t index, std::uint32_t set, std::uint32_t within,
                              expr::AssertionMask accepted, const Nearest& own,
                              const std::vector<Token>& tokens,
                              const std::vector<Item>& items) const {
  Nearest best;
  const auto consider = [&](std::uint32_t other) {
    const Item& item = items[other];
    const std::uint32_t far = distance(items[index], item);
    if (far > within) return false;
    const bool fits = item.kind == Item::Kind::mention && item.set == set && !item.silent &&
                      links(accepted, item) && belongs(index, other, own, tokens, items);
    if (fits && steps(items[index], item) < best.distance)
      best = {other, steps(items[index], item)};
    return true;
  };
  for (std::uint32_t i = index; i-- > 0;) {
    if (!consider(i)) break;
  }
  for (std::uint32_t i = index + 1; i < items.size(); ++i) {
    if (!consider(i)) break;
  }
  return best;
}

void Links::link_probes(std::uint32_t index, const Nearest& own, const Passage& passage,
                        const std::vector<Token>& tokens, const std::vector<Item>& items,
                        std::uint32_t kept) {
  const Item& quantity = items[index];
  ++serial_;
  const auto ask = [&](std::uint32_t other) {
    const Item& item = items[other];
    if (distance(quantity, item) > near_words) return false;
    if (item.kind != Item::Kind::mention || item.silent) return true;
    if (plan_.probes_of_set[item.set].empty() || !belongs(index, other, own, tokens, items))
      return true;
    for (const std::uint32_t slot : plan_.probes_of_set[item.set]) {
      const Probe& probe = plan_.probes[slot];
      if (probe.query.question != expr::NotesQuestion::near || asked_[slot] == serial_) continue;
      if (!is_of(quantity.amount.kind, probe.query.quantity)) continue;
      if (!accepts(probe.query.accepted, quantity.status) || !links(probe.query.accepted, item))
        continue;
      if (!in_scope(probe, passage)) continue;
      asked_[slot] = serial_;
      count(slot, quantity, kept);
    }
    return true;
  };
  for (std::uint32_t i = index; i-- > 0;) {
    if (!ask(i)) break;
  }
  for (std::uint32_t i = index + 1; i < items.size(); ++i) {
    if (!ask(i)) break;
  }
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
  const std::optional<Reckoned> reckoned = reckon(item.amount, wanted.unit);
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
    found.upper_bound |= item.amount.bound == Bound::upper;
  } else if (better) {
    found.value = value;
    found.period_assumed = reckoned->period_assumed;
    found.upper_bound = item.amount.bound == Bound::upper;
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
    if (!is_of(quantity.amount.kind, find.quantity)) continue;
    if (!accepts(find.accepted, quantity.status)) continue;
    if (find.direction != Direction::none && find.direction != quantity.amount.direction) continue;
    if (find.criterion != no_slot && find.criterion != passage.criterion) continue;
    if (!reckon(quantity.amount, find.unit)) continue;
    if (find.set == no_slot) {
      take(i, quantity, kept);
      continue;
    }
    const Nearest own =
        nearest(index, find.set, find.within, find.accepted, neighbour, tokens, items);
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
  measure(tokens);
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    if (item.kind == Item::Kind::name) {
      if (item.status == Assertion::unasked) reading_.unasked[item.set] = true;
      continue;
    }
    if (item.silent) continue;
    if (item.kind == Item::Kind::quantity) {
      const Nearest own = nearest_of_all(i, items);
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
