// Checked tree to flat program. Every node has a register, given from the root down; what can be
// read where it lies (facts, constants) is an operand and never moved.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "expr/program.hpp"
#include "expr/typed.hpp"

namespace assay::expr {

class Compiler {
 public:
  Compiler(const Ast& ast, Checked checked, const Scope& scope)
      : ast_(ast), checked_(std::move(checked)), scope_(scope) {
    program_.ast_ = ast;
  }

  std::optional<Program> run(const Unit& unit, std::int64_t factor, Faults& faults);

 private:
  const Typed& at(std::uint32_t i) const { return checked_.nodes[i]; }
  const Node& node(std::uint32_t i) const { return ast_.nodes[i]; }
  std::uint32_t root() const { return static_cast<std::uint32_t>(ast_.nodes.size() - 1); }
  std::uint32_t child(std::uint32_t i, std::size_t k) const { return node(i).children[k]; }
  const FunctionWord* called(std::uint32_t i) const {
    return node(i).op == Op::call ? function_named(node(i).text) : nullptr;
  }

  void place();
  void skip_folded();
  void emit_all();
  void visit(std::uint32_t i);
  void after(std::uint32_t i);
  void after_first_argument(std::uint32_t i, std::uint32_t parent, Function function);
  void combine(std::uint32_t i, std::uint32_t parent, Function function);
  bool is_direct(std::uint32_t i) const;
  void emit(std::uint32_t i);
  void emit_call(std::uint32_t i, Function function);
  void emit_comparison(std::uint32_t i);
  void binary(std::uint32_t i, Opcode op, std::int64_t left, std::int64_t right,
              std::uint8_t extra = 0);
  void unary(std::uint32_t i, Opcode op, std::uint8_t extra = 0);
  void leaf(std::uint32_t i, Instruction load, std::vector<std::string> names = {});
  Operand slot_of(std::uint32_t i) const { return {From::slot, slots_[i], i}; }
  Operand constant(const Decimal& value, std::uint32_t of = no_node);
  Operand use(std::uint32_t i, std::int64_t factor);
  void settle(std::uint32_t i, std::int64_t factor);
  void convert(std::uint32_t slot, std::int64_t have, std::int64_t want);
  Instruction& put(Opcode op, std::uint32_t slot, Operand a = {}, Operand b = {},
                   std::uint32_t done = no_node);
  std::uint32_t here() const { return static_cast<std::uint32_t>(program_.code_.size()); }
  void land(std::uint32_t parent);
  void references();

  const Ast& ast_;
  Checked checked_;
  const Scope& scope_;
  Program program_;
  std::vector<std::uint32_t> slots_;
  std::vector<bool> skipped_;
  // Jumps to the end of a node, and to the else of a conditional, until it is known where they go.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> to_end_, to_else_;
};

}  // namespace assay::expr
