#include "model/ranges.hpp"

#include <algorithm>

namespace assay::model {
namespace {

constexpr int points_decimals = 6;

expr::Range scale(const Rubric& rubric, int decimals) {
  return {round(rubric.low, decimals), round(rubric.high, decimals), decimals};
}

// A criterion may be rated in points, so that it can be anything on the scale.
void add_criteria(const Rubric& rubric, const std::string& prefix, expr::Ranges& ranges) {
  for (const Criterion& criterion : rubric.criteria) {
    const std::string path = prefix + criterion.id;
    ranges.names.emplace(path, scale(rubric, points_decimals));
    std::vector<std::string>& levels = ranges.levels[path];
    levels.reserve(criterion.levels.size());
    for (const Level& level : criterion.levels)
      levels.push_back(level.name);
    if (criterion.nested) add_criteria(*criterion.nested, path + ".", ranges);
  }
}

}  // namespace

expr::Ranges ranges(const Rubric& rubric) {
  expr::Ranges ranges;
  for (const char* name : {"score", "bounds.low", "bounds.high"})
    ranges.names.emplace(name, scale(rubric, rubric.precision));
  ranges.names.emplace("coverage", expr::Range{Decimal(0), Decimal(1), points_decimals});
  add_criteria(rubric, {}, ranges);
  for (const std::uint32_t i : rubric.value_order) {
    expr::Range range = ranges_of(rubric.values[i].program.ast(), ranges).back();
    range.decimals.reset();
    ranges.names.emplace(rubric.values[i].id, range);
  }
  return ranges;
}

expr::Range multiplier_range(const Rubric& rubric) {
  const expr::Range none{Decimal(1), Decimal(1), {}};
  if (!rubric.multiplier) return none;
  const Multiplier& multiplier = *rubric.multiplier;
  if (multiplier.curve.empty()) return {};
  expr::Range range = curve_range(multiplier.curve, multiplier.precision,
                                  [](const Knot& knot) { return knot.points; });
  // A vetoed candidate's is 1.
  range.low = std::min(*range.low, Decimal(1));
  range.high = std::max(*range.high, Decimal(1));
  return range;
}

}  // namespace assay::model
