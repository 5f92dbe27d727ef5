// The tree after checking: what each node is, by its index.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "expr/ast.hpp"
#include "expr/instruction.hpp"
#include "expr/parse.hpp"
#include "expr/scope.hpp"
#include "expr/words.hpp"

namespace assay::expr {

enum class Kind : std::uint8_t {
  faulty,  // reported; nothing more is said of what uses it
  number,  // with a unit
  truth,
  level,  // level(criterion)
  basis,  // basis(criterion)
  word,   // a name that only says what its parent is about
};

// What a node's place makes of a name in it.
enum class Role : std::uint8_t {
  value,
  fact,
  criterion,
  flag,
  clause,
  phrase_set,
  pay,
  level_name,
  basis_name,
  unread,  // below a fault
};

struct Typed {
  Kind kind = Kind::faulty;
  Role role = Role::value;
  Unit unit{};                      // of a number, as people read it
  std::int64_t factor = 1;          // a number counts so many of its dimension's smallest unit
  bool share = false;               // `coverage`: a number that may be read as a percent
  std::optional<Decimal> constant;  // folded; 1 or 0 for a truth
  Operand read{};                   // what a number is read from directly
  std::uint32_t slot = 0;           // of what a word names; of a probe
  std::uint32_t parent = no_node;
  std::uint32_t position = 0;  // among the parent's children
  AssertionMask accepted = 0;  // by the wrapper around it; 0: none
  bool asks_notes = false;     // it or something below reads the notes
};

struct Checked {
  std::vector<Typed> nodes;
  std::vector<Symbol> read;  // what the expression reads, in the order of the text
  std::vector<std::uint32_t> probes;
};

// Fills roles and parents from the root down.
void assign_roles(const Ast& ast, std::vector<Typed>& nodes);

// Finds the kind and unit of every node, and folds constants.
Checked infer(const Ast& ast, Scope& scope, Faults& faults);

}  // namespace assay::expr
