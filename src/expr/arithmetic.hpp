// The operations on numbers, once for folding and for the machine.
#pragma once

#include <compare>
#include <optional>

#include <assay/decimal.hpp>

#include "expr/instruction.hpp"

namespace assay::expr {

// a x b / 100, exact where the product is.
inline std::optional<Decimal> percent_of(const Decimal& a, const Decimal& b) noexcept {
  const std::optional<Decimal> product = multiply(a, b);
  if (!product) return product;
  return multiply(*product, Decimal::scaled(1, -2));
}

// `extra` is Instruction::extra; `b` is not read by functions of one argument. No value on overflow
// or outside the domain.
std::optional<Decimal> apply(Opcode op, std::uint8_t extra, const Decimal& a,
                             const Decimal& b) noexcept;

inline bool holds(Comparison comparison, std::strong_ordering order) noexcept {
  switch (comparison) {
    case Comparison::less:
      return order < 0;
    case Comparison::less_equal:
      return order <= 0;
    case Comparison::equal:
      return order == 0;
    case Comparison::not_equal:
      return order != 0;
    case Comparison::greater:
      return order > 0;
    case Comparison::greater_equal:
      return order >= 0;
  }
  return false;
}

inline Truth truth_of(bool value) noexcept {
  return value ? Truth::yes : Truth::no;
}

inline Truth negation(Truth a) noexcept {
  return a == Truth::unknown ? a : truth_of(a == Truth::no);
}

inline Truth conjunction(Truth a, Truth b) noexcept {
  if (a == Truth::no || b == Truth::no) return Truth::no;
  return a == Truth::yes && b == Truth::yes ? Truth::yes : Truth::unknown;
}

inline Truth disjunction(Truth a, Truth b) noexcept {
  return negation(conjunction(negation(a), negation(b)));
}

}  // namespace assay::expr
