#include "compensation/findings.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "compensation/scope.hpp"
#include "compensation/words.hpp"
#include "units/convert.hpp"

namespace assay::compensation {
namespace {

using Pay = std::vector<std::pair<std::string, Quantity>>;

// A pay field in `unit`; a plain amount is as of the unit's period.
std::optional<Decimal> field_in(const Pay& pay, std::string_view field, const Unit& unit) {
  for (const auto& [name, quantity] : pay) {
    if (name != field) continue;
    Unit from = quantity.unit;
    if (from.per == Period::none) from.per = unit.per;
    return units::convert(quantity.value, from, unit);
  }
  return std::nullopt;
}

const Band* band_of(const Guideline& guideline, std::string_view grade) {
  for (const Band& band : guideline.bands)
    if (band.grade == grade) return &band;
  return nullptr;
}

void check_base(const Guideline& guideline, const scorecard::Answers& answers,
                std::vector<Finding>& out, std::vector<Warning>& warnings) {
  const Unit unit{Dimension::money, Duration::none, Period::year, guideline.currency};
  const auto base = field_in(answers.offer, "base", unit);
  if (!base || guideline.bands.empty() || answers.head.grade.empty()) return;
  const std::string& grade = answers.head.grade;
  const Band* band = band_of(guideline, grade);
  if (band == nullptr) {
    warnings.push_back(
        {Code::unknown_grade,
         {},
         fmt::format("guideline '{}' has no band for grade '{}'", guideline.id, grade)});
    return;
  }
  const bool below = *base < band->low;
  const bool above = band->high && *base > *band->high;
  if (!below && !above) return;
  const Decimal& end = below ? band->low : *band->high;
  const auto gap = below ? subtract(end, *base) : subtract(*base, end);
  out.push_back({below ? Code::base_below_band : Code::base_above_band,
                 fmt::format("the offered base of {} is {} the {} of {} for grade '{}'",
                             amount_text(*base, unit), below ? "below" : "above",
                             below ? "low end" : "high end", amount_text(end, unit), grade),
                 gap, unit});
}

// "base" of `base_premium` and `partial_base_premium`, where the offer speaks of base.
std::string premium_field(const std::string& id, const Pay& offer) {
  constexpr std::string_view ending = "_premium";
  if (!std::string_view(id).ends_with(ending)) return {};
  const std::string_view stem = std::string_view(id).substr(0, id.size() - ending.size());
  for (const auto& [field, quantity] : offer) {
    const std::string last_word = "_" + field;
    if (stem == field || stem.ends_with(last_word)) return field;
  }
  return {};
}

struct Premium {
  std::string name;  // the field, or the component itself
  Unit unit;
  Decimal granted = 0;
  Decimal offered = 0;
};

void compare(const Premium& premium, std::vector<Finding>& out) {
  if (premium.granted == premium.offered) return;
  const bool short_of = premium.offered < premium.granted;
  const auto gap = short_of ? subtract(premium.granted, premium.offered)
                            : subtract(premium.offered, premium.granted);
  out.push_back({short_of ? Code::premium_not_offered : Code::premium_not_granted,
                 fmt::format("{}: {} granted, {} offered", premium.name,
                             amount_text(premium.granted, premium.unit),
                             amount_text(premium.offered, premium.unit)),
                 gap, premium.unit});
}

// Each premium once, in the order of the components.
std::vector<Premium> premiums(const scorecard::Answers& answers,
                              const std::vector<ComponentResult>& components) {
  std::vector<Premium> found;
  for (const ComponentResult& component : components) {
    const auto direct = field_in(answers.offer, component.id, component.unit);
    const std::string field = premium_field(component.id, answers.offer);
    std::optional<Decimal> offered = direct;
    if (!offered && !field.empty()) {
      const auto offer = field_in(answers.offer, field, component.unit);
      const auto peer = field_in(answers.peer, field, component.unit);
      if (offer && peer) offered = subtract(*offer, *peer);
    }
    if (!offered) continue;
    const std::string& name = direct ? component.id : field;
    auto at =
        std::find_if(found.begin(), found.end(), [&](const Premium& p) { return p.name == name; });
    if (at == found.end()) at = found.insert(at, {name, component.unit, 0, *offered});
    if (component.amount) at->granted = add(at->granted, *component.amount).value_or(at->granted);
  }
  return found;
}

}  // namespace

std::vector<Finding> findings(const Guideline& guideline, const scorecard::Answers& answers,
                              const std::vector<ComponentResult>& components,
                              std::vector<Warning>& warnings) {
  std::vector<Finding> out;
  if (answers.offer.empty()) return out;
  check_base(guideline, answers, out, warnings);
  for (const Premium& premium : premiums(answers, components))
    compare(premium, out);
  return out;
}

}  // namespace assay::compensation
