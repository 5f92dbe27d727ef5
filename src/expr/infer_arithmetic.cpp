// Sums, products and quotients, and the folding of constants.
#include <numeric>

#include "expr/arithmetic.hpp"
#include "expr/inference.hpp"
#include "expr/messages.hpp"

namespace assay::expr {

Decimal Inference::aligned(std::uint32_t i, std::int64_t factor) {
  return multiply(*at(i).constant, Decimal{at(i).factor / factor}).value_or(Decimal{});
}

void Inference::fold(std::uint32_t i, Opcode op, std::uint8_t extra) {
  const auto& children = ast_.nodes[i].children;
  for (const std::uint32_t c : children)
    if (!at(c).constant) return;
  const bool keeps = op != Opcode::multiply && op != Opcode::divide && op != Opcode::percent_of;
  const std::int64_t factor =
      keeps ? at(i).factor
            : (op == Opcode::divide && at(i).factor == 1 && children.size() == 2
                   ? std::gcd(child(i, 0).factor, child(i, 1).factor)
                   : 0);
  const auto value = [&](std::size_t k) {
    return factor > 0 ? aligned(children[k], factor) : *child(i, k).constant;
  };
  std::optional<Decimal> result = value(0);
  const bool smallest = op == Opcode::min || op == Opcode::max;
  if (children.size() == 1 && !smallest) result = apply(op, extra, value(0), 0);
  for (std::size_t k = 1; k < children.size() && result; ++k)
    result = apply(op, extra, *result, value(k));
  at(i).constant = result;
  if (result) return;
  at(i).kind = Kind::faulty;
  const bool domain = op == Opcode::log10 || op == Opcode::ln || op == Opcode::sqrt ||
                      (op == Opcode::pow && *child(i, 0).constant <= Decimal{});
  if (domain)
    report({Code::domain_error, ast_.nodes[i].span, words(ast_, i) + " has no value",
            op == Opcode::sqrt  ? "a square root wants 0 or more"
            : op == Opcode::pow ? "the base must be above 0"
                                : "a logarithm wants a number above 0"});
  else
    report({Code::constant_overflow, ast_.nodes[i].span, words(ast_, i) + " is too large",
            "compute with smaller numbers"});
}

void Inference::arithmetic(std::uint32_t i) {
  const Op op = ast_.nodes[i].op;
  if (!amounts(i, op == Op::add ? "'+'" : "'-'")) return;
  if (op == Op::negate) {
    number(i, child(i, 0).unit);
    at(i).factor = child(i, 0).factor;
    return fold(i, Opcode::negate);
  }
  if (!alike(child_node(i, 0), child_node(i, 1))) return;
  take_unit(i, child_node(i, 0), child_node(i, 1));
  fold(i, op == Op::add ? Opcode::add : Opcode::subtract);
}

void Inference::product(std::uint32_t i) {
  if (!amounts(i, "'*'")) return;
  const Typed &left = child(i, 0), &right = child(i, 1);
  const auto is = [](const Typed& t, Dimension d) { return is_plain(t.unit, d); };
  const auto take = [&](const Typed& t) {
    at(i).kind = Kind::number;
    at(i).unit = t.unit;
    at(i).factor = t.factor;
  };
  const bool percent = is(left, Dimension::percent) || is(right, Dimension::percent);
  if (is(left, Dimension::number))
    is(right, Dimension::percent) ? number(i, {}) : take(right);
  else if (is(right, Dimension::number))
    is(left, Dimension::percent) ? number(i, {}) : take(left);
  else if (is(left, Dimension::percent))
    take(right);
  else if (is(right, Dimension::percent))
    take(left);
  else
    return report(no_product(ast_, child_node(i, 0), left, child_node(i, 1), right));
  fold(i, percent ? Opcode::percent_of : Opcode::multiply);
}

void Inference::quotient(std::uint32_t i) {
  if (!amounts(i, "'/'")) return;
  const std::uint32_t a = child_node(i, 0), b = child_node(i, 1);
  if (at(b).constant && at(b).constant->is_zero())
    return report({Code::division_by_zero, ast_.nodes[b].span,
                   "division by zero: " + words(ast_, i) + " never has a value",
                   "divide by something else than 0"});
  if (is_plain(at(b).unit, Dimension::number)) {
    at(i).kind = Kind::number;
    at(i).unit = at(a).unit;
    at(i).factor = at(a).factor;
  } else if (units::convertible(at(a).unit, at(b).unit)) {
    number(i, {});
  } else {
    return report(no_quotient(ast_, a, at(a), b, at(b), scope_));
  }
  fold(i, Opcode::divide);
}

}  // namespace assay::expr
