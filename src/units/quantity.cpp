#include <assay/quantity.hpp>

#include "units/names.hpp"

namespace assay {
namespace {

std::optional<Unit> parse_plain(std::string_view name) noexcept {
  if (name == "number") return Unit{Dimension::number};
  if (name == "count") return Unit{Dimension::count};
  if (name == "percent") return Unit{Dimension::percent};
  if (const auto duration = units::duration_named(name))
    return Unit{Dimension::duration, *duration};
  if (const auto currency = units::currency_named(name))
    return Unit{Dimension::money, Duration::none, Period::none, *currency};
  return std::nullopt;
}

std::string_view plain_name(const Unit& unit) noexcept {
  switch (unit.dimension) {
    case Dimension::number:
      return "number";
    case Dimension::count:
      return "count";
    case Dimension::percent:
      return "percent";
    case Dimension::boolean:
      return "bool";
    case Dimension::duration:
      return units::plural(unit.duration);
    case Dimension::money:
      return units::code(unit.currency);
  }
  return {};
}

}  // namespace

std::string to_string(const Unit& unit) {
  std::string name{plain_name(unit)};
  if (unit.per != Period::none) name.append("/").append(units::period_word(unit.per));
  return name;
}

std::optional<Unit> parse_unit(std::string_view name) noexcept {
  if (name == "bool") return Unit{Dimension::boolean};
  const std::size_t slash = name.find('/');
  std::optional<Unit> unit = parse_plain(name.substr(0, slash));
  if (!unit || slash == std::string_view::npos) return unit;
  const auto per = units::period_named(name.substr(slash + 1));
  if (!per) return std::nullopt;
  unit->per = *per;
  return unit;
}

Quantity number(Decimal value) noexcept {
  return {value, {Dimension::number}};
}
Quantity count(Decimal value) noexcept {
  return {value, {Dimension::count}};
}
Quantity percent(Decimal value) noexcept {
  return {value, {Dimension::percent}};
}
Quantity boolean(bool value) noexcept {
  return {value ? 1 : 0, {Dimension::boolean}};
}

Quantity duration(Decimal value, Duration unit, Period per) noexcept {
  return {value, {Dimension::duration, unit, per}};
}

Quantity money(Decimal value, std::string_view currency, Period per) noexcept {
  Unit unit{Dimension::money, Duration::none, per};
  for (std::size_t i = 0; i < unit.currency.code.size() && i < currency.size(); ++i)
    unit.currency.code[i] = currency[i];
  return {value, unit};
}

std::string to_text(const Quantity& quantity) {
  return units::text(quantity, ',');
}

}  // namespace assay
