#include "evidence/nearness.hpp"

#include <algorithm>

namespace assay::evidence {
namespace {

std::uint32_t apart(const std::vector<std::uint32_t>& before, const Item& a,
                    const Item& b) noexcept {
  if (a.last <= b.first) return before[b.first] - before[a.last] + 1;
  if (b.last <= a.first) return before[a.first] - before[b.last] + 1;
  return 0;
}

}  // namespace

bool accepts(expr::AssertionMask mask, Assertion status) noexcept {
  return (mask & expr::mask_of(status)) != 0;
}

bool may_link(expr::AssertionMask mask, const Item& mention) noexcept {
  const bool absent = mention.status == Assertion::negated || mention.status == Assertion::unasked;
  return !absent || accepts(mask, mention.status);
}

void Nearness::measure(const std::vector<Token>& tokens) {
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

// In words; what `within N words` bounds.
std::uint32_t Nearness::distance(const Item& a, const Item& b) const noexcept {
  return apart(words_before_, a, b);
}

// Which of two is nearer: a comma is a step, so that a clause keeps its own.
std::uint32_t Nearness::steps(const Item& a, const Item& b) const noexcept {
  return apart(steps_before_, a, b);
}

// The mention next to a quantity, whatever its set.
Nearest Nearness::nearest_of_all(std::uint32_t index, const std::vector<Item>& items) const {
  Nearest best;
  const auto consider = [&](std::uint32_t other) {
    if (distance(items[index], items[other]) > near_words) return false;
    const std::uint32_t own = steps(items[index], items[other]);
    if (items[other].kind == Item::Kind::mention && !items[other].silent && own < best.distance)
      best = {other, own};
    return true;
  };
  outward(index, items, consider);
  return best;
}

// Whether another quantity of the kind stands nearer to the mention.
bool Nearness::has_nearer(std::uint32_t quantity, std::uint32_t mention,
                          const std::vector<Item>& items) const {
  const std::uint32_t own = steps(items[quantity], items[mention]);
  const auto is_nearer = [&](std::uint32_t i) {
    return i != quantity && items[i].kind == Item::Kind::quantity &&
           items[i].amount->kind == items[quantity].amount->kind &&
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
bool Nearness::is_list(const Item& a, const Item& b, const std::vector<Token>& tokens) const {
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
bool Nearness::belongs(std::uint32_t quantity, std::uint32_t mention, const Nearest& own,
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

Nearest Nearness::nearest(std::uint32_t index, std::uint32_t set, std::uint32_t within,
                          expr::AssertionMask accepted, const Nearest& own,
                          const std::vector<Token>& tokens, const std::vector<Item>& items) const {
  Nearest best;
  const auto consider = [&](std::uint32_t other) {
    const Item& item = items[other];
    const std::uint32_t far = distance(items[index], item);
    if (far > within) return false;
    const bool fits = item.kind == Item::Kind::mention && item.set == set && !item.silent &&
                      may_link(accepted, item) && belongs(index, other, own, tokens, items);
    if (fits && steps(items[index], item) < best.distance)
      best = {other, steps(items[index], item)};
    return true;
  };
  outward(index, items, consider);
  return best;
}

}  // namespace assay::evidence
