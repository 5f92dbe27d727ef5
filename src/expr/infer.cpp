// The pass itself, and what every kind of node asks of its children.
#include <algorithm>
#include <numeric>

#include "expr/inference.hpp"
#include "expr/messages.hpp"

namespace assay::expr {

void Inference::node(std::uint32_t i) {
  const Node& n = ast_.nodes[i];
  if (at(i).role == Role::unread) return;
  if (at(i).role != Role::value) return word(i);
  for (const std::uint32_t c : n.children)
    at(i).asks_notes |= at(c).asks_notes;
  switch (n.op) {
    case Op::literal:
      number(i, n.literal.unit);
      at(i).constant = n.literal.value;
      return;
    case Op::truth:
      truth(i);
      at(i).constant = n.literal.value;
      return;
    case Op::name:
      return name(i);
    case Op::negate:
    case Op::add:
    case Op::subtract:
      return arithmetic(i);
    case Op::multiply:
      return product(i);
    case Op::divide:
      return quotient(i);
    case Op::less:
    case Op::less_equal:
    case Op::equal:
    case Op::not_equal:
    case Op::greater:
    case Op::greater_equal:
      return comparison(i);
    case Op::not_:
    case Op::and_:
    case Op::or_:
      return logic(i);
    case Op::conditional:
      return conditional(i);
    case Op::call:
      return call(i);
    case Op::near:
      return near(i);
  }
}

bool Inference::children_sound(std::uint32_t i) {
  const auto& children = ast_.nodes[i].children;
  return std::none_of(children.begin(), children.end(),
                      [&](std::uint32_t c) { return at(c).kind == Kind::faulty; });
}

bool Inference::amounts(std::uint32_t i, std::string_view who) {
  if (!children_sound(i)) return false;
  bool sound = true;
  for (const std::uint32_t c : ast_.nodes[i].children)
    if (at(c).kind != Kind::number) {
      report(wants_amount(ast_, c, at(c), who));
      sound = false;
    }
  return sound;
}

bool Inference::alike(std::uint32_t a, std::uint32_t b) {
  Typed &left = at(a), &right = at(b);
  for (auto [share, other] : {std::pair{&left, &right}, {&right, &left}})
    if (share->share && other->kind == Kind::number && is_plain(other->unit, Dimension::percent)) {
      share->unit = {Dimension::percent};
      share->factor = 100;
      share->share = false;
    }
  if (left.kind == right.kind &&
      (left.kind != Kind::number || units::convertible(left.unit, right.unit)))
    return true;
  report(unlike(ast_, a, left, b, right, scope_));
  return false;
}

// The unit of what is made of two alike amounts.
void Inference::take_unit(std::uint32_t i, std::uint32_t a, std::uint32_t b) {
  number(i, at(a).unit);
  at(i).factor = std::gcd(at(a).factor, at(b).factor);
}

Checked infer(const Ast& ast, Scope& scope, Faults& faults) {
  return Inference{ast, scope, faults}.run();
}

}  // namespace assay::expr
