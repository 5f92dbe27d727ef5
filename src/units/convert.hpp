// What units are worth in one another. All factors are whole numbers, so that two quantities of
// one dimension compare exactly whatever their units.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <assay/decimal.hpp>
#include <assay/quantity.hpp>

namespace assay::units {

// Of one dimension and currency, both plain or both per period; counts are numbers.
bool convertible(const Unit& from, const Unit& to) noexcept;

// How many of the dimension's smallest unit one of `unit` is: durations in milliseconds, rates per
// seven years (the shortest time that is whole in days, weeks, months, quarters and years).
std::int64_t factor(const Unit& unit) noexcept;

// Exact product, then one quotient rounded half-even; no value on overflow or when not convertible.
std::optional<Decimal> convert(const Decimal& value, const Unit& from, const Unit& to) noexcept;

}  // namespace assay::units
