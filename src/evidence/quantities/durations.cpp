#include "evidence/quantities/measures.hpp"
#include "evidence/quantities/numerals.hpp"
#include "units/convert.hpp"

namespace assay::evidence::quantities {
namespace {

constexpr std::size_t most_adjuncts = 4;  // "two full-time engineer weeks"
constexpr int most_parts = 6;             // "1 year 2 months 3 days ..."

Unit duration_unit(Duration duration) noexcept {
  Unit unit;
  unit.dimension = Dimension::duration;
  unit.duration = duration;
  return unit;
}

// "the 90s", "2010s", "five 9s", but "the 30s timeout".
bool is_decade(const Reader& reader, std::size_t s) noexcept {
  if (s == 0 || !reader.glued(s)) return false;
  const std::string_view digits = reader.slice(s - 1);
  const bool century = digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
  if (century) return digits.ends_with('0');
  if (s < 2 || reader[s - 2].kind != TokenKind::word || reader.is_noun(s + 1)) return false;
  if (digits.size() == 1) return reader.is(s - 2, Role::digit_word);
  const std::string_view before = reader.slice(s - 2);
  return digits.size() == 2 && digits.ends_with('0') &&
         (before == "the" || before == "late" || before == "early" || before == "mid");
}

// Single letters are durations when they touch their digits: `30s`, `3d`; "h" may stand apart.
bool may_be_unit(const Reader& reader, std::size_t at) noexcept {
  const auto& words = reader.common();
  const WordId word = reader[at].word;
  const bool letter =
      word == words.s || word == words.d || word == words.w || word == words.y || word == words.us;
  if ((letter || word == words.h) && reader.capital(at)) return false;  // `3D`, `2H24`
  if (word == words.s && is_decade(reader, at)) return false;
  // "1.2 s to 0.8 s", but not "2 's"
  const bool apart = word == words.s && !reader.glued(at) && at > 0 && reader[at - 1].is_number();
  return !letter || apart || (reader.glued(at) && !reader.is_mark(at - 1, U'-'));
}

// The unit word from `at` on, behind a hyphen, an article ("half an hour") or words such as "GPU",
// "engineer-", "more"; one past it.
std::size_t find_unit(const Reader& reader, std::size_t at, bool article) noexcept {
  std::size_t next = reader.past_joint(at);
  if (article && reader.is(next, Role::article)) ++next;
  for (std::size_t words = 0; words <= most_adjuncts; ++words) {
    if (reader.is(next, Role::duration) && may_be_unit(reader, next)) return next;
    if (!reader[next].is_word() || (reader.glued(next) && next == at)) return 0;
    const std::size_t after = reader.past_joint(next + 1);
    const bool hyphenated = after != next + 1;
    const std::string_view word = reader.slice(next);
    const bool acronym = (word.size() > 1 && word[1] >= 'A' && word[1] <= 'Z') ||
                         (reader.capital(next) && reader[next].has(Token::digits));  // A100
    if (!reader.is(next, Role::adjunct) && !hyphenated && !acronym) return 0;
    // "4 more A/B tests", "3 GPU clusters last year": nothing but adjuncts up to the unit.
    if (reader.is_mark(after, U'/')) return 0;
    next = after;
  }
  return 0;
}

// One of the unit word at `at`, in the duration it counts.
std::optional<Decimal> times_unit(const Decimal& value, const WordInfo& unit) noexcept {
  const auto times = multiply(value, Decimal(static_cast<std::int64_t>(unit.duration_times)));
  return times ? multiply(*times, power_of_ten(unit.duration_power)) : std::nullopt;
}

// "and a half", "and half" behind a unit.
std::size_t past_and_a_half(const Reader& reader, std::size_t at) noexcept {
  if (!reader.is(at, Role::conjunction)) return 0;
  const std::size_t half = reader.is(at + 1, Role::article) ? at + 2 : at + 1;
  if (!reader.is(half, Role::half)) return 0;
  // "an hour and a half million": no.
  return reader.is(half + 1, Role::scale) || reader.is(half + 1, Role::article) ? 0 : half + 1;
}

std::optional<SuffixedUnit> with_half(const Reader& reader, SuffixedUnit duration,
                                      const WordInfo& unit) noexcept {
  const std::size_t past = past_and_a_half(reader, duration.last);
  if (past == 0) return duration;
  const auto half = times_unit(Decimal::scaled(5, -1), unit);
  const auto sum = half ? add(duration.value, *half) : std::nullopt;
  if (!sum) return duration;
  return SuffixedUnit{duration.unit, *sum, past};
}

// "2 hours, 30 minutes" and "2 weeks and 3 days" are one duration, "2 weeks, 3 days, 90 min" is a
// list: behind a comma only the unit that is usually told with the one before.
bool continues(Duration before, Duration part, bool comma) noexcept {
  if (part > before) return false;
  const bool clock = part == Duration::minutes || part == Duration::seconds;
  const bool next = before == Duration::years
                        ? part == Duration::months
                        : static_cast<int>(before) - static_cast<int>(part) == 1;
  if (comma) return next && (clock || part == Duration::months);
  return next || part == Duration::days;
}

// The next part of "1 year 1 month 21 days", "2 h and 30 min", "2h30m".
std::optional<SuffixedUnit> read_part(const Reader& reader, std::size_t at,
                                      Duration before) noexcept {
  const bool comma = reader.is_mark(at, U',');
  if (comma) ++at;
  const bool joined = reader.is(at, Role::conjunction);
  if (joined) ++at;
  if (!reader[at].is_number() && !reader.is(at, Role::digit_word | Role::teen | Role::tens))
    return {};
  const auto number = read_number(reader, at);
  if (!number || number->fraction) return std::nullopt;
  std::size_t unit = reader.past_joint(number->last);
  Duration duration = reader.info(unit).duration;
  const bool minutes = reader.is_word(unit, reader.common().m) && reader.glued(unit);
  if (minutes && before == Duration::hours) duration = Duration::minutes;
  // "1h30"
  const bool clock = !comma && !joined && before == Duration::hours && reader.glued(at) &&
                     reader.slice(at).size() == 2 && number->value < Decimal(60) &&
                     !reader.glued(number->last);
  if (clock && number->plain)
    return SuffixedUnit{duration_unit(Duration::minutes), number->value, number->last};
  if (duration == Duration::none || duration == before) return std::nullopt;
  if (!minutes && !may_be_unit(reader, unit)) return std::nullopt;
  if ((comma || joined) && !continues(before, duration, comma)) return std::nullopt;
  const auto value = minutes ? number->value : times_unit(number->value, reader.info(unit));
  if (!value) return std::nullopt;
  return SuffixedUnit{duration_unit(duration), *value, unit + 1};
}

SuffixedUnit with_parts(const Reader& reader, SuffixedUnit whole) noexcept {
  Duration before = whole.unit.duration;
  for (int parts = 1; parts < most_parts; ++parts) {
    const auto part = read_part(reader, whole.last, before);
    if (!part) break;
    // The sum is told in the smallest unit named.
    const bool smaller = part->unit.duration < whole.unit.duration;
    const Unit unit = smaller ? part->unit : whole.unit;
    const auto left = units::convert(whole.value, whole.unit, unit);
    const auto right = units::convert(part->value, part->unit, unit);
    const auto sum = left && right ? add(*left, *right) : std::nullopt;
    if (!sum) break;
    before = part->unit.duration;
    whole = {unit, *sum, part->last};
  }
  return whole;
}

Measure made(std::size_t first, const SuffixedUnit& duration) noexcept {
  Measure measure;
  measure.value = duration.value;
  measure.unit = duration.unit;
  measure.first = first;
  measure.last = measure.end = duration.last;
  measure.number.value = measure.number.mantissa = duration.value;
  measure.number.first = measure.number.magnitude = first;
  measure.number.last = duration.last;
  return measure;
}

// A whole word for a duration, in the singular or plural; "second" is more often an ordinal.
bool is_long_unit(const Reader& reader, std::size_t at) noexcept {
  const auto word = reader.slice(at);
  return reader.is(at, Role::duration) && word.size() > 2 && word != "second" && word != "min";
}

// "in an hour", "took a day", or nothing before it: else "a day" is how often something happens.
bool may_stand_alone(const Reader& reader, std::size_t at) noexcept {
  if (at > 0 && reader[at - 1].is_word()) return reader.is(at - 1, Role::span);
  const auto& words = reader.common();
  const std::size_t after = at + 2;
  return (at == 0 || reader[at - 1].kind == TokenKind::mark) && !reader.is_word(after, words.ago) &&
         !reader.is_word(after, words.later) && !reader.is_word(after, words.earlier);
}

// "a quarter of the fleet", but "one quarter of running it", "after one quarter of traffic".
bool is_part_of(const Reader& reader, const Number& number) noexcept {
  if (!reader.is_word(number.last, reader.common().of)) return false;
  const std::size_t what = number.last + 1;
  if (reader.slice(what).ends_with("ing")) return false;
  const bool when = number.first > 0 && (reader.slice(number.first - 1) == "after" ||
                                         reader.slice(number.first - 1) == "within");
  return !when || !reader.is_noun(what) || reader[what].is_number();
}

}  // namespace

std::optional<SuffixedUnit> read_duration_after(const Reader& reader,
                                                const Number& number) noexcept {
  if (number.quarters && !is_part_of(reader, number)) {
    // "three quarters" is read as a fraction first; "a quarter" is a time behind "within" alone.
    const auto count = multiply(number.value, Decimal(4));
    const bool alone = reader.is(number.magnitude, Role::article) &&
                       (number.first == 0 || !reader.is(number.first - 1, Role::span));
    if (!count || alone) return std::nullopt;
    return SuffixedUnit{duration_unit(Duration::quarters), *count, number.last};
  }
  const std::size_t at = find_unit(reader, number.last, number.fraction);
  if (at == 0) return std::nullopt;
  const WordInfo& unit = reader.info(at);
  const auto value = times_unit(number.value, unit);
  if (!value) return std::nullopt;
  const auto duration = with_half(reader, {duration_unit(unit.duration), *value, at + 1}, unit);
  return with_parts(reader, *duration);
}

std::optional<Measure> read_duration_words(const Reader& reader, std::size_t at) noexcept {
  const bool article = reader.is(at, Role::article);
  std::size_t next = article ? at + 1 : at;
  Decimal value = 1;
  if (reader.slice(next) == "couple") {
    value = 2;
    ++next;
    if (reader.is_word(next, reader.common().of)) ++next;
  } else if (reader.is(next, Role::determiner)) {
    next = reader.past_joint(next + 1);
  } else if (!article || !may_stand_alone(reader, at)) {
    return std::nullopt;
  }
  if (reader.is(next, Role::adjunct) && reader.is(next + 1, Role::duration)) ++next;
  if (!is_long_unit(reader, next)) return std::nullopt;
  const WordInfo& unit = reader.info(next);
  const auto whole = times_unit(value, unit);
  if (!whole) return std::nullopt;
  const auto duration = with_half(reader, {duration_unit(unit.duration), *whole, next + 1}, unit);
  return made(at, *duration);
}

}  // namespace assay::evidence::quantities
