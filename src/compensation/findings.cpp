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

constexpr std::string_view ending = "_premium";

// "base" of `base_premium` and `partial_base_premium`, where the offer speaks of base.
std::string premium_field(const std::string& id, const Pay& offer) {
  if (!id.ends_with(ending)) return {};
  const std::string_view stem = std::string_view(id).substr(0, id.size() - ending.size());
  for (const auto& [field, quantity] : offer) {
    const std::string last_word = "_" + field;
    if (stem == field || stem.ends_with(last_word)) return field;
  }
  return {};
}

// A premium of which the offer says nothing is not offered. Other components (a bonus for a target
// that is met after hiring, a share of what a peer has) need not stand in an offer, and of
// `equity_premium` in an offer with `equity` nobody can tell how much it holds.
bool is_left_out(const Pay& offer, const std::string& id) {
  if (!id.ends_with(ending)) return false;
  const std::string words = "_" + id;
  return std::none_of(offer.begin(), offer.end(), [&](const auto& pay) {
    return words.find("_" + pay.first + "_") != std::string::npos;
  });
}

struct Premium {
  std::string name;  // the field, or the component itself
  Unit unit;
  Decimal granted = 0;
  std::optional<Decimal> offered = {};  // none: the offer says nothing of it
};

void compare(const Premium& premium, std::vector<Finding>& out) {
  const Decimal offered = premium.offered.value_or(0);
  if (premium.granted == offered) return;
  const bool short_of = offered < premium.granted;
  const auto gap =
      short_of ? subtract(premium.granted, offered) : subtract(offered, premium.granted);
  std::string told = "not in the offer";
  if (premium.offered) told = fmt::format("{} offered", amount_text(offered, premium.unit));
  out.push_back({short_of ? Code::premium_not_offered : Code::premium_not_granted,
                 fmt::format("{}: {} granted, {}", premium.name,
                             amount_text(premium.granted, premium.unit), told),
                 gap, premium.unit});
}

// What the offer says of a component: in a field of its own, in that of the component that it
// shares, or as what a field adds to a peer's.
Premium offered_of(const Guideline& guideline, std::size_t i, const scorecard::Answers& answers) {
  const Component& component = guideline.components[i];
  const Unit& unit = component.unit;
  if (auto own = field_in(answers.offer, component.id, unit)) return {component.id, unit, 0, own};
  if (component.rule == Rule::share) {
    const std::string& of = guideline.components[component.of].id;
    if (auto whole = field_in(answers.offer, of, unit)) return {of, unit, 0, whole};
  }
  const std::string field = premium_field(component.id, answers.offer);
  if (field.empty()) return {component.id, unit};
  const auto offer = field_in(answers.offer, field, unit);
  const auto peer = field_in(answers.peer, field, unit);
  return {field, unit, 0, offer && peer ? subtract(*offer, *peer) : std::nullopt};
}

// Each premium once, in the order of the components.
std::vector<Premium> premiums(const Guideline& guideline, const scorecard::Answers& answers,
                              const std::vector<ComponentResult>& components) {
  std::vector<Premium> found;
  for (std::size_t i = 0; i < components.size(); ++i) {
    Premium premium = offered_of(guideline, i, answers);
    if (!premium.offered && !is_left_out(answers.offer, components[i].id)) continue;
    auto at = std::find_if(found.begin(), found.end(),
                           [&](const Premium& p) { return p.name == premium.name; });
    if (at == found.end()) at = found.insert(at, std::move(premium));
    if (const auto& amount = components[i].amount)
      at->granted = add(at->granted, *amount).value_or(at->granted);
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
  for (const Premium& premium : premiums(guideline, answers, components))
    compare(premium, out);
  return out;
}

}  // namespace assay::compensation
