/// Logarithms to more digits than the public ones give.
#pragma once

#include <assay/decimal.hpp>

namespace assay::decimal {

enum class LogBase : std::uint8_t { e, ten };

/// Rounded to `digits` (at most 34), of which 29 are right. Requires value > 0.
Decimal logarithm(const Decimal& value, LogBase base, int digits);

}  // namespace assay::decimal
