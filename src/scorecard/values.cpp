#include "scorecard/values.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "expr/literal_cure.hpp"
#include "expr/parse.hpp"
#include "text/quote.hpp"
#include "units/convert.hpp"

namespace assay::scorecard {
namespace {

bool is_number(Dimension d) {
  return d == Dimension::number || d == Dimension::count;
}

// What a person would write for this unit.
std::string example(const Unit& unit) {
  Quantity sample{12, unit};
  if (unit.dimension == Dimension::money) sample.value = 40'000;
  return to_text(sample);
}

// The author's number with the unit that it lacks: "did you mean 12%?". A fraction may be one.
std::string with_unit(const Quantity& given, const Unit& unit) {
  if (unit.dimension == Dimension::boolean) return "write true or false";
  if (!is_number(given.unit.dimension)) return "write it as " + example(unit);
  const auto percent = multiply(given.value, 100);
  const bool fraction = unit.dimension == Dimension::percent && given.value > Decimal(0) &&
                        given.value < Decimal(1) && percent;
  return "did you mean " +
         (fraction ? to_text(Quantity{*percent, unit}) + ", or " : std::string()) +
         to_text(Quantity{given.value, unit}) + "?";
}

// What to write for a text that is no amount: its figure, where that can be told.
std::string mended(std::string_view text, const Unit& unit) {
  std::string cure = expr::literal_cure(text);
  return cure.empty() ? with_unit(percent(0), unit) : cure;
}

std::optional<Quantity> truth(std::string_view text) {
  constexpr std::array<std::string_view, 4> yes{"true", "True", "TRUE", "yes"};
  constexpr std::array<std::string_view, 4> no{"false", "False", "FALSE", "no"};
  if (std::find(yes.begin(), yes.end(), text) != yes.end()) return boolean(true);
  if (std::find(no.begin(), no.end(), text) != no.end()) return boolean(false);
  return {};
}

}  // namespace

std::string described(const Unit& unit) {
  const Unit plain{unit.dimension, unit.duration, Period::none, unit.currency};
  const bool rate = unit.per != Period::none;
  switch (unit.dimension) {
    case Dimension::number:
    case Dimension::count:
      return rate ? "a number (" + to_string(unit) + ")" : "a plain number";
    case Dimension::percent:
      return rate ? "a percent (" + to_string(unit) + ")" : "a percent";
    case Dimension::boolean:
      return "true or false";
    case Dimension::duration:
      return rate ? "a duration in " + to_string(unit) : "a duration in " + to_string(plain);
    case Dimension::money:
      return "money in " + to_string(unit);
  }
  return {};
}

std::optional<FactValue> convert_fact(const model::Fact& fact, const Quantity& given,
                                      Fault& fault) {
  Unit unit = given.unit;
  const bool assumed = fact.unit.per != Period::none && unit.per == Period::none &&
                       unit.dimension != Dimension::boolean;
  if (assumed) unit.per = fact.unit.per;
  if (!units::convertible(unit, fact.unit)) {
    const bool currencies = unit.dimension == Dimension::money &&
                            fact.unit.dimension == Dimension::money &&
                            unit.currency != fact.unit.currency;
    fault = {currencies ? Code::currency_mismatch : Code::unit_mismatch,
             fmt::format("'{}' is {}, {} is {}", fact.id, described(fact.unit), to_text(given),
                         described(given.unit)),
             currencies ? "currencies are never converted" : with_unit(given, fact.unit)};
    return {};
  }
  if (const auto value = units::convert(given.value, unit, fact.unit))
    return FactValue{*value, assumed};
  fault = {Code::number_overflow, fmt::format("'{}' is too large", fact.id),
           "write a number of at most 18 digits"};
  return {};
}

std::optional<FactValue> read_fact(const model::Fact& fact, std::string_view text, Fault& fault) {
  if (fact.unit.dimension == Dimension::boolean) {
    if (const auto value = truth(text)) return FactValue{value->value, false};
  } else if (const auto literal = expr::parse_literal(text)) {
    return convert_fact(fact, *literal, fault);
  } else if (const auto number = Decimal::parse(text)) {
    return convert_fact(fact, assay::number(*number), fault);
  }
  const bool long_number =
      std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) > 18;
  fault = {long_number ? Code::too_many_digits : Code::malformed_literal,
           fmt::format("'{}' is {}, found {}", fact.id, described(fact.unit), text::quoted(text)),
           long_number                                 ? "at most 18 digits are exact"
           : fact.unit.dimension == Dimension::boolean ? with_unit({}, fact.unit)
                                                       : mended(text, fact.unit)};
  return {};
}

Warning period_assumed(const model::Fact& fact, std::string_view given) {
  return {
      Code::period_assumed, fact.id,
      fmt::format("'{}' is {} with no period: taken as {}", fact.id, given, to_string(fact.unit))};
}

std::optional<Fault> check_pay(std::string_view key, const Quantity& value) {
  if (value.unit.dimension == Dimension::money || value.unit.dimension == Dimension::percent)
    return {};
  return Fault{
      Code::unit_mismatch,
      fmt::format("'{}' is money or a percent, {} is {}", key, to_text(value),
                  described(value.unit)),
      is_number(value.unit.dimension)
          ? (value.value > Decimal(100) ? fmt::format("did you mean ${}?", to_string(value.value))
                                        : fmt::format("did you mean {}%?", to_string(value.value)))
          : "write it as $190k or 0.03%"};
}

std::optional<Quantity> read_pay(std::string_view key, std::string_view text, Fault& fault) {
  const auto literal = expr::parse_literal(text);
  if (!literal) {
    std::string cure = expr::literal_cure(text);
    fault = {Code::malformed_literal,
             fmt::format("'{}' is money or a percent, found {}", key, text::quoted(text)),
             cure.empty() ? "write it as $190k or 0.03%" : std::move(cure)};
    return {};
  }
  if (auto wrong = check_pay(key, *literal)) {
    fault = *std::move(wrong);
    return {};
  }
  return literal;
}

}  // namespace assay::scorecard
