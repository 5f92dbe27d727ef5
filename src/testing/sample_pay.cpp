#include <algorithm>
#include <array>
#include <string_view>

#include "compensation/scope.hpp"
#include "testing/mutants.hpp"
#include "testing/sample.hpp"

namespace assay::testing {
namespace {

using compensation::Guideline;

// Amounts as offices write them, so that shares, multiples and differences of pay show.
constexpr std::array<std::int64_t, 3> amounts{40'000, 163'750, 185'000};

void add_name(std::vector<std::string>& names, const std::string& name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

// The fields that an expression reads: peer(base).
void add_fields(const std::optional<compensation::Written>& written, std::string_view function,
                std::vector<std::string>& names) {
  if (!written) return;
  for (const expr::Node& node : written->ast.nodes)
    if (node.op == expr::Op::call && node.text == function && !node.children.empty())
      add_name(names, written->ast.nodes[node.children.front()].text);
}

std::vector<std::string> fields(const Guideline& guideline, std::string_view function) {
  std::vector<std::string> names;
  for (const compensation::Component& component : guideline.components)
    for (const auto* written : {&component.when, &component.at_of, &component.amount})
      add_fields(*written, function, names);
  add_fields(guideline.multiplier_of, function, names);
  return names;
}

PayChoices::Field field(const Guideline& guideline, std::string name) {
  const Unit unit = compensation::pay_unit(guideline, name);
  std::vector<Quantity> compared;
  if (name == "base")
    for (const compensation::Band& band : guideline.bands) {
      compared.push_back({band.low, unit});
      if (band.high) compared.push_back({*band.high, unit});
    }
  if (unit.dimension == Dimension::money)
    for (const std::int64_t amount : amounts)
      compared.push_back({amount, unit});
  PayChoices::Field field{std::move(name), {}};
  for (const Decimal& value : values_around(unit, compared))
    field.values.push_back({value, unit});
  return field;
}

// A member of the list, or none.
template <class List>
auto one_of(const List& list, std::size_t percent, Random& random) {
  using Item = typename List::value_type;
  return list.empty() || !random.chance(percent) ? Item{} : list[random.below(list.size())];
}

}  // namespace

PayChoices pay_choices(const Guideline& guideline) {
  PayChoices choices;
  choices.profiles = guideline.profiles;
  if (guideline.effective)
    for (const std::string& date : {guideline.effective->first, guideline.effective->second})
      for (const std::string& day : {next_day(date, false), date, next_day(date, true)})
        if (!day.empty()) choices.dates.push_back(day);
  for (const compensation::Band& band : guideline.bands)
    choices.grades.push_back(band.grade);
  for (const std::string& name : fields(guideline, "peer"))
    choices.peer.push_back(field(guideline, name));
  std::vector<std::string> offered = fields(guideline, "offer");
  if (!guideline.bands.empty()) add_name(offered, "base");
  for (const std::string& name : offered)
    choices.offer.push_back(field(guideline, name));
  return choices;
}

void Sampler::draw_pay(Random& random, Sample& sample) const {
  constexpr std::size_t often = 80, seldom = 30;
  sample.profile = one_of(pay_.profiles, often, random);
  sample.date = one_of(pay_.dates, seldom, random);
  sample.grade = one_of(pay_.grades, often, random);
  for (const auto& field : pay_.peer)
    if (random.chance(often))
      sample.peer.emplace_back(field.name, field.values[random.below(field.values.size())]);
  for (const auto& field : pay_.offer)
    if (random.chance(often))
      sample.offer.emplace_back(field.name, field.values[random.below(field.values.size())]);
}

}  // namespace assay::testing
