// Calls, and the functions of numbers.
#include <algorithm>
#include <numeric>

#include "expr/arithmetic.hpp"
#include "expr/inference.hpp"
#include "expr/messages.hpp"

namespace assay::expr {

void Inference::call(std::uint32_t i) {
  const Node& n = ast_.nodes[i];
  const FunctionWord* word = function_named(n.text);
  if (!word) return report(unknown_function(ast_, i, scope_));
  if (n.children.size() < word->least ||
      (word->most != any_number && n.children.size() > word->most))
    return report(wrong_count(ast_, i, *word));
  function(i, word->function);
}

void Inference::function(std::uint32_t i, Function function) {
  switch (function) {
    case Function::min:
    case Function::max:
    case Function::clamp:
      return alike_function(i, function);
    case Function::abs:
    case Function::round:
    case Function::floor:
    case Function::ceil:
      return rounding(i, function);
    case Function::sqrt:
    case Function::log10:
    case Function::ln:
    case Function::exp:
    case Function::pow:
      return number_function(i, function);
    case Function::default_:
      return default_of(i);
    case Function::has:
    case Function::flag:
    case Function::clause:
      if (children_sound(i)) truth(i);
      return;
    case Function::answered:
    case Function::level:
    case Function::basis:
      return of_criterion(i, function);
    case Function::mentions:
      return probe(i, NotesQuestion::mentions, {});
    case Function::count:
      return probe(i, NotesQuestion::count, {});
    case Function::projected:
    case Function::negated:
    case Function::attributed:
    case Function::doubted:
    case Function::any:
      return wrapper(i);
    case Function::peer:
    case Function::offer:
      return pay(i);
  }
}

void Inference::alike_function(std::uint32_t i, Function function) {
  if (!amounts(i, called(ast_, i))) return;
  const auto& children = ast_.nodes[i].children;
  bool sound = true;
  for (std::size_t k = 1; k < children.size(); ++k)
    sound = alike(children[0], children[k]) && sound;
  if (!sound) return;
  number(i, at(children[0]).unit);
  at(i).factor = at(children[0]).factor;
  for (const std::uint32_t c : children)
    at(i).factor = std::gcd(at(i).factor, at(c).factor);
  if (function != Function::clamp)
    return fold(i, function == Function::min ? Opcode::min : Opcode::max);
  const auto &low = at(children[1]), &high = at(children[2]);
  if (!low.constant || !high.constant) return;
  const Decimal least = aligned(children[1], at(i).factor),
                most = aligned(children[2], at(i).factor);
  if (least > most) {
    at(i).kind = Kind::faulty;
    return report({Code::wrong_argument, ast_.nodes[children[2]].span,
                   "clamp() from " + words(ast_, children[1]) + " to " + words(ast_, children[2]) +
                       ": the least is above the most",
                   "swap them"});
  }
  if (!at(children[0]).constant) return;
  at(i).constant = std::min(std::max(aligned(children[0], at(i).factor), least), most);
}

void Inference::number_function(std::uint32_t i, Function function) {
  if (!amounts(i, called(ast_, i))) return;
  bool sound = true;
  for (const std::uint32_t c : ast_.nodes[i].children)
    if (!is_plain(at(c).unit, Dimension::number)) {
      report(wants_number(ast_, c, at(c), called(ast_, i)));
      sound = false;
    }
  if (!sound) return;
  number(i, {});
  switch (function) {
    case Function::sqrt:
      return fold(i, Opcode::sqrt);
    case Function::log10:
      return fold(i, Opcode::log10);
    case Function::ln:
      return fold(i, Opcode::ln);
    case Function::exp:
      return fold(i, Opcode::exp);
    default:
      return fold(i, Opcode::pow);
  }
}

// A result in mixed units is brought back to the unit that people read before it is rounded.
void Inference::rounding(std::uint32_t i, Function function) {
  if (!amounts(i, called(ast_, i))) return;
  std::uint8_t decimals = 0;
  if (ast_.nodes[i].children.size() == 2) {
    const Typed& digits = child(i, 1);
    const bool whole = digits.constant && is_plain(digits.unit, Dimension::number) &&
                       floor(*digits.constant) == *digits.constant &&
                       *digits.constant >= Decimal{} && *digits.constant <= Decimal{34};
    if (!whole)
      return report({Code::wrong_argument, ast_.nodes[child_node(i, 1)].span,
                     "round() to " + words(ast_, child_node(i, 1)) +
                         " decimals: a whole number from 0 to 34 is wanted",
                     "write round(" + words(ast_, child_node(i, 0)) + ", 2)"});
    while (Decimal{decimals} < *digits.constant)
      ++decimals;
    at(i).slot = decimals;
  }
  const Typed& amount = child(i, 0);
  number(i, amount.unit);
  if (function == Function::abs) at(i).factor = amount.factor;
  if (amount.factor != at(i).factor) return;  // not folded: rare, and rounded when scored
  if (!amount.constant) return;
  const Opcode op = function == Function::abs     ? Opcode::abs
                    : function == Function::floor ? Opcode::floor
                    : function == Function::ceil  ? Opcode::ceil
                                                  : Opcode::round;
  at(i).constant = apply(op, decimals, *amount.constant, 0);
}

}  // namespace assay::expr
