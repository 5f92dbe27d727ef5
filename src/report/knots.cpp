#include "report/knots.hpp"

namespace assay::report {
namespace {

std::string key(const model::Knot& knot, const Unit& unit) {
  return to_text(Quantity{knot.at, unit});
}

std::string keyed_points(const model::Knot& knot, const Unit& unit) {
  return key(knot, unit) + " (" + to_string(knot.points) + ")";
}

std::string curve_words(const std::vector<model::Knot>& knots, const Decimal& value,
                        const Unit& unit) {
  if (value < knots.front().at) return "below the curve's first key " + key(knots.front(), unit);
  if (value > knots.back().at) return "above the curve's last key " + key(knots.back(), unit);
  for (std::size_t i = 0; i < knots.size(); ++i) {
    if (knots[i].at == value) return "at the curve's key " + key(knots[i], unit);
    if (knots[i].at > value)
      return "between " + keyed_points(knots[i - 1], unit) + " and " + keyed_points(knots[i], unit);
  }
  return {};
}

std::string step_words(const std::vector<model::Knot>& knots, const Decimal& value,
                       const Unit& unit) {
  if (value < knots.front().at) return "below the first step " + key(knots.front(), unit);
  std::size_t reached = 0;
  while (reached + 1 < knots.size() && knots[reached + 1].at <= value)
    ++reached;
  return "reaching the step " + key(knots[reached], unit);
}

}  // namespace

std::string segment_words(const model::Criterion& criterion, const Decimal& value,
                          const Unit& unit) {
  if (criterion.knots.empty()) return {};
  return criterion.kind == model::CriterionKind::steps ? step_words(criterion.knots, value, unit)
                                                       : curve_words(criterion.knots, value, unit);
}

std::string next_step_words(const model::Criterion& criterion, const Decimal& value,
                            const Unit& unit) {
  for (const model::Knot& knot : criterion.knots)
    if (knot.at > value) return "the next step is " + keyed_points(knot, unit);
  return {};
}

}  // namespace assay::report
