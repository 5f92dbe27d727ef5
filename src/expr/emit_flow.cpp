// What a parent does between its children: jumps, and functions of many arguments.
#include "expr/compiler.hpp"

namespace assay::expr {

namespace {

bool is_variadic(Function function) noexcept {
  return function == Function::min || function == Function::max || function == Function::clamp;
}

}  // namespace

// Jumps that leave `parent` go to what follows it; they have told the listener of it themselves.
void Compiler::land(std::uint32_t parent) {
  while (!to_end_.empty() && to_end_.back().first == parent) {
    Instruction& jump = program_.code_[to_end_.back().second];
    (jump.op == Opcode::branch ? jump.end : jump.target) = here();
    to_end_.pop_back();
  }
}

void Compiler::combine(std::uint32_t i, std::uint32_t parent, Function function) {
  const std::size_t k = at(i).position;
  const bool last = k + 1 == node(parent).children.size();
  const std::int64_t factor = at(parent).factor;
  const Operand a =
      k == 1 ? use(child(parent, 0), factor) : Operand{From::slot, slots_[parent], no_node};
  const Operand b = use(i, factor);
  const bool least = function == Function::min || (function == Function::clamp && k == 2);
  put(least ? Opcode::min : Opcode::max, slots_[parent], a, b, last ? parent : no_node);
}

void Compiler::after_first_argument(std::uint32_t i, std::uint32_t parent, Function function) {
  if (function != Function::default_) return;
  if (at(parent).kind == Kind::number) settle(i, at(parent).factor);
  to_end_.emplace_back(parent, here());
  put(Opcode::jump_if_known, slots_[i], {}, {}, parent);
}

// What a parent does between its children.
void Compiler::after(std::uint32_t i) {
  const std::uint32_t parent = at(i).parent;
  if (parent == no_node) return;
  const std::uint32_t position = at(i).position;
  const Op op = node(parent).op;
  if ((op == Op::and_ || op == Op::or_) && position == 0) {
    to_end_.emplace_back(parent, here());
    put(op == Op::and_ ? Opcode::jump_if_no : Opcode::jump_if_yes, slots_[i], {}, {}, parent);
  } else if (op == Op::conditional && position == 0) {
    to_end_.emplace_back(parent, here());
    to_else_.emplace_back(parent, here());
    put(Opcode::branch, slots_[i], {}, {}, parent);
  } else if (op == Op::conditional && position == 1) {
    if (at(parent).kind == Kind::number) settle(i, at(parent).factor);
    to_end_.emplace_back(parent, here());
    put(Opcode::jump, slots_[i], {}, {}, parent);
    program_.code_[to_else_.back().second].target = here();
    to_else_.pop_back();
  } else if (const FunctionWord* function = called(parent)) {
    if (position == 0) after_first_argument(i, parent, function->function);
    if (position > 0 && is_variadic(function->function)) combine(i, parent, function->function);
  }
}

}  // namespace assay::expr
