#include <fmt/format.h>

#include "model/bind.hpp"
#include "text/quote.hpp"
#include "units/convert.hpp"

namespace assay::model {
namespace {

bool plain(const Unit& unit) {
  return (unit.dimension == Dimension::number || unit.dimension == Dimension::count) &&
         unit.per == Period::none;
}

std::string described(const Unit& unit) {
  if (plain(unit)) return "a plain number";
  if (unit.dimension == Dimension::percent && unit.per == Period::none) return "a percent";
  if (unit.dimension == Dimension::boolean) return "true or false";
  return to_string(unit);
}

Code mismatch(const Unit& key, const Unit& wanted) {
  if (key.dimension == wanted.dimension && key.currency != wanted.currency)
    return Code::currency_mismatch;
  return key.dimension == wanted.dimension ? Code::period_mismatch : Code::unit_mismatch;
}

// What to write: the same figure in the unit that is wanted.
std::string hint(const DraftKnot& knot, const Unit& wanted) {
  const bool unitless = plain(knot.at.unit);
  const bool bare_rate = knot.at.unit.dimension == wanted.dimension &&
                         knot.at.unit.currency == wanted.currency && wanted.per != Period::none &&
                         knot.at.unit.per == Period::none;
  if (!unitless && !bare_rate)
    return (wanted.dimension == Dimension::number
                ? "write a plain number"
                : fmt::format("write it in {}", to_string(wanted)));
  Unit unit = bare_rate ? knot.at.unit : wanted;
  unit.per = wanted.per;
  return fmt::format("did you mean {}?", to_text({knot.at.value, unit}));
}

void report_mismatch(const Reader& reader, const DraftKnot& knot, const Unit& wanted,
                     std::string_view of) {
  reader.error(mismatch(knot.at.unit, wanted), knot.key->span,
               fmt::format("{} is {}, {} is {}", text::quoted(of), described(wanted),
                           knot.key->text, described(knot.at.unit)),
               hint(knot, wanted));
}

}  // namespace

std::vector<Knot> bind_knots(const Reader& reader, const std::vector<DraftKnot>& knots,
                             const Unit& unit, std::string_view of) {
  std::vector<Knot> out;
  const DraftKnot* last = nullptr;
  for (const DraftKnot& knot : knots) {
    if (!units::convertible(knot.at.unit, unit)) {
      report_mismatch(reader, knot, unit, of);
      continue;
    }
    const auto at = units::convert(knot.at.value, knot.at.unit, unit);
    if (!at) {
      reader.error(Code::number_overflow, knot.key->span,
                   fmt::format("{} is too large", text::quoted(knot.key->text)),
                   "write a number of at most 18 digits");
      continue;
    }
    if (last != nullptr && !(out.back().at < *at))
      reader.error(
          Code::descending_keys, knot.key->span,
          fmt::format("keys ascend, '{}' comes after '{}'", knot.key->text, last->key->text),
          "the key before it", last->key->span, "put the keys in order, the smallest first");
    out.push_back({*at, knot.points, knot.key->span});
    last = &knot;
  }
  return out;
}

}  // namespace assay::model
