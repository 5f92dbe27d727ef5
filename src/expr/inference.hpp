// Finds the kind and unit of every node and folds constants, node by node; its parts lie in files
// by the kind of node.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "expr/typed.hpp"
#include "units/convert.hpp"

namespace assay::expr {

inline bool is_plain(const Unit& unit, Dimension dimension) noexcept {
  const Dimension own = unit.dimension == Dimension::count ? Dimension::number : unit.dimension;
  return own == dimension && unit.per == Period::none;
}

// One pass over the nodes, children first. A node whose child is faulty is faulty without a word.
class Inference {
 public:
  Inference(const Ast& ast, Scope& scope, Faults& faults)
      : ast_(ast), scope_(scope), faults_(faults) {
    checked_.nodes.resize(ast.nodes.size());
    assign_roles(ast, checked_.nodes);
  }

  Checked run() {
    for (std::uint32_t i = 0; i < ast_.nodes.size(); ++i)
      node(i);
    return std::move(checked_);
  }

 private:
  Typed& at(std::uint32_t i) { return checked_.nodes[i]; }
  Typed& child(std::uint32_t i, std::size_t k) { return at(ast_.nodes[i].children[k]); }
  std::uint32_t child_node(std::uint32_t i, std::size_t k) { return ast_.nodes[i].children[k]; }
  void report(Fault fault) { faults_.push_back(std::move(fault)); }

  void node(std::uint32_t i);
  void name(std::uint32_t i);
  bool in_unknown_call(std::uint32_t i) const;
  std::string meant_level(std::uint32_t i);
  void word(std::uint32_t i);
  void level_name(std::uint32_t i);
  void arithmetic(std::uint32_t i);
  void product(std::uint32_t i);
  void quotient(std::uint32_t i);
  void comparison(std::uint32_t i);
  void logic(std::uint32_t i);
  void conditional(std::uint32_t i);
  void near(std::uint32_t i);
  void call(std::uint32_t i);
  void function(std::uint32_t i, Function function);
  void alike_function(std::uint32_t i, Function function);
  void number_function(std::uint32_t i, Function function);
  void rounding(std::uint32_t i, Function function);
  void default_of(std::uint32_t i);
  void of_criterion(std::uint32_t i, Function function);
  void wrapper(std::uint32_t i);
  void pay(std::uint32_t i);
  void probe(std::uint32_t i, NotesQuestion question, QuantityWord quantity);

  bool children_sound(std::uint32_t i);
  bool amounts(std::uint32_t i, std::string_view who);
  bool alike(std::uint32_t a, std::uint32_t b);
  void take_unit(std::uint32_t i, std::uint32_t a, std::uint32_t b);
  bool allowed(std::uint32_t i, SymbolKind kind);
  void read(const Symbol& symbol);
  void truth(std::uint32_t i) {
    at(i).kind = Kind::truth;
    at(i).unit = {Dimension::boolean};
  }
  void number(std::uint32_t i, const Unit& unit) {
    at(i).kind = Kind::number;
    at(i).unit = unit;
    at(i).factor = units::factor(unit);
  }
  Decimal aligned(std::uint32_t i, std::int64_t factor);
  void fold(std::uint32_t i, Opcode op, std::uint8_t extra = 0);
  void fold_truth(std::uint32_t i, bool value) { at(i).constant = value ? 1 : 0; }

  const Ast& ast_;
  Scope& scope_;
  Faults& faults_;
  Checked checked_;
};

// "round()": of a call.
inline std::string called(const Ast& ast, std::uint32_t i) {
  return ast.nodes[i].text + "()";
}

}  // namespace assay::expr
