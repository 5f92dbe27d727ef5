// Curves and steps: from a number to points.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "decimal/close.hpp"
#include "model/rubric.hpp"

namespace assay::score {

// Straight between the keys, flat outside them; `decimals` places, half-even. No value on overflow.
std::optional<Decimal> on_curve(const std::vector<model::Knot>& knots, const Decimal& at,
                                int decimals) noexcept;

// The points of the last key that `at` reaches; `below` where it reaches none.
Decimal on_steps(const std::vector<model::Knot>& knots, const Decimal& at,
                 const Decimal& below) noexcept;

// A key in words.
struct CloseKnot {
  decimal::Close at, points;
};

// None where a number is too long.
std::optional<std::vector<CloseKnot>> to_close(const std::vector<model::Knot>& knots);

// The same in words: in units of 10^-decimals. False where they leave it open.
bool on_curve(std::span<const CloseKnot> knots, const decimal::Close& at, int decimals,
              std::int64_t& points) noexcept;
bool on_steps(std::span<const CloseKnot> knots, const decimal::Close& at, std::int64_t below,
              int decimals, std::int64_t& points) noexcept;

}  // namespace assay::score
