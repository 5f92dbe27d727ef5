#include "score/curve.hpp"

#include "score/checked.hpp"

namespace assay::score {

namespace {

// One division, last: (y0 * (x1 - x) + y1 * (x - x0)) / (x1 - x0).
Number between(const model::Knot& left, const model::Knot& right, const Decimal& at) noexcept {
  const Number below = subtract(at, left.at);
  const Number above = subtract(right.at, at);
  return divide(add(multiply(left.points, above), multiply(right.points, below)),
                subtract(right.at, left.at));
}

}  // namespace

std::optional<Decimal> on_curve(const std::vector<model::Knot>& knots, const Decimal& at,
                                int decimals) noexcept {
  if (at <= knots.front().at) return round(knots.front().points, decimals);
  for (std::size_t i = 1; i < knots.size(); ++i) {
    if (at > knots[i].at) continue;
    const Number points = between(knots[i - 1], knots[i], at);
    if (!points) return std::nullopt;
    return round(*points, decimals);
  }
  return round(knots.back().points, decimals);
}

Decimal on_steps(const std::vector<model::Knot>& knots, const Decimal& at,
                 const Decimal& below) noexcept {
  Decimal points = below;
  for (const model::Knot& knot : knots)
    if (knot.at <= at) points = knot.points;
  return points;
}

}  // namespace assay::score
