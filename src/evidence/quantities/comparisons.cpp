#include "evidence/quantities/comparisons.hpp"

#include "units/convert.hpp"

namespace assay::evidence::quantities {
namespace {

constexpr int most_phrases = 3;  // "up to about", "well over"

bool is_about_mark(const Reader& reader, std::size_t at) noexcept {
  return reader.is_mark(at, U'~') || reader.is_mark(at, U'\u00B1');
}

// "took over three weeks" is a bound, "12% over three weeks" is not.
bool is_span_of_time(const Reader& reader, const Amount& amount, std::size_t first,
                     std::size_t last) noexcept {
  const bool one_word = last == first + 1;
  if (!one_word || amount.unit.dimension != Dimension::duration) return false;
  if (!reader.is_word(first, reader.common().over)) return false;
  return first > 0 && !reader.is(first - 1, Role::span);
}

struct Bounds {
  Bound bound = Bound::none;
  std::size_t first = 0;  // where the comparison begins; 0 where there is none
  bool found = false;
};

// `<`, `>`, `≤`, `< =`, `>=` before the amount; "<>" and "=>" are no comparisons.
Bounds read_marks(const Reader& reader, std::size_t end) noexcept {
  if (end == 0) return {};
  std::size_t at = end - 1;
  if (reader.is_mark(at, U'\u2264')) return {Bound::upper, at, true};
  if (reader.is_mark(at, U'\u2265')) return {Bound::lower, at, true};
  if (reader.is_mark(at, U'=')) {
    if (at == 0) return {};
    --at;
  }
  const bool less = reader.is_mark(at, U'<'), more = reader.is_mark(at, U'>');
  if (!less && !more) return {};
  const bool doubled = at > 0 && (reader.is_mark(at - 1, U'<') || reader.is_mark(at - 1, U'=') ||
                                  reader.is_mark(at - 1, U'-') || reader.is_mark(at - 1, U'>'));
  if (doubled) return {};
  return {less ? Bound::upper : Bound::lower, at, true};
}

// What a comparison says of the amount; whether its words belong to the amount's span.
bool bind(Comparison comparison, Amount& amount) noexcept {
  switch (comparison) {
    case Comparison::about:
      amount.approximate = true;
      return false;
    case Comparison::upper:
      amount.bound = Bound::upper;
      return true;
    case Comparison::lower:
      amount.bound = Bound::lower;
      return true;
    case Comparison::equal:
      return true;
  }
  return false;
}

// "sub-200ms", "under-5%"
void bind_prefix(const Reader& reader, Amount& amount) noexcept {
  const std::size_t at = amount.first;
  if (at < 2 || !reader.is_mark(at - 1, U'-') || !reader.glued(at) || !reader.glued(at - 1)) return;
  const std::string_view word = reader.slice(at - 2);
  if (word != "sub" && word != "Sub" && word != "under" && word != "Under") return;
  amount.bound = Bound::upper;
  amount.first = static_cast<std::uint32_t>(at - 2);
}

// "turned over £3m", "handed over 3 shops": of the verb, and no bound.
bool is_particle(const Reader& reader, std::size_t at) noexcept {
  if (at == 0 || (reader.slice(at) != "over" && reader.slice(at) != "under")) return false;
  const std::string_view verb = reader.slice(at - 1);
  for (const std::string_view one : {"turned", "turns", "turn", "turning", "handed", "hands",
                                     "carried", "rolled", "signed", "brought", "passed"}) {
    if (verb == one) return true;
  }
  return false;
}

void widen_before(const Reader& reader, Amount& amount) noexcept {
  bind_prefix(reader, amount);
  std::size_t at = amount.first;
  for (int phrases = 0; phrases < most_phrases && at > 0; ++phrases) {
    if (is_about_mark(reader, at - 1)) {
      amount.approximate = true;
      --at;
      continue;
    }
    if (const Bounds marks = read_marks(reader, at); marks.found) {
      amount.bound = marks.bound;
      at = marks.first;
      amount.first = static_cast<std::uint32_t>(at);
      continue;
    }
    const auto phrase = reader.lexicon.comparisons_before.before(reader.tokens, at);
    if (!phrase || is_span_of_time(reader, amount, phrase.first, phrase.last)) break;
    if (is_particle(reader, phrase.first)) break;
    at = phrase.first;
    if (bind(*phrase.value, amount)) amount.first = static_cast<std::uint32_t>(at);
  }
}

bool begins_amount(const Reader& reader, std::size_t at) noexcept {
  return reader[at].is_number() ||
         reader.is(at, Role::digit_word | Role::teen | Role::tens | Role::article | Role::half) ||
         reader.is_word(at, reader.common().than) ||
         (reader[at].kind == TokenKind::mark && reader.lexicon.sign(reader[at].word) != nullptr);
}

void widen_after(const Reader& reader, Amount& amount) noexcept {
  std::size_t at = amount.last;
  if (reader.is_mark(at, U'+') && reader.glued(at) &&
      !(reader.glued(at + 1) && reader[at + 1].is_number())) {
    amount.bound = Bound::lower;
    amount.last = static_cast<std::uint32_t>(at + 1);
    return;
  }
  at = reader.past_joint(at);
  const auto phrase = reader.lexicon.comparisons_after.at(reader.tokens, at);
  if (!phrase || begins_amount(reader, phrase.last)) return;
  if (bind(*phrase.value, amount)) amount.last = static_cast<std::uint32_t>(phrase.last);
}

}  // namespace

std::size_t before_approximation(const Reader& reader, std::size_t first) noexcept {
  std::size_t at = first;
  for (int phrases = 0; phrases < most_phrases && at > 0; ++phrases) {
    if (is_about_mark(reader, at - 1)) {
      --at;
      continue;
    }
    const auto phrase = reader.lexicon.comparisons_before.before(reader.tokens, at);
    if (!phrase || *phrase.value != Comparison::about) break;
    at = phrase.first;
  }
  return at;
}

void read_bounds(const Reader& reader, Amount& amount) noexcept {
  if (amount.kind == EvidenceKind::change) return;
  widen_before(reader, amount);
  widen_after(reader, amount);
}

bool join_bounds(const Reader& reader, Amount& amount, const Amount& next) noexcept {
  const bool opposed = (amount.bound == Bound::lower && next.bound == Bound::upper) ||
                       (amount.bound == Bound::upper && next.bound == Bound::lower);
  if (!opposed || amount.low || next.low) return false;
  if (next.first > amount.last + 2) return false;
  for (std::size_t i = amount.last; i < next.first; ++i) {
    const bool joint =
        reader.is_mark(i, U',') || reader.is(i, Role::conjunction) || reader.slice(i) == "but";
    if (!joint) return false;
  }
  // "at most 100 and at least 20 apples": a count.
  const bool counted = next.kind == EvidenceKind::count && amount.kind == EvidenceKind::number;
  const Unit unit = counted ? next.unit : amount.unit;
  const auto other = units::convert(next.value, next.unit, unit);
  if (!other || !units::convertible(amount.unit, unit)) return false;
  const Decimal low = amount.bound == Bound::lower ? amount.value : *other;
  const Decimal high = amount.bound == Bound::lower ? *other : amount.value;
  if (low >= high) return false;
  if (counted) amount.kind = EvidenceKind::count;
  amount.unit = unit;
  amount.value = low;
  amount.low = low;
  amount.high = high;
  amount.bound = Bound::none;
  amount.last = next.last;
  amount.core_last = next.core_last;
  amount.approximate = amount.approximate || next.approximate;
  return true;
}

}  // namespace assay::evidence::quantities
