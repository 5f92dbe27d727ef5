#include "model/slots.hpp"

#include <algorithm>

namespace assay::model {
namespace {

struct Place {
  const Rubric* rubric = nullptr;
  Slot slot = 0;  // in that rubric
};

Place place_of(const Rubric& rubric, Slot slot) noexcept {
  Place place{&rubric, slot};
  bool inside = slot < rubric.slots;
  if (!inside) return {};
  while (inside) {
    inside = false;
    for (const Nesting& nesting : place.rubric->nestings) {
      const Rubric& nested = *place.rubric->criteria[nesting.criterion].nested;
      if (place.slot < nesting.first || place.slot - nesting.first >= nested.slots) continue;
      place = {&nested, place.slot - nesting.first};
      inside = true;
      break;
    }
  }
  return place;
}

}  // namespace

const Criterion* criterion_at(const Rubric& rubric, Slot slot) noexcept {
  const Place place = place_of(rubric, slot);
  if (place.rubric == nullptr) return nullptr;
  const auto& criteria = place.rubric->criteria;
  const auto at = std::lower_bound(criteria.begin(), criteria.end(), place.slot,
                                   [](const Criterion& c, Slot s) { return c.slot < s; });
  return at == criteria.end() || at->slot != place.slot ? nullptr : &*at;
}

const Rubric* owner_of(const Rubric& rubric, Slot slot) noexcept {
  return place_of(rubric, slot).rubric;
}

std::optional<std::uint32_t> fact_at(const Rubric& rubric, std::string_view path) noexcept {
  for (std::uint32_t i = 0; i < rubric.facts.size(); ++i)
    if (rubric.facts[i].id == path) return i;
  for (const Nesting& nesting : rubric.nestings) {
    const Criterion& criterion = rubric.criteria[nesting.criterion];
    const std::string_view outer = criterion.id;
    if (path.size() <= outer.size() || !path.starts_with(outer) || path[outer.size()] != '.')
      continue;
    if (const auto inner = fact_at(*criterion.nested, path.substr(outer.size() + 1)))
      return nesting.facts[*inner];
  }
  return {};
}

}  // namespace assay::model
