#include "evidence/quantities/cardinals.hpp"
#include "evidence/quantities/measures.hpp"
#include "evidence/quantities/numerals.hpp"
#include "units/names.hpp"

namespace assay::evidence::quantities {
namespace {

Unit money_unit(const Currency& currency) noexcept {
  Unit unit;
  unit.dimension = Dimension::money;
  unit.currency = currency;
  return unit;
}

struct Prefix {
  MoneyUnit money;
  std::size_t last = 0;
};

bool all_capitals(std::string_view text) noexcept {
  for (const char c : text) {
    if (c < 'A' || c > 'Z') return false;
  }
  return true;
}

const MoneyUnit* sign_at(const Reader& reader, std::size_t at) noexcept {
  return reader[at].kind == TokenKind::mark ? reader.lexicon.sign(reader[at].word) : nullptr;
}

// A code that may stand here; those that are English words need capitals and a number before them.
const MoneyUnit* code_at(const Reader& reader, std::size_t at, bool after_number) noexcept {
  if (!reader[at].is_word() || reader[at].word == no_word) return nullptr;
  const Lexicon::Code* code = reader.lexicon.code(reader[at].word);
  if (!code) return nullptr;
  const bool may_stand = code->certain || (after_number && all_capitals(reader.slice(at)));
  return may_stand ? &code->unit : nullptr;
}

// "US$", "usd$", "u.s $", "HK $", "$".
std::optional<Prefix> read_sign_before(const Reader& reader, std::size_t at) noexcept {
  if (const MoneyUnit* sign = sign_at(reader, at)) return Prefix{*sign, at + 1};
  if (!reader[at].is_word() || reader[at].word == no_word) return std::nullopt;
  std::size_t next = at + 1;
  const bool dotted = reader.is_mark(next, U'.') && reader.glued(next) && reader.glued(next + 1) &&
                      (reader.is_word(next + 1, reader.common().s));
  if (dotted) next += reader.is_mark(next + 2, U'.') ? 3 : 2;
  if (!reader.is_mark(next, U'$')) return std::nullopt;
  const MoneyUnit* dollar = reader.lexicon.dollar(dotted ? reader.common().us : reader[at].word);
  if (!dollar) return std::nullopt;
  // "a $4 million contract", "as $10": a short prefix apart from its sign is seldom one.
  const bool apart = !reader.glued(next);
  const bool quoted = at > 0 && reader.is_mark(at - 1, U'\'');
  if (apart && (quoted || reader.is(at, Role::article))) return std::nullopt;
  return Prefix{*dollar, next + 1};
}

std::optional<Prefix> read_prefix(const Reader& reader, std::size_t at) noexcept {
  if (auto sign = read_sign_before(reader, at)) return sign;
  if (const MoneyUnit* code = code_at(reader, at, false)) return Prefix{*code, at + 1};
  if (const auto name = reader.lexicon.currencies_before.at(reader.tokens, at)) {
    return Prefix{*name.value, name.last};
  }
  return std::nullopt;
}

// "3.2m" and "3.2 m" are millions of money, whatever the case.
struct Scaled {
  Decimal value;
  std::size_t last = 0;
};

std::optional<Scaled> with_money_suffix(const Reader& reader, const Number& number) noexcept {
  if (number.power != 0 || !reader.is_word(number.last, reader.common().m)) {
    return Scaled{number.value, number.last};
  }
  const auto value = multiply(number.value, power_of_ten(6));
  if (!value) return std::nullopt;
  return Scaled{*value, number.last + 1};
}

std::optional<Measure> made(const Reader& reader, std::size_t first, const MoneyUnit& money,
                            Number number) noexcept {
  const auto amount = with_money_suffix(reader, number);
  const auto value = amount ? multiply(amount->value, power_of_ten(money.power)) : std::nullopt;
  if (!value) return std::nullopt;
  if (amount->last != number.last) number.power = 6;
  Measure measure;
  measure.value = *value;
  measure.unit = money_unit(money.currency);
  measure.first = first;
  measure.last = measure.end = amount->last;
  measure.number = number;
  measure.prefixed = true;
  return measure;
}

// `USD115.5`: one word to the tokenizer.
std::optional<Measure> read_code_with_digits(const Reader& reader, std::size_t at) noexcept {
  const std::string_view word = reader.slice(at);
  if (!reader[at].has(Token::digits) || word.size() < 4 || word[3] < '0' || word[3] > '9')
    return {};
  const auto currency =
      all_capitals(word.substr(0, 3)) ? units::currency_named(word.substr(0, 3)) : std::nullopt;
  const int power = word.ends_with('K') || word.ends_with('k')   ? 3
                    : word.ends_with('M') || word.ends_with('m') ? 6
                    : word.ends_with('B')                        ? 9
                                                                 : 0;
  const auto digits =
      currency ? numeral(word.substr(3, word.size() - 3 - (power != 0))) : std::nullopt;
  const auto value = digits ? multiply(*digits, power_of_ten(power)) : std::nullopt;
  if (!value) return std::nullopt;
  Number number;
  number.value = number.mantissa = *value;
  number.first = number.magnitude = at;
  number.last = at + 1;
  if (const Scale scale = read_scale(reader, at + 1, true)) {
    number.value = multiply(*value, power_of_ten(scale.power)).value_or(*value);
    number.power = scale.power;
    number.last = scale.last;
  }
  return made(reader, at, {*currency, 0}, number);
}

bool is_glued_word(const Reader& reader, std::size_t at) noexcept {
  return reader[at].is_word() && reader.glued(at);
}

// Cents behind dollars: "50 cents", "and 15", "50".
std::optional<SuffixedUnit> add_cents(const Reader& reader, SuffixedUnit whole,
                                      const Number& dollars) noexcept {
  if (dollars.fraction || dollars.power != 0) return whole;
  const bool joined = reader.is(whole.last, Role::conjunction);
  const std::size_t at = joined ? whole.last + 1 : whole.last;
  const auto number = begins_number(reader, at) ? read_number(reader, at) : std::nullopt;
  if (!number || number->value >= Decimal(100) || number->value < Decimal(0)) return whole;
  if (number->fraction || number->magnitude != at || is_glued_word(reader, number->last))
    return whole;
  const auto hundredths = multiply(number->value, Decimal::scaled(1, -2));
  const auto sum = hundredths ? add(whole.value, *hundredths) : std::nullopt;
  if (!sum) return whole;
  const auto unit = reader.lexicon.currency_names.at(reader.tokens, number->last);
  const bool cents = unit && unit.value->power == -2 && unit.value->currency == whole.unit.currency;
  if (cents) return SuffixedUnit{whole.unit, *sum, unit.last};
  const bool ends = !reader[number->last].is_word() || reader.is(number->last, Role::function);
  const bool other_unit = unit || sign_at(reader, number->last) ||
                          code_at(reader, number->last, true) ||
                          reader.is_mark(number->last, U'%') || reader.is_mark(number->last, U'$');
  if (!ends || other_unit) return whole;
  return SuffixedUnit{whole.unit, *sum, number->last};
}

// The unit behind the number: a sign, a name, a code.
std::optional<Prefix> read_name_after(const Reader& reader, std::size_t at) noexcept {
  if (const MoneyUnit* sign = sign_at(reader, at)) {
    // "10 $ is", but "1 $10 bill": the sign goes with the number it touches.
    const bool of_next = !reader.glued(at) && reader.glued(at + 1) && reader[at + 1].is_number();
    if (!of_next) return Prefix{*sign, at + 1};
    return std::nullopt;
  }
  const std::size_t word = reader.past_joint(at);
  if (const auto name = reader.lexicon.currency_names.at(reader.tokens, word)) {
    return Prefix{*name.value, name.last};
  }
  if (const MoneyUnit* code = code_at(reader, word, true)) {
    if (auto sign = read_sign_before(reader, word); sign && reader.glued(word + 1))
      return std::nullopt;
    return Prefix{*code, word + 1};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Measure> read_money_before(const Reader& reader, std::size_t at) noexcept {
  if (auto glued = read_code_with_digits(reader, at)) return glued;
  const bool minus =
      reader.is_mark(at, U'-') && reader.glued(at + 1) && (at == 0 || !reader.glued(at));
  const auto prefix = read_prefix(reader, minus ? at + 1 : at);
  if (!prefix) return std::nullopt;
  if (!begins_number(reader, prefix->last)) return std::nullopt;
  auto number = read_number(reader, prefix->last);
  if (!number || reader.is(prefix->last, Role::article)) return std::nullopt;
  // "USD two teams": names and codes go before digits.
  const bool symbol = sign_at(reader, prefix->last - 1) != nullptr;
  if (!symbol && !reader[number->magnitude].is_number()) return std::nullopt;
  if (minus) number->value = -number->value;
  return made(reader, at, prefix->money, *number);
}

std::optional<SuffixedUnit> read_money_after(const Reader& reader, const Number& number) noexcept {
  const bool million = number.power == 0 && reader.is_word(number.last, reader.common().m);
  const std::size_t at = million ? number.last + 1 : number.last;
  // "half a dollar".
  const std::size_t name_at = number.fraction && reader.is(at, Role::article) ? at + 1 : at;
  const auto name = read_name_after(reader, name_at);
  if (!name) return std::nullopt;
  int power = name->money.power + (million ? 6 : 0);
  std::size_t last = name->last;
  // "75 USD million", "1.7 $M"
  const bool glued = reader.glued(last) && sign_at(reader, last - 1) != nullptr;
  const bool plain = number.power == 0 && !million;
  if (const Scale scale = read_scale(reader, last, glued); scale && plain) {
    power += scale.power;
    last = scale.last;
  } else if (glued && plain && reader.is_word(last, reader.common().m)) {
    power += 6;
    ++last;
  }
  const auto value = multiply(number.value, power_of_ten(power));
  if (!value) return std::nullopt;
  const SuffixedUnit whole{money_unit(name->money.currency), *value, last};
  return power == 0 ? add_cents(reader, whole, number) : whole;
}

}  // namespace assay::evidence::quantities
