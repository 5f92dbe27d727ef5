#include "evidence/quantities/measures.hpp"

#include "evidence/quantities/numerals.hpp"

namespace assay::evidence::quantities {
namespace {

Unit plain_unit(Dimension dimension) noexcept {
  Unit unit;
  unit.dimension = dimension;
  return unit;
}

Measure with_unit(const Number& number, const SuffixedUnit& unit) noexcept {
  Measure measure;
  measure.value = unit.value;
  measure.unit = unit.unit;
  measure.first = number.first;
  measure.last = measure.end = unit.last;
  measure.number = number;
  return measure;
}

// "%", "percent", "percentage points", "bps"; "half a percent".
std::optional<SuffixedUnit> read_percent_after(const Reader& reader,
                                               const Number& number) noexcept {
  std::size_t at = reader.past_joint(number.last);
  if (reader.is_mark(at, U'%')) {
    const bool points = reader.slice(at + 1) == "points" || reader.slice(at + 1) == "pts";
    return SuffixedUnit{plain_unit(Dimension::percent), number.value, points ? at + 2 : at + 1};
  }
  if (number.fraction && reader.is(at, Role::article)) ++at;
  const auto percent = reader.lexicon.percents.at(reader.tokens, at);
  if (!percent) return std::nullopt;
  const auto value = multiply(number.value, power_of_ten(*percent.value));
  if (!value) return std::nullopt;
  return SuffixedUnit{plain_unit(Dimension::percent), *value, percent.last};
}

// "percent of twenty": the unit before its number.
std::optional<Measure> read_percent_before(const Reader& reader, std::size_t at) noexcept {
  const auto percent = reader.lexicon.percents.at(reader.tokens, at);
  if (!percent || !reader.is_word(percent.last, reader.common().of)) return std::nullopt;
  const auto number = read_number(reader, percent.last + 1);
  if (!number || number->fraction) return std::nullopt;
  const bool noun = reader[number->last].is_word() && !reader.is(number->last, Role::function);
  const bool other = noun || reader.is_mark(number->last, U'%') ||
                     (at > 0 && (reader[at - 1].is_number() || reader.is_mark(at - 1, U'%')));
  const auto value = other ? std::nullopt : multiply(number->value, power_of_ten(*percent.value));
  if (!value) return std::nullopt;
  Measure measure = with_unit(*number, {plain_unit(Dimension::percent), *value, number->last});
  measure.first = at;
  return measure;
}

// "1.8x", "2.5 times", "3 ×".
std::size_t past_multiple(const Reader& reader, const Number& number) noexcept {
  const std::size_t at = number.last;
  if (reader.is_mark(at, U'\u00D7') || reader.is(at, Role::multiple)) {
    const bool apart = !reader.glued(at) && reader[at + 1].is_number();  // "2 x 3"
    return apart || (reader.glued(at + 1) && reader[at + 1].is_number()) ? at : at + 1;
  }
  return at;
}

// Does a noun follow that a number could count?
bool counts(const Reader& reader, const Number& number) noexcept {
  // "100+ teams"
  const bool plus = reader.is_mark(number.last, U'+') && reader.glued(number.last);
  const std::size_t noun = plus ? number.last + 1 : reader.past_joint(number.last);
  return reader.is_noun(noun) && !number.fraction;
}

Measure bare(const Reader& reader, const Number& number) noexcept {
  const std::size_t last = past_multiple(reader, number);
  Measure measure;
  measure.value = number.value;
  measure.counts = last == number.last && counts(reader, number);
  measure.unit = plain_unit(measure.counts ? Dimension::count : Dimension::number);
  measure.first = number.first;
  measure.last = measure.end = last;
  measure.number = number;
  measure.bare = last == number.last;
  measure.never = measure.bare && is_never(reader, number);
  return measure;
}

// "a dollar", "a percentage point": the article is the number.
std::optional<Measure> read_article_unit(const Reader& reader, std::size_t at) noexcept {
  if (!reader.is(at, Role::article)) return std::nullopt;
  Number one;
  one.value = one.mantissa = 1;
  one.first = one.magnitude = at;
  one.last = at + 1;
  const bool point = reader.slice(at + 1) == "percentage" && reader.slice(at + 2) == "point";
  if (!point) return std::nullopt;
  return with_unit(one, {plain_unit(Dimension::percent), 1, at + 3});
}

std::optional<Measure> read_unit(const Reader& reader, const Number& number) noexcept {
  if (auto percent = read_percent_after(reader, number)) return with_unit(number, *percent);
  if (auto money = read_money_after(reader, number)) return with_unit(number, *money);
  if (auto duration = read_duration_after(reader, number)) return with_unit(number, *duration);
  return std::nullopt;
}

// "10+ years", "10-plus years", "20-odd percent": past what opens the number; else at its end.
std::size_t past_opening(const Reader& reader, std::size_t last) noexcept {
  if (reader.is_mark(last, U'+') && reader.glued(last)) return last + 1;
  const std::size_t word = reader.past_joint(last);
  const bool plus = reader.is_word(word, reader.common().plus);
  const bool odd = reader.slice(word) == "odd";
  return (plus || odd) && !begins_number(reader, word + 1) ? word + 1 : last;
}

std::optional<Measure> read_with_suffix(const Reader& reader, const Number& number) noexcept {
  if (auto measure = read_unit(reader, number)) return measure;
  Number open = number;
  open.last = past_opening(reader, number.last);
  if (open.last == number.last) return std::nullopt;
  auto measure = read_unit(reader, open);
  if (!measure) return measure;
  const bool odd = reader.slice(open.last - 1) == "odd";
  measure->comparison = odd ? Comparison::about : Comparison::lower;
  return measure;
}

// Numbers that belong to a name whatever comes after: `GPT-4 hours`, `10:30 hours`.
bool is_part_of_name(const Reader& reader, const Number& number) noexcept {
  const std::size_t first = number.first;
  if (first < 2 || !number.plain || !reader.glued(first) || !reader.glued(first - 1)) return false;
  if (reader.capital(first - 2) && ends_name(reader, number)) return true;  // "the COVID-19 year"
  return (reader.is_mark(first - 1, U':') || reader.is_mark(first - 1, U'/')) &&
         reader[first - 2].is_number();
}

}  // namespace

EvidenceKind kind_of(const Unit& unit) noexcept {
  switch (unit.dimension) {
    case Dimension::percent:
      return EvidenceKind::percent;
    case Dimension::money:
      return EvidenceKind::money;
    case Dimension::duration:
      return EvidenceKind::duration;
    case Dimension::count:
      return EvidenceKind::count;
    default:
      return EvidenceKind::number;
  }
}

std::optional<Measure> read_measure(const Reader& reader, std::size_t at) noexcept {
  auto measure = reader[at].is_number() ? std::nullopt : read_money_before(reader, at);
  if (!measure && begins_number(reader, at)) {
    if (const auto number = read_number(reader, at)) {
      measure = read_with_suffix(reader, *number);
      if (!measure) measure = bare(reader, *number);
      if (!measure->bare) measure->never = is_part_of_name(reader, *number);
    }
  }
  if (!measure && reader[at].is_word()) {
    measure = read_duration_words(reader, at);
    if (!measure) measure = read_article_unit(reader, at);
    if (!measure) measure = read_percent_before(reader, at);
  }
  if (!measure) return std::nullopt;
  measure->end = measure->last;
  if (const PeriodSuffix period = find_period(reader, *measure)) {
    measure->unit.per = period.period;
    measure->end = period.last;
  }
  return measure;
}

}  // namespace assay::evidence::quantities
