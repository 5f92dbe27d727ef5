// Comparisons, logic and conditionals.
#include <numeric>

#include "expr/arithmetic.hpp"
#include "expr/inference.hpp"
#include "expr/messages.hpp"

namespace assay::expr {

void Inference::comparison(std::uint32_t i) {
  if (!children_sound(i)) return;
  const Node& n = ast_.nodes[i];
  const std::uint32_t a = child_node(i, 0), b = child_node(i, 1);
  const bool equality = n.op == Op::equal || n.op == Op::not_equal;
  for (const auto& [own, other] : {std::pair{a, b}, {b, a}}) {
    if (at(own).kind == Kind::level && at(other).role == Role::level_name) {
      const std::string& criterion = ast_.nodes[child_node(own, 0)].text;
      const Span span = ast_.nodes[other].span;
      const auto step = scope_.level(
          at(own).slot, std::string_view{ast_.text}.substr(span.begin, span.end - span.begin));
      if (!step) return report(unknown_level(ast_, other, criterion, scope_.levels(at(own).slot)));
      at(other).slot = *step;
      return truth(i);
    }
    if (at(own).kind == Kind::basis && at(other).kind == Kind::word) {
      if (equality) return truth(i);
      return report({Code::type_mismatch, n.span, "a basis is neither less nor more than another",
                     "compare with == or !="});
    }
  }
  if (at(a).kind == Kind::level || at(a).kind == Kind::basis)
    return report(wants_amount(ast_, a, at(a), "this comparison"));
  if (at(b).kind == Kind::level || at(b).kind == Kind::basis)
    return report(wants_amount(ast_, b, at(b), "this comparison"));
  if (!alike(a, b)) return;
  if (at(a).kind == Kind::truth && !equality)
    return report({Code::type_mismatch, n.span, "a condition is neither less nor more than another",
                   "compare with == or !="});
  truth(i);
  if (!at(a).constant || !at(b).constant) return;
  const std::int64_t factor = std::gcd(at(a).factor, at(b).factor);
  fold_truth(i, holds(static_cast<Comparison>(static_cast<int>(n.op) - static_cast<int>(Op::less)),
                      aligned(a, factor) <=> aligned(b, factor)));
}

void Inference::logic(std::uint32_t i) {
  const Node& n = ast_.nodes[i];
  if (!children_sound(i)) return;
  bool sound = true, constant = true;
  for (const std::uint32_t c : n.children) {
    constant = constant && at(c).constant.has_value();
    if (at(c).kind == Kind::truth) continue;
    report(wants_condition(ast_, c, at(c),
                           n.op == Op::and_  ? "'and'"
                           : n.op == Op::or_ ? "'or'"
                                             : "'not'"));
    sound = false;
  }
  if (!sound) return;
  truth(i);
  if (!constant) return;
  const bool a = !child(i, 0).constant->is_zero();
  if (n.op == Op::not_) return fold_truth(i, !a);
  const bool b = !child(i, 1).constant->is_zero();
  fold_truth(i, n.op == Op::and_ ? a && b : a || b);
}

void Inference::conditional(std::uint32_t i) {
  const std::uint32_t test = child_node(i, 0), a = child_node(i, 1), b = child_node(i, 2);
  bool sound = children_sound(i);
  if (at(test).kind != Kind::truth && at(test).kind != Kind::faulty) {
    report(wants_condition(ast_, test, at(test), "'if'"));
    sound = false;
  }
  for (const std::uint32_t branch : {a, b})
    if (at(branch).kind == Kind::level || at(branch).kind == Kind::basis) {
      report(wants_amount(ast_, branch, at(branch), "a branch of 'if'"));
      sound = false;
    }
  if (!sound || !alike(a, b)) return;
  at(a).kind == Kind::truth ? truth(i) : take_unit(i, a, b);
  if (!at(test).constant || !at(a).constant || !at(b).constant) return;
  const std::uint32_t chosen = at(test).constant->is_zero() ? b : a;
  at(i).constant = at(i).kind == Kind::truth ? *at(chosen).constant : aligned(chosen, at(i).factor);
}

}  // namespace assay::expr
