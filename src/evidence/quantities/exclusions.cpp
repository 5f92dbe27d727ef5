// What looks like a number and is no quantity: dates, versions, names, times, phone numbers, ids.
#include "evidence/quantities/measures.hpp"
#include "evidence/quantities/numerals.hpp"
#include "text/word_list.hpp"

namespace assay::evidence::quantities {
namespace {

bool is_digits(std::string_view text) noexcept {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_year(std::string_view text) noexcept {
  return text.size() == 4 && is_digits(text) && (text.starts_with("19") || text.starts_with("20"));
}

bool joins(const Reader& reader, std::size_t at) noexcept {
  return reader.is_mark(at, U'-') || reader.is_mark(at, U'/') || reader.is_mark(at, U':') ||
         reader.is_mark(at, U'.');
}

// Is a number chained to `at` by a glued mark: `2026-03-14`, `10:30`, `1-800-555`?
bool chained_after(const Reader& reader, std::size_t last) noexcept {
  return joins(reader, last) && reader.glued(last) && reader.glued(last + 1) &&
         reader[last + 1].is_number();
}
bool chained_before(const Reader& reader, std::size_t first) noexcept {
  return first >= 2 && joins(reader, first - 1) && reader.glued(first) && reader.glued(first - 1) &&
         reader[first - 2].is_number();
}

// A plain hyphen between two numbers may be a range; two of them, or another mark, are not.
bool is_chain(const Reader& reader, const Number& number) noexcept {
  const bool after = chained_after(reader, number.last);
  const bool before = chained_before(reader, number.first);
  if (after && before) return true;
  if (after && (!reader.is_mark(number.last, U'-') || chained_after(reader, number.last + 2)))
    return true;
  if (before &&
      (!reader.is_mark(number.first - 1, U'-') || chained_before(reader, number.first - 2))) {
    return true;
  }
  // `555-1234`, `2023-2024`, `1995-01`.
  const std::size_t other = after ? number.last + 1 : number.first - 2;
  if (!after && !before) return false;
  const std::string_view mine = reader.slice(number.magnitude), its = reader.slice(other);
  const std::string_view left = after ? mine : its, right = after ? its : mine;
  if (!is_digits(left) || !is_digits(right)) return false;
  const auto low = numeral(left), high = numeral(right);
  if (!low || !high || *low >= *high) return true;  // "a 60-40 split"
  const bool phone = left.size() == 3 && right.size() == 4;
  return phone || (right.size() > 1 && right.front() == '0') || is_year(left) || is_year(right);
}

// `Mar 14`, `14 March`, `14 of March`.
bool is_date(const Reader& reader, const Number& number) noexcept {
  const auto names_month = [&](std::size_t at) {
    return reader.is(at, Role::month) && reader.capital(at);
  };
  std::size_t before = number.first;
  if (before > 0 && reader.is_mark(before - 1, U'.')) --before;
  if (before > 0 && names_month(before - 1)) return true;
  if (number.first >= 2 && reader.is_mark(number.first - 1, U',') &&
      is_year(reader.slice(number.magnitude))) {
    return true;  // "March 14, 2026"
  }
  const std::size_t after =
      reader.is_word(number.last, reader.common().of) ? number.last + 1 : number.last;
  return names_month(after);
}

// `2025` by itself or behind "in", "since", "FY"; "2000 users" and "2,000" are counts.
bool is_calendar_year(const Reader& reader, const Number& number, bool noun) noexcept {
  if (!is_year(reader.slice(number.magnitude))) return false;
  return !noun ||
         (number.first > 0 && reader.is(number.first - 1, Role::date_before | Role::month));
}

// `on 3/14`, `by 3/14`, but "cut it by 1/3" and "on 3/4 of the jobs".
bool is_slash_date(const Reader& reader, const Number& number) noexcept {
  if (!number.fraction || number.first == 0 || number.last != number.first + 3) return false;
  if (!reader.is_mark(number.first + 1, U'/')) return false;
  const auto month = numeral(reader.slice(number.first));
  const auto day = numeral(reader.slice(number.first + 2));
  if (!month || !day || *month > Decimal(12) || *day > Decimal(31)) return false;
  const std::size_t before = number.first - 1;
  if (reader.is_word(number.last, reader.common().of)) return false;
  for (const std::string_view when : {"on", "since", "until", "till", "dated", "before"})
    if (reader.slice(before) == when) return true;
  return *day > Decimal(12) && reader.is(before, Role::date_before | Role::per);
}

bool is_clock_time(const Reader& reader, const Number& number) noexcept {
  if (reader.is(number.last, Role::clock)) return true;
  const auto letter = reader.slice(number.last);
  return (letter == "a" || letter == "p") && reader.is_mark(number.last + 1, U'.') &&
         reader.slice(number.last + 2) == "m";
}

// `#12`, `(3)`, `[3]`, `4)`, `'24`, `@7`.
bool is_marked(const Reader& reader, const Number& number) noexcept {
  const bool closed = reader.is_mark(number.last, U')') || reader.is_mark(number.last, U']');
  if (number.first == 0) return closed && reader.glued(number.last);
  const std::size_t before = number.first - 1;
  const bool glued = reader.glued(number.first);
  if (glued && (reader.is_mark(before, U'#') || reader.is_mark(before, U'\'') ||
                reader.is_mark(before, U'@'))) {
    return true;
  }
  const bool opened = reader.is_mark(before, U'(') || reader.is_mark(before, U'[');
  return closed && reader.glued(number.last) && (opened || number.last == number.first + 1) &&
         opened;
}

bool has_inner_capital(std::string_view word) noexcept {
  for (std::size_t i = 1; i < word.size(); ++i) {
    if (word[i] >= 'A' && word[i] <= 'Z') return true;
  }
  return false;
}

// "CUDA 12", "phase 2", "step three": what a name or a label numbers.
bool is_labelled(const Reader& reader, const Number& number, bool noun) noexcept {
  if (number.first == 0) return false;
  std::size_t before = number.first - 1;
  if (reader.is_mark(before, U'.') && before > 0 && !reader.is(before - 1, Role::label))
    return false;
  if (reader.is_mark(before, U'.') && before > 0) --before;
  if (!reader[before].is_word()) return false;
  // "the team ran", "group of": a label must touch its number.
  if (reader.is(before, Role::label)) return true;
  if (!reader.capital(before) || noun || reader.is(before, Role::function | Role::change))
    return false;
  const std::string_view word = reader.slice(before);
  const bool acronym = has_inner_capital(word);  // GPU, PostgreSQL
  const bool small = reader.slice(number.magnitude).size() <= 2 ||
                     reader.slice(number.magnitude).find('.') != std::string_view::npos;
  // The first word of a sentence has a capital anyway.
  return small && (acronym || before > 0) && !reader.is(before, Role::span);
}

// Leading zeros, or more digits than anything that is counted without separators.
bool is_identifier(std::string_view digits) noexcept {
  if (!is_digits(digits)) return false;
  return (digits.size() > 1 && digits.front() == '0') || digits.size() > 9;
}

// `+1 222 333 4444`, `(415) 555`, `20 7946 0958`.
bool is_phone(const Reader& reader, const Number& number) noexcept {
  // Neighbouring groups of digits, with at most brackets and hyphens between.
  const auto group = [&](std::size_t at) {
    return reader[at].is_number() && is_digits(reader.slice(at));
  };
  const auto filler = [&](std::size_t at) {
    return reader.is_mark(at, U'-') || reader.is_mark(at, U'(') || reader.is_mark(at, U')');
  };
  constexpr int most_steps = 10;
  constexpr int enough = 3;
  int groups = 1;
  const auto is_part = [&](std::size_t at) {
    const bool digits = group(at);
    groups += digits ? 1 : 0;
    return digits || filler(at);
  };
  std::size_t at = number.last;
  for (int step = 0; step < most_steps && groups < enough && is_part(at); ++step)
    ++at;
  at = number.first;
  for (int step = 0; step < most_steps && groups < enough && at > 0 && is_part(at - 1); ++step)
    --at;
  const bool plus = at > 0 && reader.is_mark(at - 1, U'+') && reader.glued(at);
  return groups >= enough || (plus && groups >= 2);
}

// "never shipped without one", "she drew one", but "down to one".
bool stands_for_noun(const Reader& reader, std::size_t one) noexcept {
  if (one == 0 || !reader[one - 1].is_word()) return false;
  static constexpr text::WordList before_measures{
      "to",   "by",    "at",   "of",    "plus",  "minus",   "is",     "was", "were", "be",
      "than", "over",  "and",  "under", "below", "above",   "equals", "or",  "vs",   "versus",
      "from", "about", "only", "just",  "rated", "exactly", "scored", "not", "=",    "times"};
  return !before_measures.has(reader.spelling(one - 1));
}

// "one of", "one another", "the one", "one-pager", "no one".
bool is_pronoun(const Reader& reader, const Number& number) noexcept {
  const auto& words = reader.common();
  if (!reader.is_word(number.first, words.one) || number.last != number.first + 1) return false;
  if (number.first > 0 && reader.is(number.first - 1, Role::pronoun_before)) return true;
  const std::size_t next = number.last;
  if (!reader[next].is_word())
    return reader.is_mark(next, U'-') ||
           (!reader.is_mark(next, U'%') && stands_for_noun(reader, number.first));
  const std::string_view word = reader.slice(next);
  return !reader.is_noun(next) || word == "another" || word == "day" || word == "thing";
}

// "first half", "the third", "next quarter", "a third party" and other ordinals.
bool is_ordinal(const Reader& reader, const Number& number) noexcept {
  if (!number.fraction)
    return reader.is(number.last, Role::ordinal_mark) && reader.glued(number.last);
  const bool half = reader.is(number.magnitude, Role::half);
  if (!half || number.first == 0) return false;
  const bool shifted = reader.is(number.first - 1, Role::shift | Role::ordinal_mark);
  return shifted || (reader.is_mark(number.first - 1, U'-') && reader.glued(number.first));
}

// "two-sided", "8-bit", "3-fold", "threefold": of so many parts, not so many things.
bool is_shape(const Reader& reader, const Number& number) noexcept {
  if (reader.is_word(number.last, reader.common().fold)) return true;
  // "5G", but "10G" is a number.
  const bool generation = reader.slice(number.last - 1) == "G" && reader.glued(number.last - 1) &&
                          number.mantissa < Decimal(10);
  if (generation) return true;
  const std::size_t noun = reader.past_joint(number.last);
  if (noun == number.last) return false;
  if (!reader[number.magnitude].is_number()) return true;
  static constexpr text::WordList shapes{"bit",   "bits", "fold",       "sided", "tailed",
                                         "way",   "star", "tier",       "stage", "step",
                                         "phase", "d",    "dimensional"};
  return shapes.has(reader.spelling(noun));
}

// "$0.60 per 1,000 tokens": what a rate is told of.
bool is_base(const Reader& reader, const Number& number) noexcept {
  return number.first > 0 && reader.is(number.first - 1, Role::per);
}

}  // namespace

// `GPT-4`, `C-1042`, `COVID-19`: digits that end a name; "sub-200" is a bound, not a name.
bool ends_name(const Reader& reader, const Number& number) noexcept {
  const std::size_t first = number.first;
  if (first < 2 || !reader.is_mark(first - 1, U'-') || !reader.glued(first) ||
      !reader.glued(first - 1) || !reader[first - 2].is_word()) {
    return false;
  }
  // `5k-20k` is a range.
  if (first >= 3 && reader.glued(first - 2) && reader[first - 3].is_number()) return false;
  // Capitals too: "Sub-200ms" where a sentence begins.
  static constexpr text::WordList bounds{"sub", "under", "over", "near", "about", "mid", "plus",
                                         "Sub", "Under", "Over", "Near", "About", "Mid", "Plus"};
  return !bounds.has(reader.spelling(first - 2));
}

bool is_never(const Reader& reader, const Number& number) noexcept {
  const bool noun = reader.is_noun(number.last);
  const bool glued_word = reader[number.last].is_word() && reader.glued(number.last) &&
                          !reader.is(number.last, Role::multiple);
  if (glued_word || is_ordinal(reader, number) || is_shape(reader, number)) return true;
  if (is_base(reader, number) || is_pronoun(reader, number) || is_marked(reader, number))
    return true;
  if (is_clock_time(reader, number) || ends_name(reader, number)) return true;
  if (is_slash_date(reader, number)) return true;
  const bool label = !number.fraction && number.power == 0 && is_labelled(reader, number, noun);
  if (label) return true;
  if (!number.plain) return false;
  return is_chain(reader, number) || is_date(reader, number) || is_phone(reader, number) ||
         is_calendar_year(reader, number, noun) || is_identifier(reader.slice(number.magnitude));
}

}  // namespace assay::evidence::quantities
