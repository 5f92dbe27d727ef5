#pragma once

#include <optional>

#include <assay/decimal.hpp>

namespace assay::decimal {

/// sign x e^power, rounded to 18 digits.
std::optional<Decimal> exponential(bool negative, const Decimal& power);

}  // namespace assay::decimal
