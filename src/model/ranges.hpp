// What the numbers of a rubric can be, whatever the answers are.
#pragma once

#include <algorithm>

#include "expr/ranges.hpp"
#include "model/rubric.hpp"

namespace assay::model {

// Of the results, the criteria and the values, by the names that expressions know them by.
expr::Ranges ranges(const Rubric& rubric);

// Of the multiplier; without one it is 1.
expr::Range multiplier_range(const Rubric& rubric);
// Of a curve whose ends are rounded; none where there are no knots.
template <class Knots, class Value>
expr::Range curve_range(const Knots& knots, int decimals, Value value) {
  expr::Range range;
  for (const auto& knot : knots) {
    const Decimal at = round(value(knot), decimals);
    range.low = range.low ? std::min(*range.low, at) : at;
    range.high = range.high ? std::max(*range.high, at) : at;
  }
  return range;
}

}  // namespace assay::model
