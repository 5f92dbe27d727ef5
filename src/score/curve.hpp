// Curves and steps: from a number to points.
#pragma once

#include <optional>
#include <vector>

#include "model/rubric.hpp"

namespace assay::score {

// Straight between the keys, flat outside them; `decimals` places, half-even. No value on overflow.
std::optional<Decimal> on_curve(const std::vector<model::Knot>& knots, const Decimal& at,
                                int decimals) noexcept;

// The points of the last key that `at` reaches; `below` where it reaches none.
Decimal on_steps(const std::vector<model::Knot>& knots, const Decimal& at,
                 const Decimal& below) noexcept;

}  // namespace assay::score
