#include "evidence/quantities/fractions.hpp"

#include "evidence/quantities/number_words.hpp"
#include "evidence/quantities/numerals.hpp"

namespace assay::evidence::quantities {
namespace {

constexpr Role unit_words = Role::duration | Role::multiple;

struct Denominator {
  Decimal value;
  std::size_t last = 0;
  bool plural = false;
  bool quarters = false;
};

// Is token `at` a noun that an ordinal before it would number: "a third party"?
bool is_noun(const Reader& reader, std::size_t at) noexcept {
  return reader[at].is_word() && !reader.is(at, Role::function | Role::conjunction);
}

// "half", "thirds", "quarter", "twenty-firsts".
std::optional<Denominator> read_denominator(const Reader& reader, std::size_t at) noexcept {
  const WordInfo& info = reader.info(at);
  const auto made = [&](Decimal value, std::size_t last) {
    const bool plural = reader.is(last - 1, Role::parts);
    return Denominator{value, last, plural, value == Decimal(4)};
  };
  if (info.is(Role::half | Role::part | Role::parts) && info.number != 1) {
    return made(info.number, at + 1);
  }
  if (!info.is(Role::tens)) return std::nullopt;
  const std::size_t next = reader.past_joint(at + 1);
  const WordInfo& ones = reader.info(next);
  if (!ones.is(Role::part | Role::parts) || ones.number >= 10) return std::nullopt;
  return made(info.number + ones.number, next + 1);
}

// "of a million", "million", "a dozen" after a part.
Scale read_scale_of(const Reader& reader, std::size_t at) noexcept {
  if (reader.is_word(at, reader.common().of)) ++at;
  if (reader.is(at, Role::article)) ++at;
  if (reader.is(at, Role::hundred)) return {2, at + 1};
  return read_scale(reader, at, false);
}

std::optional<Fraction> scaled(const Reader& reader, Decimal value, std::size_t last,
                               bool quarters) noexcept {
  if (const Scale scale = read_scale_of(reader, last)) {
    const auto product = multiply(value, power_of_ten(scale.power));
    if (product) return Fraction{*product, scale.last};
  }
  const std::size_t dozen = reader.is(last, Role::article) ? last + 1 : last;
  if (reader.is(dozen, Role::dozen)) {
    const auto product = multiply(value, Decimal(reader.info(dozen).number));
    if (product) return Fraction{*product, dozen + 1};
  }
  return Fraction{value, last, quarters};
}

std::optional<Fraction> ratio(const Decimal& numerator, const Decimal& denominator,
                              std::size_t last, bool quarters = false) noexcept {
  const auto value = divide(numerator, denominator);
  if (!value) return std::nullopt;
  return Fraction{*value, last, quarters};
}

std::optional<Fraction> read_vulgar(const Reader& reader, std::size_t at) noexcept {
  if (reader[at].is_word() || reader[at].is_number()) return std::nullopt;
  for (const VulgarFraction& fraction : vulgar_fractions) {
    if (!reader.is_mark(at, fraction.character)) continue;
    return ratio(fraction.numerator, fraction.denominator, at + 1);
  }
  return std::nullopt;
}

// "two thirds", "one half", "thirty two fifths".
std::optional<Fraction> read_words(const Reader& reader, const Cardinal& cardinal) noexcept {
  std::size_t at = cardinal.last;
  if (reader.is_mark(at, U'-')) ++at;
  const auto bottom = read_denominator(reader, at);
  if (!bottom) return std::nullopt;
  const bool one = cardinal.value == Decimal(1);
  const auto& ten = cardinal.final_ten;
  const bool compound =
      ten && *ten < cardinal.value && !cardinal.after_and && bottom->value < Decimal(10);
  if (!bottom->plural && !one) return std::nullopt;
  if (!bottom->plural && is_noun(reader, bottom->last) &&
      !reader.is(bottom->last, Role::scale | Role::hundred)) {
    return std::nullopt;
  }
  if (compound) {
    const auto top = subtract(cardinal.value, *ten);
    const auto below = add(*ten, bottom->value);
    return top && below ? ratio(*top, *below, bottom->last) : std::nullopt;
  }
  if (cardinal.after_and && *cardinal.after_and < bottom->value) {
    const auto whole = subtract(cardinal.value, *cardinal.after_and);
    const auto part = divide(*cardinal.after_and, bottom->value);
    const auto sum = whole && part ? add(*whole, *part) : std::nullopt;
    return sum ? std::optional(Fraction{*sum, bottom->last}) : std::nullopt;
  }
  return ratio(cardinal.value, bottom->value, bottom->last, bottom->quarters);
}

// The fraction after "and": "a half", "three quarters", "one fourth", "a half million".
std::optional<Fraction> read_part(const Reader& reader, std::size_t at) noexcept {
  if (auto vulgar = read_vulgar(reader, at)) return vulgar;
  const bool article = reader.is(at, Role::article);
  if (article || reader.is(at, Role::half)) {
    const auto bottom = read_denominator(reader, article ? at + 1 : at);
    if (!bottom || bottom->plural) return std::nullopt;
    return ratio(1, bottom->value, bottom->last, bottom->quarters);
  }
  const auto top = read_cardinal(reader, at);
  if (!top || top->scaled) return std::nullopt;
  return read_words(reader, *top);
}

std::optional<Fraction> read_after_and(const Reader& reader, const Cardinal& cardinal) noexcept {
  if (!reader.is(cardinal.last, Role::conjunction)) return std::nullopt;
  const auto part = read_part(reader, cardinal.last + 1);
  if (!part || part->value >= Decimal(1)) return std::nullopt;
  const Scale scale = read_scale(reader, part->last, false);
  // "one billion and a half million"; "3 million and a half" is half a million more.
  int power = cardinal.scaled && cardinal.power >= 6 ? cardinal.power : 0;
  if (cardinal.scaled && scale) power = scale.power;
  const auto addend = multiply(part->value, power_of_ten(power));
  const auto sum = addend ? add(cardinal.value, *addend) : std::nullopt;
  if (!sum) return std::nullopt;
  if (!scale || cardinal.scaled) return Fraction{*sum, scale ? scale.last : part->last};
  const auto product = multiply(*sum, power_of_ten(scale.power));
  return product ? std::optional(Fraction{*product, scale.last}) : std::nullopt;
}

// Digits over digits: `3/4`, but not `5/17/2018` nor `24/7`.
std::optional<Fraction> read_slash(const Reader& reader, std::size_t at) noexcept {
  if (!reader.is_mark(at + 1, U'/') || !reader.glued(at + 1) || !reader.glued(at + 2)) return {};
  if (!reader[at].is_number() || !reader[at + 2].is_number()) return std::nullopt;
  const auto joined = [&](std::size_t i) {
    return reader.glued(i) && (reader.is_mark(i, U'/') || reader.is_mark(i, U'-'));
  };
  const bool longer = joined(at + 3) || (at > 1 && joined(at - 1) && reader[at - 2].is_number());
  if (longer || (at > 0 && reader.is_mark(at - 1, U'/'))) return std::nullopt;
  const auto top = numeral(reader.slice(at));
  const auto bottom = numeral(reader.slice(at + 2));
  if (!top || !bottom || *top >= *bottom || *bottom > Decimal(1000)) return std::nullopt;
  return ratio(*top, *bottom, at + 3);
}

// "one over three", "one out of three", "1 in twenty-one".
std::optional<Fraction> read_share(const Reader& reader, std::size_t at,
                                   const Cardinal& cardinal) noexcept {
  const auto& words = reader.common();
  std::size_t next = cardinal.last;
  const bool over = reader.is_word(next, words.over);
  const bool in = reader.is_word(next, words.in);
  const bool out_of = reader.is_word(next, words.out) && reader.is_word(next + 1, words.of);
  if (!over && !in && !out_of) return std::nullopt;
  next += out_of ? 2 : 1;
  const bool money = at > 0 && reader[at - 1].kind == TokenKind::mark &&
                     reader.lexicon.sign(reader[at - 1].word) != nullptr;
  // "4.4 out of 5" is a mark, not a share.
  const bool whole = floor(cardinal.value) == cardinal.value;
  const auto bottom = money || !whole ? std::nullopt : read_cardinal(reader, next);
  if (!bottom || bottom->value.is_zero()) return std::nullopt;
  const std::size_t after = reader.past_joint(bottom->last);
  if (over && is_noun(reader, after)) return std::nullopt;
  if (reader.is(after, unit_words) || reader.is_mark(after, U'%')) return std::nullopt;
  if (!over && cardinal.value >= bottom->value) return std::nullopt;
  if (in && (cardinal.value > Decimal(9) || bottom->value > Decimal(100))) return std::nullopt;
  return ratio(cardinal.value, bottom->value, bottom->last);
}

// Whether what stands behind a number may make it part of a fraction: most numbers end here.
bool may_go_on(const Reader& reader, std::size_t at) noexcept {
  constexpr Role parts = Role::half | Role::part | Role::parts | Role::tens | Role::conjunction;
  const auto& words = reader.common();
  const Token& next = reader[at];
  if (next.is_number()) return true;
  if (!next.is_word()) return next.word == U'/' || next.word == U'-' || next.word > 0x7F;
  return reader.is(at, parts) || next.word == words.over || next.word == words.in ||
         next.word == words.out;
}

}  // namespace

std::optional<Fraction> read_fraction(const Reader& reader, std::size_t at) noexcept {
  if (auto vulgar = read_vulgar(reader, at)) return vulgar;
  const bool article = reader.is(at, Role::article);
  const std::size_t noun = article ? at + 1 : at;
  const WordInfo& info = reader.info(noun);
  if (info.is(Role::half)) return scaled(reader, Decimal::scaled(5, -1), noun + 1, false);
  // "quarter million"; "a quarter" and "a third" need their article, and no noun behind them.
  if (info.is(Role::part) && info.number == 4) {
    auto product = scaled(reader, Decimal::scaled(25, -2), noun + 1, true);
    if (product && product->last > noun + 1) return product;
  }
  if (!article) return std::nullopt;
  const auto bottom = read_denominator(reader, noun);
  if (!bottom || bottom->plural || is_noun(reader, bottom->last)) return std::nullopt;
  return ratio(1, bottom->value, bottom->last, bottom->quarters);
}

std::optional<Fraction> read_fraction_of(const Reader& reader, std::size_t at,
                                         const Cardinal& cardinal) noexcept {
  if (!may_go_on(reader, cardinal.last)) return std::nullopt;
  if (cardinal.plain) {
    if (auto slash = read_slash(reader, at)) return slash;
    if (auto part = read_slash(reader, cardinal.last); part && !reader.glued(cardinal.last)) {
      const auto sum = add(cardinal.value, part->value);
      if (sum) return Fraction{*sum, part->last};
    }
    if (auto vulgar = read_vulgar(reader, cardinal.last)) {
      const auto sum = add(cardinal.value, vulgar->value);
      if (sum) return scaled(reader, *sum, vulgar->last, false);
    }
  }
  if (auto words = read_words(reader, cardinal)) {
    return scaled(reader, words->value, words->last, words->quarters);
  }
  if (auto mixed = read_after_and(reader, cardinal)) return mixed;
  return read_share(reader, at, cardinal);
}

}  // namespace assay::evidence::quantities
