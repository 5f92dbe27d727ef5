// Curves and steps drawn with braille dots.
#pragma once

#include <string>
#include <vector>

#include "model/rubric.hpp"

namespace assay::report {

enum class Shape : std::uint8_t { curve, steps };

// Lines of a chart over the keys' range, its axes labelled with the first and last key and with
// the lowest and highest points; `bottom` is what a step function gives below its first key.
std::vector<std::string> chart(const std::vector<model::Knot>& knots, const Unit& unit, Shape shape,
                               const Decimal& bottom);

}  // namespace assay::report
