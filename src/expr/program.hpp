// A checked expression: typed, folded, flat; evaluation allocates nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <assay/assessment.hpp>
#include <assay/quantity.hpp>

#include "expr/ast.hpp"
#include "expr/instruction.hpp"
#include "expr/parse.hpp"
#include "expr/scope.hpp"

namespace assay::expr {

// The result of an expression: a truth for conditions, else a number in the unit of the program.
struct Value {
  std::optional<Decimal> number{};
  Truth truth = Truth::unknown;
  friend bool operator==(const Value&, const Value&) = default;
};

// One thing that an expression reads; lists feed dependency order, provisional, coverage.
struct Reference {
  SymbolKind kind{};
  std::uint32_t slot = 0;
  friend bool operator==(const Reference&, const Reference&) = default;
};

// What the evaluation reads, all by slot; absent numbers are unknown. Views only.
// `facts` are in the facts' own declared units, 1 or 0 for a bool.
struct Environment {
  std::span<const std::optional<Decimal>> facts{};
  std::span<const std::optional<Decimal>> values{};  // numbers, 1 or 0 for a condition
  std::span<const std::optional<Decimal>> points{};  // of criteria
  std::span<const std::int16_t> levels{};            // -1: none
  std::span<const Basis> bases{};
  std::span<const Truth> flags{};
  std::span<const Truth> clauses{};
  std::span<const std::optional<Decimal>> results{};      // by ResultSlot
  std::span<const std::optional<Decimal>> components{};   // what each would pay
  std::span<const std::optional<std::int64_t>> probes{};  // counts; empty: no text was given
  std::span<const std::pair<std::string, Quantity>> peer{}, offer{};
  bool* overflow = nullptr;  // set when a number overflowed
};

// Sees every node that is evaluated, children first; a subtree folded at load is seen as its root
// alone. Short-circuited nodes are not evaluated. Names that only say what a function is about (the
// set of `mentions(set)`) are no nodes with a value and are not seen. Must not throw.
class Listener {
 public:
  virtual ~Listener() = default;
  virtual void visited(std::uint32_t node, const Value& value) = 0;
};

// What the tree reads at one place, for `explain`.
struct Leaf {
  Instruction load{};
  Unit unit{};
  std::vector<std::string> names{};  // of a criterion's levels, lowest first
};

// A field of the scorecard's `peer:` or `offer:`, and the unit that it is read in.
struct PayField {
  std::string name;
  Unit unit;
};

// What a value rests on, by slot: of an `or` that holds, what its side that holds reads; of an
// `and` that does not, the side that does not; of a conditional, the branch taken.
struct Grounds {
  std::vector<std::uint32_t> facts, values, probes;  // ascending, each once
};

// Immutable; safe to share between threads.
class Program {
 public:
  bool is_condition() const noexcept { return unit_.dimension == Dimension::boolean; }
  // Of the result; where a unit was wanted, that unit. Dimension::boolean for a condition.
  const Unit& unit() const noexcept { return unit_; }
  const Ast& ast() const noexcept { return ast_; }
  const std::vector<Reference>& references() const noexcept { return references_; }
  const std::vector<std::uint32_t>& probes() const noexcept { return probes_; }
  bool reads_notes() const noexcept { return !probes_.empty(); }

 private:
  friend class Compiler;
  friend Value evaluate(const Program&, const Environment&, Listener*) noexcept;
  friend class TapeBuilder;
  friend std::vector<std::string> found_beside(const Program&, const Environment&);
  friend std::string explain(const Program&, const Environment&);
  friend std::string explain_decision(const Program&, const Environment&);
  friend Grounds grounds(const Program&, const Environment&);
  Ast ast_;
  Unit unit_;
  std::vector<Instruction> code_;    // with what only a listener wants
  std::vector<Instruction> silent_;  // without
  std::vector<std::optional<Decimal>> constants_;
  std::vector<PayField> pay_;
  std::vector<Leaf> leaves_;  // what `explain` shows beside a name, by node
  std::uint32_t slots_ = 1;   // of the machine's stack
  std::vector<Reference> references_;
  std::vector<std::uint32_t> probes_;
};

// What the place wants: a condition, or a number of a dimension (nullopt: of any). The result is
// converted to the wanted unit. `assume_period`: a plain amount is taken as of the wanted period,
// as in a guideline's `amount: $20k` for USD/year.
struct Wanted {
  bool condition = false;
  std::optional<Unit> unit{};
  bool assume_period = false;
};

// Type-checks against the scope, folds constants, allots probes. Reports all faults of the tree.
// `ast` is one that `parse` made.
std::optional<Program> check(const Ast& ast, Scope& scope, const Wanted& wanted, Faults& faults);

// Pure, allocates nothing. Whatever the environment lacks is unknown.
Value evaluate(const Program& program, const Environment& environment,
               Listener* listener = nullptr) noexcept;

// The canonical text; parsing it again gives the same program.
std::string print(const Ast& ast);
// The text with what was found beside each name: `savings $3.2M/year >= $1M/year`.
std::string explain(const Program& program, const Environment& environment);
// The same, shortened to what decides: of an `or` that holds the side that holds, of an `and` that
// does not the side that does not.
std::string explain_decision(const Program& program, const Environment& environment);
Grounds grounds(const Program& program, const Environment& environment);

}  // namespace assay::expr
