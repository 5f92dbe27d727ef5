// Arithmetic on numbers that may be absent: an absent operand or an overflow makes the result
// absent.
#pragma once

#include <optional>

#include <assay/decimal.hpp>

namespace assay::score {

using Number = std::optional<Decimal>;

inline Number add(const Number& a, const Number& b) noexcept {
  if (!a || !b) return std::nullopt;
  return assay::add(*a, *b);
}

inline Number subtract(const Number& a, const Number& b) noexcept {
  if (!a || !b) return std::nullopt;
  return assay::subtract(*a, *b);
}

inline Number multiply(const Number& a, const Number& b) noexcept {
  if (!a || !b) return std::nullopt;
  return assay::multiply(*a, *b);
}

inline Number divide(const Number& a, const Number& b) noexcept {
  if (!a || !b) return std::nullopt;
  return assay::divide(*a, *b);
}

}  // namespace assay::score
