// The frame of compiling: which node has which register, and in which order nodes are visited.
#include <algorithm>

#include "expr/compiler.hpp"
#include "expr/machine.hpp"
#include "units/convert.hpp"

namespace assay::expr {

namespace {

// Notes do nothing but tell the listener. A jump to a jump goes where that one goes.
std::vector<Instruction> without_notes(const std::vector<Instruction>& code) {
  std::vector<std::uint32_t> moved;
  std::vector<Instruction> kept;
  for (const Instruction& instruction : code) {
    moved.push_back(static_cast<std::uint32_t>(kept.size()));
    if (instruction.op != Opcode::note) kept.push_back(instruction);
  }
  moved.push_back(static_cast<std::uint32_t>(kept.size()));
  for (Instruction& instruction : kept) {
    instruction.target = moved[instruction.target];
    instruction.end = moved[instruction.end];
  }
  for (std::size_t i = kept.size(); i-- > 0;)
    while (kept[i].target < kept.size() && kept[i].target > 0 &&
           kept[kept[i].target].op == Opcode::jump)
      kept[i].target = kept[kept[i].target].target;
  return kept;
}

}  // namespace

// Registers: what a node leaves is in the register of its place; a second operand is one above.
void Compiler::place() {
  slots_.assign(ast_.nodes.size(), 0);
  for (auto i = static_cast<std::uint32_t>(ast_.nodes.size()); i-- > 0;) {
    const Node& n = node(i);
    const FunctionWord* function = called(i);
    const bool same =
        n.op == Op::conditional || (function && (function->function == Function::default_ ||
                                                 function->function == Function::round));
    for (std::size_t k = 0; k < n.children.size(); ++k)
      slots_[n.children[k]] = slots_[i] + (k > 0 && !same ? 1 : 0);
    program_.slots_ = std::max(program_.slots_, slots_[i] + 1);
  }
}

// Below a folded node, and in names that only say what a function is about, nothing is computed.
void Compiler::skip_folded() {
  skipped_.assign(ast_.nodes.size(), false);
  for (auto i = static_cast<std::uint32_t>(ast_.nodes.size()); i-- > 0;) {
    const std::uint32_t parent = at(i).parent;
    if (at(i).kind == Kind::word) skipped_[i] = true;
    if (parent != no_node && (skipped_[parent] || at(parent).constant)) skipped_[i] = true;
    const FunctionWord* function = parent == no_node ? nullptr : called(parent);
    if (function && function->function == Function::round && at(i).position == 1)
      skipped_[i] = true;
  }
}

void Compiler::visit(std::uint32_t i) {
  if (skipped_[i]) return;
  if (at(i).read.from != From::none && at(i).kind != Kind::truth && !at(i).constant) {
    Instruction load;
    load.op = Opcode::load;
    load.a = at(i).read;
    load.node = i;
    program_.leaves_.push_back({load, at(i).unit, {}});
  }
  if (!is_direct(i)) {
    if (at(i).constant)
      put(Opcode::load_truth, slots_[i], constant(*at(i).constant, i), {}, no_node);
    else
      emit(i);
  }
  after(i);
}

void Compiler::references() {
  for (const Symbol& symbol : checked_.read)
    program_.references_.push_back({symbol.kind, symbol.slot});
  program_.probes_ = checked_.probes;
}

std::optional<Program> Compiler::run(const Unit& unit, std::int64_t factor, Faults& faults) {
  place();
  if (program_.slots_ > most_slots) {
    faults.push_back({Code::expression_too_deep, ast_.nodes.back().span,
                      "the expression is nested too deep", "name a part of it under 'values'"});
    return std::nullopt;
  }
  skip_folded();
  for (std::uint32_t i = 0; i < ast_.nodes.size(); ++i)
    visit(i);
  if (at(root()).kind == Kind::number) {
    settle(root(), at(root()).factor);
    convert(0, factor, units::factor(unit));
  }
  program_.unit_ = unit;
  program_.silent_ = without_notes(program_.code_);
  references();
  return std::move(program_);
}

}  // namespace assay::expr
