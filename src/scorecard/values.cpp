#include "scorecard/values.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "expr/literal_cure.hpp"
#include "expr/parse.hpp"
#include "model/slots.hpp"
#include "text/quote.hpp"
#include "text/suggest.hpp"
#include "units/convert.hpp"

namespace assay::scorecard {
namespace {

constexpr std::string_view not_assessed = "not_assessed";

bool is_number(Dimension d) {
  return d == Dimension::number || d == Dimension::count;
}

std::vector<std::string_view> level_names(const model::Criterion& criterion) {
  std::vector<std::string_view> names;
  for (const model::Level& level : criterion.levels)
    names.push_back(level.name);
  return names;
}

std::string listed(const std::vector<std::string_view>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " or " : ", ";
    out += names[i];
  }
  return out;
}

constexpr std::array<std::string_view, 8> skipped{"n/a", "N/A", "na",   "null",
                                                  "-",   "~",   "none", "skipped"};

// `8/10` and `80%` on the scale.
std::string rescaled(const Target& target, std::string_view text) {
  const std::size_t cut = text.find_first_of("/%");
  if (cut == text.npos) return {};
  const auto part = Decimal::parse(text.substr(0, cut));
  const auto whole = text[cut] == '%' && cut + 1 == text.size()
                         ? Decimal(100)
                         : Decimal::parse(text.substr(cut + 1));
  const Decimal low = target.rubric->low, high = target.rubric->high;
  if (!part || !whole || whole->is_zero()) return {};
  if (text[cut] == '/' && *whole == high) return to_string(*part);
  const auto share = divide(*part, *whole);
  const auto width = subtract(high, low);
  const auto points = share && width ? multiply(*share, *width) : std::nullopt;
  const auto sum = points ? add(low, *points) : std::nullopt;
  return sum && *sum >= low && *sum <= high ? to_string(*sum) : std::string();
}

std::string rating_help(const Target& target, std::string_view text) {
  std::vector<std::string_view> known = level_names(*target.criterion);
  known.push_back(not_assessed);
  std::string meant = text::did_you_mean(text, known);
  if (!meant.empty()) return meant;
  known.pop_back();
  if (std::find(skipped.begin(), skipped.end(), text) != skipped.end())
    return "write not_assessed, or leave the criterion out";
  if (const std::string points = rescaled(target, text); !points.empty())
    return "did you mean " + points + "?";
  const std::string points = fmt::format("points from {} to {}", to_string(target.rubric->low),
                                         to_string(target.rubric->high));
  return known.empty() ? "write " + points : "write " + listed(known) + ", or " + points;
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

Target target(const model::Rubric& rubric, model::Slot slot) noexcept {
  // The last criterion that does not stand behind the slot is it, or nests it.
  const auto after = std::upper_bound(
      rubric.criteria.begin(), rubric.criteria.end(), slot,
      [](model::Slot wanted, const model::Criterion& c) { return wanted < c.slot; });
  const model::Criterion& found = *(after - 1);
  if (found.slot == slot || !found.nested) return {&rubric, &found};
  for (const model::Nesting& nesting : rubric.nestings)
    if (&rubric.criteria[nesting.criterion] == &found)
      return target(*found.nested, slot - nesting.first);
  return {&rubric, &found};
}

std::optional<model::Slot> criterion_slot(const model::Rubric& rubric,
                                          std::string_view path) noexcept {
  const auto at = std::find(rubric.paths.begin(), rubric.paths.end(), path);
  if (at == rubric.paths.end()) return {};
  return static_cast<model::Slot>(at - rubric.paths.begin());
}

std::optional<std::uint32_t> fact_slot(const model::Rubric& rubric, std::string_view id) noexcept {
  return model::fact_at(rubric, id);
}

Fault unknown_criterion(const model::Rubric& rubric, std::string_view path) {
  const std::vector<std::string_view> known(rubric.paths.begin(), rubric.paths.end());
  std::string help = text::did_you_mean(path, known);
  if (help.empty() && fact_slot(rubric, path)) help = "it is a fact: state it under 'facts'";
  if (help.empty()) help = text::write_one_of(known);
  return {Code::unknown_criterion,
          fmt::format("rubric '{}' has no criterion {}", rubric.id, text::quoted(path)),
          std::move(help)};
}

Fault unknown_fact(const model::Rubric& rubric, std::string_view id) {
  std::vector<std::string_view> known;
  for (const model::Fact& fact : rubric.facts)
    known.push_back(fact.id);
  std::string help = text::did_you_mean(id, known);
  if (help.empty() && criterion_slot(rubric, id))
    help = "it is a criterion: rate it under 'ratings'";
  if (help.empty()) help = text::write_one_of(known);
  return {Code::unknown_fact,
          fmt::format("rubric '{}' has no fact {}", rubric.id, text::quoted(id)), std::move(help)};
}

std::optional<Rating> level_rating(const Target& target, std::string_view path,
                                   std::string_view level, Fault& fault) {
  const std::vector<model::Level>& levels = target.criterion->levels;
  for (std::size_t i = 0; i < levels.size(); ++i)
    if (levels[i].name == level)
      return Rating{Rating::Kind::level, static_cast<std::uint16_t>(i), {}};
  const bool has_levels = !levels.empty();
  fault = {Code::unknown_level,
           has_levels ? fmt::format("'{}' has no level {}", path, text::quoted(level))
                      : fmt::format("'{}' has no levels and is rated in points, found {}", path,
                                    text::quoted(level)),
           rating_help(target, level)};
  return {};
}

std::optional<Rating> points_rating(const Target& target, std::string_view path,
                                    const Decimal& points, Fault& fault) {
  const model::Rubric& rubric = *target.rubric;
  if (points >= rubric.low && points <= rubric.high) return Rating{Rating::Kind::points, 0, points};
  fault = {Code::points_off_scale,
           fmt::format("'{}' is rated {}, off the scale {}..{}", path, to_string(points),
                       to_string(rubric.low), to_string(rubric.high)),
           rating_help(target, "")};
  return {};
}

std::optional<Rating> read_rating(const Target& target, std::string_view path,
                                  std::string_view text, Fault& fault) {
  if (auto rating = level_rating(target, path, text, fault)) return rating;
  if (text == not_assessed) return Rating{Rating::Kind::not_assessed, 0, {}};
  const auto points = Decimal::parse(text);
  return points ? points_rating(target, path, *points, fault) : std::nullopt;
}

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
  fault = {Code::number_overflow, fmt::format("'{}' is too large", fact.id), {}};
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
