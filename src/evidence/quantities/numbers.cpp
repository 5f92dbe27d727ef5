#include "evidence/quantities/numbers.hpp"

#include "evidence/quantities/cardinals.hpp"
#include "evidence/quantities/fractions.hpp"
#include "evidence/quantities/numerals.hpp"

namespace assay::evidence::quantities {
namespace {

constexpr Role number_roles = Role::digit_word | Role::teen | Role::tens | Role::hundred |
                              Role::half | Role::part | Role::article;

// A minus in words, or one that stands apart from what is before it and joins its number.
bool is_sign(const Reader& reader, std::size_t at) noexcept {
  const bool after_number = at > 0 && reader[at - 1].is_number();
  const bool margin = at > 0 && reader.is_word(at - 1, reader.common().or_);  // "plus or minus"
  if (reader.is(at, Role::sign)) return !after_number && !margin;
  if (!reader.is_mark(at, U'-')) return false;
  if (!reader[at + 1].is_number() || !reader.glued(at + 1)) return false;
  if (at == 0 || !reader.glued(at)) return true;
  const Token& before = reader[at - 1];
  return before.kind == TokenKind::mark &&
         (reader.lexicon.sign(before.word) != nullptr || before.word == U'<' ||
          before.word == U'>' || before.word == U'=' || before.word == U'(' ||
          before.word == U'~' || before.word == U':');
}

struct Magnitude {
  Decimal value;
  std::size_t last = 0;
  Decimal mantissa;
  int power = 0;
  bool plain = false, fraction = false, quarters = false;
};

std::optional<Decimal> in_tenths(const Decimal& digits, int places) noexcept {
  return multiply(digits, power_of_ten(-places));
}

// "point zero three", "point seventy-one": the decimals and one past them.
std::optional<Magnitude> read_point(const Reader& reader, const Cardinal& cardinal) noexcept {
  if (cardinal.plain || !reader.is_word(cardinal.last, reader.common().point)) return std::nullopt;
  std::size_t next = cardinal.last + 1;
  Decimal decimals = 0;
  int places = 0;
  for (; reader.is(next, Role::digit_word) && places < 15; ++next, ++places) {
    const auto shifted = multiply(decimals, Decimal(10));
    decimals = add(shifted.value_or(0), Decimal(reader.info(next).number)).value_or(0);
  }
  if (places == 0) {
    const auto piece = read_cardinal(reader, next);
    if (!piece || piece->plain || piece->scaled || piece->value >= Decimal(100))
      return std::nullopt;
    decimals = piece->value;
    places = 2;
    next = piece->last;
  }
  const auto tail = in_tenths(decimals, places);
  const auto sum = tail ? add(cardinal.value, *tail) : std::nullopt;
  if (!sum) return std::nullopt;
  const Scale scale = read_scale(reader, next, false);
  const auto value = multiply(*sum, power_of_ten(scale.power));
  if (!value) return std::nullopt;
  return Magnitude{*value, scale ? scale.last : next, *sum, scale.power};
}

// `x10^6` and `^23` after digits.
std::optional<Magnitude> read_power(const Reader& reader, const Cardinal& cardinal) noexcept {
  std::size_t next = cardinal.last;
  if (!cardinal.plain || !reader.glued(next)) return std::nullopt;
  Decimal base = cardinal.value;
  const bool times_ten = reader.slice(next) == "x10";
  const bool cross_ten = reader.is_mark(next, U'\u00D7') && reader.slice(next + 1) == "10";
  if (times_ten || cross_ten) {
    base = 10;
    next += times_ten ? 1 : 2;
  }
  if (!reader.is_mark(next, U'^') || !reader.glued(next)) return std::nullopt;
  ++next;
  bool negative = false;
  while (reader.is_mark(next, U'-') || reader.is_mark(next, U'+')) {
    negative = reader.is_mark(next, U'-');
    if (++next > cardinal.last + 4) return std::nullopt;
  }
  const auto exponent = reader[next].is_number() ? numeral(reader.slice(next)) : std::nullopt;
  if (!exponent || *exponent > Decimal(1000)) return std::nullopt;
  const auto power = pow(base, negative ? -*exponent : *exponent);
  const bool factor = times_ten || cross_ten;
  const auto value = power && factor ? multiply(cardinal.value, *power) : power;
  if (!value) return std::nullopt;
  return Magnitude{*value, next + 1, *value, 0};
}

// "two dozen"; "a hundred and two dozen" is 124.
std::optional<Decimal> times_dozen(const Cardinal& cardinal, const Decimal& dozen) noexcept {
  if (!cardinal.after_and) return multiply(cardinal.value, dozen);
  const auto before = subtract(cardinal.value, *cardinal.after_and);
  const auto counted = multiply(*cardinal.after_and, dozen);
  return before && counted ? add(*before, *counted) : std::nullopt;
}

// "half a million" is no part of one any more.
Magnitude of_fraction(const Fraction& fraction) noexcept {
  return {fraction.value,   fraction.last, fraction.value, 0, false, fraction.value < Decimal(1),
          fraction.quarters};
}

// "half a", "½", "a dozen": what digits do not begin.
std::optional<Magnitude> read_without_digits(const Reader& reader, std::size_t at) noexcept {
  if (const auto fraction = read_fraction(reader, at)) return of_fraction(*fraction);
  if (!reader.is(at, Role::article) || !reader.is(at + 1, Role::dozen)) return std::nullopt;
  const Decimal dozen = reader.info(at + 1).number;
  return Magnitude{dozen, at + 2, dozen};
}

std::optional<Magnitude> read_magnitude(const Reader& reader, std::size_t at) noexcept {
  if (!reader[at].is_number()) {
    if (auto told = read_without_digits(reader, at)) return told;
  }
  const auto cardinal = read_cardinal(reader, at);
  if (!cardinal) return std::nullopt;
  if (const auto fraction = read_fraction_of(reader, at, *cardinal)) {
    return of_fraction(*fraction);
  }
  if (auto decimals = read_point(reader, *cardinal)) return decimals;
  if (auto power = read_power(reader, *cardinal)) return power;
  if (reader.is(cardinal->last, Role::dozen)) {
    const auto value = times_dozen(*cardinal, Decimal(reader.info(cardinal->last).number));
    if (value) return Magnitude{*value, cardinal->last + 1, *value};
  }
  return Magnitude{cardinal->value, cardinal->last, cardinal->mantissa, cardinal->power,
                   cardinal->plain};
}

}  // namespace

bool begins_number(const Reader& reader, std::size_t at) noexcept {
  const Token& token = reader[at];
  if (token.is_number()) return true;
  if (token.is_word()) return token.word != no_word && reader.is(at, number_roles | Role::sign);
  return token.word > 0x7F || token.word == U'-';
}

std::optional<Number> read_number(const Reader& reader, std::size_t at) noexcept {
  const bool sign = is_sign(reader, at);
  if (!sign && reader[at].kind == TokenKind::mark && reader[at].word <= 0x7F) return std::nullopt;
  const std::size_t start = sign ? at + 1 : at;
  // "minus a third" is not said; "negative a half" neither.
  if (sign && reader.is(start, Role::article)) return std::nullopt;
  const auto magnitude = read_magnitude(reader, start);
  if (!magnitude) return std::nullopt;
  Number number;
  number.value = sign ? -magnitude->value : magnitude->value;
  number.first = at;
  number.last = magnitude->last;
  number.magnitude = start;
  number.mantissa = magnitude->mantissa;
  number.power = magnitude->power;
  number.plain = magnitude->plain;
  number.fraction = magnitude->fraction;
  number.quarters = magnitude->quarters;
  return number;
}

}  // namespace assay::evidence::quantities
