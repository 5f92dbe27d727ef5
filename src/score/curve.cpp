#include "score/curve.hpp"

#include "score/checked.hpp"

namespace assay::score {

namespace {

// One division, last: (y0 * (x1 - x) + y1 * (x - x0)) / (x1 - x0).
Number between(const model::Knot& left, const model::Knot& right, const Decimal& at,
               int decimals) noexcept {
  const Number below = subtract(at, left.at);
  const Number above = subtract(right.at, at);
  const Number part = add(multiply(left.points, above), multiply(right.points, below));
  const Number whole = subtract(right.at, left.at);
  return part && whole ? assay::divide(*part, *whole, decimals) : std::nullopt;
}

bool between(const CloseKnot& left, const CloseKnot& right, const decimal::Close& at,
             decimal::Close& to) noexcept {
  decimal::Close below, above, whole;
  return decimal::subtract(at, left.at, below) && decimal::subtract(right.at, at, above) &&
         decimal::subtract(right.at, left.at, whole) &&
         decimal::multiply(left.points, above, above) &&
         decimal::multiply(right.points, below, below) && decimal::add(above, below, to) &&
         decimal::divide(to, whole, to);
}

}  // namespace

std::optional<Decimal> on_curve(const std::vector<model::Knot>& knots, const Decimal& at,
                                int decimals) noexcept {
  if (at <= knots.front().at) return round(knots.front().points, decimals);
  for (std::size_t i = 1; i < knots.size(); ++i) {
    if (at > knots[i].at) continue;
    return between(knots[i - 1], knots[i], at, decimals);
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

std::optional<std::vector<CloseKnot>> to_close(const std::vector<model::Knot>& knots) {
  std::vector<CloseKnot> list(knots.size());
  for (std::size_t i = 0; i < knots.size(); ++i)
    if (!decimal::to_close(knots[i].at, list[i].at) ||
        !decimal::to_close(knots[i].points, list[i].points))
      return std::nullopt;
  return list;
}

bool on_curve(std::span<const CloseKnot> knots, const decimal::Close& at, int decimals,
              std::int64_t& points) noexcept {
  std::strong_ordering order = std::strong_ordering::equal;
  for (std::size_t i = 0; i < knots.size(); ++i) {
    if (!decimal::compare(at, knots[i].at, order)) return false;
    if (order > 0) continue;
    if (order == 0 || i == 0) return decimal::round(knots[i].points, decimals, points);
    decimal::Close found;
    return between(knots[i - 1], knots[i], at, found) && decimal::round(found, decimals, points);
  }
  return decimal::round(knots.back().points, decimals, points);
}

bool on_steps(std::span<const CloseKnot> knots, const decimal::Close& at, std::int64_t below,
              int decimals, std::int64_t& points) noexcept {
  points = below;
  std::strong_ordering order = std::strong_ordering::equal;
  for (const CloseKnot& knot : knots) {
    if (!decimal::compare(knot.at, at, order)) return false;
    if (order > 0) return true;
    if (!decimal::round(knot.points, decimals, points)) return false;
  }
  return true;
}

}  // namespace assay::score
