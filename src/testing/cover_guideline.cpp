#include "compensation/bind.hpp"
#include "testing/coverage.hpp"

namespace assay::testing {
namespace {

// Where a profile is listed.
Span profile_place(const Sites& sites, std::size_t index) {
  const yaml::Node* list =
      sites.document() == nullptr ? nullptr : sites.document()->root.find("profiles");
  return list != nullptr && index < list->items.size() ? list->items[index].span : Span{};
}

}  // namespace

void cover_guideline(const compensation::Bound& bound, const Sites& sites,
                     const Assessment* assessment, std::vector<CoverageItem>& items) {
  const compensation::Guideline& guideline = *bound.guideline;
  const Compensation* paid =
      assessment != nullptr && assessment->compensation() ? &*assessment->compensation() : nullptr;
  Tally tally(*guideline.source, assessment == nullptr, items);
  for (std::size_t i = 0; i < guideline.profiles.size(); ++i)
    tally.count(profile_place(sites, i), "profile " + guideline.profiles[i], {"is used"},
                paid != nullptr && paid->profile == guideline.profiles[i] ? 0 : -1);
  for (std::size_t i = 0; i < guideline.components.size(); ++i) {
    const compensation::Component& component = guideline.components[i];
    std::vector<std::string> sides{"is granted"};
    if (component.when) sides.emplace_back("is not granted");
    const bool granted = paid != nullptr && paid->components[i].granted;
    const int side = paid == nullptr ? -1 : granted ? 0 : component.when ? 1 : -1;
    tally.count(component.where, "component " + component.id, std::move(sides), side);
  }
}

}  // namespace assay::testing
