// Quantities as people write them.
#include "units/names.hpp"

namespace assay::units {
namespace {

// "1234567.5" to "1,234,567.5".
std::string grouped(std::string digits, char group) {
  const std::size_t point = digits.find('.');
  for (std::size_t i = point == std::string::npos ? digits.size() : point; i > 3;) {
    i -= 3;
    digits.insert(i, 1, group);
  }
  return digits;
}

// As expressions are written ('_'), a number whose digits would be too many to read back has an
// exponent: 1e31.
std::string number_text(const Decimal& value, char group) {
  if (group != '_' || value < Decimal::scaled(1, 18)) return grouped(to_string(value), group);
  Int128 digits = value.coefficient();
  int exponent = value.exponent();
  for (; digits % 10 == 0; digits /= 10)
    ++exponent;
  if (exponent < 0) return grouped(to_string(value), group);
  return to_string(Decimal::scaled(digits, 0)) + "e" + std::to_string(exponent);
}

struct Scale {
  int power;
  char suffix;
  int decimals;
};

// $3200000 is written $3.2M and $185000 $185k, but $31,500 is not written $31.5k.
std::string short_amount(const Decimal& value, char group) {
  for (const Scale scale : {Scale{9, 'B', 2}, Scale{6, 'M', 2}, Scale{3, 'k', 0}}) {
    const Decimal one = Decimal::scaled(1, scale.power);
    if (value < one || value >= Decimal::scaled(1, scale.power + 3)) continue;
    const Decimal shifted = Decimal::scaled(value.coefficient(), value.exponent() - scale.power);
    if (round(shifted, scale.decimals) == shifted) return to_string(shifted) + scale.suffix;
  }
  return number_text(value, group);
}

enum class Style { shortened, full };

std::string money_text(const Decimal& value, const Currency& currency, char group, Style style) {
  std::string text{sign(currency)};
  if (text.empty()) text.append(code(currency)).append(" ");
  return text +
         (style == Style::full ? grouped(to_string(value), group) : short_amount(value, group));
}

std::string magnitude(const Decimal& value, const Unit& unit, char group, Style style) {
  switch (unit.dimension) {
    case Dimension::boolean:
      return value.is_zero() ? "no" : "yes";
    case Dimension::money:
      return money_text(value, unit.currency, group, style);
    case Dimension::percent:
      return number_text(value, group) + "%";
    case Dimension::duration:
      return number_text(value, group)
          .append(" ")
          .append(value == Decimal{1} ? singular(unit.duration) : plural(unit.duration));
    case Dimension::number:
    case Dimension::count:
      break;
  }
  return number_text(value, group);
}

std::string worded(const Quantity& quantity, char group, Style style) {
  const bool minus = quantity.value.is_negative();
  std::string words = minus ? "-" : "";
  words += magnitude(minus ? -quantity.value : quantity.value, quantity.unit, group, style);
  if (quantity.unit.per != Period::none) words.append("/").append(period_word(quantity.unit.per));
  return words;
}

}  // namespace

std::string text(const Quantity& quantity, char group) {
  return worded(quantity, group, Style::shortened);
}

std::string full_text(const Quantity& quantity, char group) {
  return worded(quantity, group, Style::full);
}

}  // namespace assay::units
