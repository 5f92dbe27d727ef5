#include "evidence/quantities/pairs.hpp"

#include "evidence/quantities/comparisons.hpp"
#include "evidence/quantities/joints.hpp"
#include "evidence/quantities/numerals.hpp"
#include "text/word_list.hpp"
#include "units/convert.hpp"

namespace assay::evidence::quantities {
namespace {

constexpr std::size_t verb_distance = 8;  // tokens from a verb of change to its amounts

// Both ends in one unit.
struct Ends {
  Decimal first, second;
  Unit unit{};
  bool own_units = false;  // each was written with its unit
};

// What one of the unit's words is worth: 0.01 for cents.
std::optional<Decimal> unit_factor(const Measure& measure) noexcept {
  const auto written = multiply(measure.number.mantissa, power_of_ten(measure.number.power));
  if (!written || written->is_zero()) return Decimal(1);
  return divide(abs(measure.value), abs(*written));
}

// The value of a bare number that shares the unit of its neighbour, and its scale where that makes
// sense: "$30-45K", "5 to 10 million".
std::optional<Decimal> shared_value(const Measure& bare, const Measure& unit, bool scale) noexcept {
  const bool plain = bare.number.power == 0 && !bare.number.fraction;
  const bool scales = scale && plain && abs(bare.number.mantissa) <= abs(unit.number.mantissa);
  const auto factor = unit.bare ? std::optional(Decimal(1)) : unit_factor(unit);
  const auto scaled =
      scales ? multiply(bare.value, power_of_ten(unit.number.power)) : std::optional(bare.value);
  return factor && scaled ? multiply(*scaled, *factor) : std::nullopt;
}

bool same_kind(const Unit& a, const Unit& b) noexcept {
  return a.dimension == b.dimension && a.currency == b.currency;
}

std::optional<Ends> share_units(const Measure& first, const Measure& second, Link link) noexcept {
  if (first.bare && second.bare) {
    if (first.never && second.never) return std::nullopt;
    const auto value = shared_value(first, second, true);
    if (!value) return std::nullopt;
    Ends ends{*value, second.value, second.unit};
    if (first.counts) ends.unit = first.unit;
    if (ends.unit.per == Period::none) ends.unit.per = second.unit.per;
    return ends;
  }
  if (first.bare) {
    if (first.counts) return std::nullopt;
    const auto value = shared_value(first, second, true);
    return value ? std::optional(Ends{*value, second.value, second.unit}) : std::nullopt;
  }
  if (second.bare) {
    // "$30,000-45,000 base", but not "$3M to 12 teams".
    const bool other = second.counts && !(link == Link::dash && first.prefixed);
    if (other || second.never) return std::nullopt;
    const auto value = shared_value(second, first, false);
    const bool scales = first.number.power == 0 && second.number.power > 0 &&
                        first.number.mantissa <= second.number.mantissa;
    const auto own = scales ? multiply(first.value, power_of_ten(second.number.power))
                            : std::optional(first.value);
    if (!value || !own) return std::nullopt;
    Ends ends{*own, *value, first.unit};
    if (ends.unit.per == Period::none) ends.unit.per = second.unit.per;
    return ends;
  }
  if (!same_kind(first.unit, second.unit)) return std::nullopt;
  Ends ends{first.value, second.value, first.unit, true};
  // "$30-$45K" shares its scale too.
  const bool scales = first.prefixed && second.prefixed && link != Link::arrow &&
                      first.number.power == 0 && second.number.power > 0 &&
                      first.number.mantissa <= second.number.mantissa;
  if (scales)
    ends.first = multiply(first.value, power_of_ten(second.number.power)).value_or(first.value);
  if (ends.unit.per == Period::none) ends.unit.per = second.unit.per;
  Unit other = second.unit;
  if (other.per == Period::none) other.per = ends.unit.per;
  const auto converted = units::convert(second.value, other, ends.unit);
  if (!converted) return std::nullopt;
  ends.second = *converted;
  return ends;
}

bool after_word(const Reader& reader, std::size_t first, WordId word) noexcept {
  const std::size_t start = before_approximation(reader, first);
  return start > 0 && reader.is_word(start - 1, word);
}

// Where the "from" of "from 40%", "from about 40%", "from a standard $50,000" stands.
std::optional<std::size_t> find_from(const Reader& reader, std::size_t first) noexcept {
  constexpr std::size_t most_words = 3;
  constexpr Role numerals = Role::digit_word | Role::teen | Role::tens | Role::hundred |
                            Role::scale | Role::dozen | Role::half | Role::part | Role::parts;
  std::size_t at = before_approximation(reader, first);
  for (std::size_t words = 0; words <= most_words && at > 0; ++words, --at) {
    if (reader.is_word(at - 1, reader.common().from)) return at - 1;
    if (reader.is(at - 1, numerals)) break;  // "from two, two to twelve"
    if (!reader.is_noun(at - 1) && !reader.is(at - 1, Role::article)) break;
  }
  return std::nullopt;
}

// "ranging from 2 to 3 weeks", "anywhere from": both ends of a range, nothing moved.
bool ranges(const Reader& reader, std::size_t from) noexcept {
  if (from == 0) return false;
  static constexpr text::WordList words{"range", "ranges", "ranged", "ranging", "anywhere",
                                        "vary",  "varies", "varied", "varying", "somewhere"};
  return words.has(reader.spelling(from - 1));
}

bool follows_change(const Reader& reader, std::size_t first) noexcept {
  if (after_word(reader, first, reader.common().by)) return false;
  for (std::size_t back = 1; back <= verb_distance && back <= first; ++back) {
    const std::size_t at = first - back;
    if (ends_reach(reader, at) || reader[at].is_number() || reader.is_mark(at, U',')) return false;
    const WordInfo& info = reader.info(at);
    if (info.is(Role::change) && info.change == ChangeKind::verb) return true;
  }
  return false;
}

Amount spanning(const Measure& first, const Measure& second, const Unit& unit) noexcept {
  Amount amount;
  amount.kind = kind_of(unit);
  amount.unit = unit;
  amount.first = static_cast<std::uint32_t>(first.first);
  amount.core_first = amount.first;
  amount.last = static_cast<std::uint32_t>(second.end);
  amount.core_last = static_cast<std::uint32_t>(second.last);
  return amount;
}

std::optional<Amount> range(const Measure& first, const Measure& second,
                            const Ends& ends) noexcept {
  if (ends.first >= ends.second) return std::nullopt;
  // "-5% to -3%" is 3 to 5 down; "-5% to 3%" moved neither way and keeps its signs.
  const bool down = ends.second.is_negative();
  Amount amount = spanning(first, second, ends.unit);
  amount.value = down ? abs(ends.second) : ends.first;
  amount.low = amount.value;
  amount.high = down ? abs(ends.first) : ends.second;
  if (down) amount.direction = Direction::down;
  return amount;
}

// Percentage points for percents, else the relative change in percent.
std::optional<Decimal> change_value(const Decimal& from, const Decimal& to, Dimension of) noexcept {
  const auto difference = subtract(to, from);
  if (!difference) return std::nullopt;
  if (of == Dimension::percent) return abs(*difference);
  const auto ratio = divide(abs(*difference), abs(from));
  const auto percent = ratio ? multiply(*ratio, Decimal(100)) : std::nullopt;
  return percent ? std::optional(round(*percent, 6)) : std::nullopt;
}

std::optional<Amount> change(const Measure& first, const Measure& second, const Decimal& from,
                             const Decimal& to, const Unit& unit) noexcept {
  const auto value = change_value(from, to, unit.dimension);
  if (!value || value->is_zero()) return std::nullopt;
  Amount amount = spanning(first, second, unit);
  amount.kind = EvidenceKind::change;
  amount.value = *value;
  amount.from = from;
  amount.to = to;
  amount.direction = to < from ? Direction::down : Direction::up;
  return amount;
}

// The "from" (or "between") and what approximates the first end belong to the span.
std::optional<Amount> widened(const Reader& reader, std::optional<Amount> amount,
                              std::optional<std::size_t> word) noexcept {
  if (!amount) return amount;
  const std::size_t start = before_approximation(reader, amount->first);
  amount->approximate = start < amount->first;
  if (word) {
    amount->first = static_cast<std::uint32_t>(*word);
    amount->core_first = amount->first;
  }
  return amount;
}

// "to 25% from 40%", "25%, down from 40%", "25% (from 40%)".
bool is_told_backwards(const Reader& reader, const Measure& first, const Measure& second) noexcept {
  // "22% lower (from 9% to 7%)" tells another change.
  if (reader.is_word(second.end, reader.common().to)) return false;
  for (std::size_t i = first.end; i < second.first; ++i) {
    const WordInfo& info = reader.info(i);
    if (info.is(Role::change) && info.change == ChangeKind::particle) return true;
    if (reader.is_mark(i, U'(') && i == first.end) return true;
  }
  return after_word(reader, first.first, reader.common().to);
}

std::optional<Amount> read_to(const Reader& reader, const Measure& first, const Measure& second,
                              const Ends& ends) noexcept {
  // "by 40 ms to 180 ms", but "by 10% to 12%".
  const auto twice = multiply(ends.first, Decimal(2));
  const bool apart = ends.own_units && after_word(reader, first.first, reader.common().by) &&
                     (ends.unit.dimension != Dimension::percent || !twice || ends.second > *twice);
  if (apart) return std::nullopt;
  const auto from = find_from(reader, first.first);
  if (from && !ranges(reader, *from)) {
    return widened(reader, change(first, second, ends.first, ends.second, ends.unit), from);
  }
  if (from) return widened(reader, range(first, second, ends), from);
  const bool falls = ends.second < ends.first;
  const bool numbers = first.bare && second.bare;
  const bool moves =
      (falls && !numbers) || ((ends.own_units || falls) && follows_change(reader, first.first));
  if (moves) {
    return widened(reader, change(first, second, ends.first, ends.second, ends.unit), std::nullopt);
  }
  return widened(reader, range(first, second, ends), std::nullopt);
}

// "two or three weeks".
std::optional<Amount> read_or(const Measure& first, const Measure& second,
                              const Ends& ends) noexcept {
  const bool small = ends.second <= Decimal(20) && first.bare && (!second.bare || second.counts);
  return small ? range(first, second, ends) : std::nullopt;
}

}  // namespace

bool follows_label(const Reader& reader, const Measure& first, const Measure& second) noexcept {
  if (!first.bare || !first.never || !second.bare || first.first == 0) return false;
  return reader.is(first.first - 1, Role::label) &&
         link_between(reader, first.end, second.first) == Link::to;
}

std::optional<Amount> read_pair(const Reader& reader, const Measure& first,
                                const Measure& second) noexcept {
  const Link link = link_between(reader, first.end, second.first);
  if (link == Link::none) return std::nullopt;
  const bool both_bare = first.bare && second.bare;
  if (link == Link::dash && both_bare && (first.never || second.never)) return std::nullopt;
  // "2000-2500 hours", but not "19% from 1987, to $10 billion".
  const bool years = (first.bare && first.never) || (second.bare && second.never);
  if (follows_label(reader, first, second)) return std::nullopt;
  const bool far = link == Link::far_to || link == Link::from || link == Link::arrow;
  if (years && (far || (link != Link::dash && !both_bare))) return std::nullopt;
  const auto ends = share_units(first, second, link);
  if (!ends) return std::nullopt;
  const bool from = find_from(reader, first.first).has_value();
  switch (link) {
    case Link::dash:
      return widened(reader, range(first, second, *ends), std::nullopt);
    case Link::to:
      return read_to(reader, first, second, *ends);
    case Link::arrow:
      return change(first, second, ends->first, ends->second, ends->unit);
    case Link::and_: {
      if (!after_word(reader, first.first, reader.common().between)) return std::nullopt;
      const std::size_t between = before_approximation(reader, first.first) - 1;
      return widened(reader, range(first, second, *ends), between);
    }
    case Link::or_:
      return read_or(first, second, *ends);
    case Link::far_to:
      return from ? read_to(reader, first, second, *ends) : std::nullopt;
    case Link::from: {
      if (!is_told_backwards(reader, first, second)) return std::nullopt;
      return change(first, second, ends->second, ends->first, ends->unit);
    }
    case Link::margin: {
      Amount amount = spanning(first, second, ends->unit);
      amount.value = ends->first;
      amount.approximate = true;
      return amount;
    }
    case Link::none:
      break;
  }
  return std::nullopt;
}

}  // namespace assay::evidence::quantities
