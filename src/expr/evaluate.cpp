// The machine. It reads facts and constants where they lie and keeps what it computes in a small
// stack of registers of its own; the code was checked, so every register it reads has been written.
#include <cstddef>
#include <new>

#include "expr/arithmetic.hpp"
#include "expr/machine.hpp"
#include "units/convert.hpp"

namespace assay::expr {
namespace {

// A number, or a truth; for a number `truth` says whether it is known.
struct Cell {
  Decimal number;
  Truth truth;
};

template <std::size_t slots, bool listening>
class Machine {
 public:
  Machine(const Tape& tape, const Environment& environment, Listener* listener) noexcept
      : tape_(tape), environment_(environment), listener_(listener) {}

  Value run() noexcept {
    const auto size = static_cast<std::uint32_t>(tape_.instructions.size());
    for (std::uint32_t at = 0; at < size;)
      at = step(tape_.instructions[at], at + 1);
    return value_of(cell(0), tape_.condition);
  }

 private:
  static Value value_of(const Cell& cell, bool condition) noexcept {
    if (condition) return {std::nullopt, cell.truth};
    if (cell.truth == Truth::unknown) return {};
    return {cell.number, Truth::unknown};
  }

  Cell& cell(std::uint32_t index) noexcept { return reinterpret_cast<Cell*>(memory_)[index]; }
  const Cell& cell(std::uint32_t index) const noexcept {
    return reinterpret_cast<const Cell*>(memory_)[index];
  }

  using Numbers = std::span<const std::optional<Decimal>>;
  static const Decimal* known(Numbers list, std::uint32_t index) noexcept {
    return index < list.size() && list[index] ? &*list[index] : nullptr;
  }

  // Null: unknown.
  const Decimal* number(const Operand& operand) const noexcept {
    switch (operand.from) {
      case From::slot: {
        const Cell& own = cell(operand.index);
        return own.truth == Truth::unknown ? nullptr : &own.number;
      }
      case From::constant:
        return &tape_.constants[operand.index];
      case From::fact:
        return known(environment_.facts, operand.index);
      case From::value:
        return known(environment_.values, operand.index);
      case From::points:
        return known(environment_.points, operand.index);
      case From::result:
        return known(environment_.results, operand.index);
      case From::component:
        return known(environment_.components, operand.index);
      case From::none:
        break;
    }
    return nullptr;
  }

  Truth truth(const Operand& operand) const noexcept { return cell(operand.index).truth; }

  void set(std::uint32_t to, const Decimal* value) noexcept {
    if (value) cell(to).number = *value;
    cell(to).truth = value ? Truth::yes : Truth::unknown;
  }
  void set(std::uint32_t to, const std::optional<Decimal>& value) noexcept {
    set(to, value ? &*value : nullptr);
  }
  void set(std::uint32_t to, Truth truth) noexcept { cell(to).truth = truth; }

  static Truth element(std::span<const Truth> list, std::uint32_t index) noexcept {
    return index < list.size() ? list[index] : Truth::unknown;
  }

  bool answered(std::uint32_t criterion) const noexcept {
    if (criterion >= environment_.bases.size()) return false;
    const Basis basis = environment_.bases[criterion];
    return basis != Basis::missing &&
           (basis != Basis::composed || known(environment_.points, criterion));
  }

  std::optional<Decimal> mentioned(std::uint32_t probe) const noexcept {
    if (probe >= environment_.probes.size() || !environment_.probes[probe]) return std::nullopt;
    return Decimal{*environment_.probes[probe]};
  }

  Truth compare_level(const Instruction& i) const noexcept {
    if (i.a.index >= environment_.levels.size() || environment_.levels[i.a.index] < 0)
      return Truth::unknown;
    const auto step = static_cast<std::uint32_t>(environment_.levels[i.a.index]);
    return truth_of(holds(static_cast<Comparison>(i.extra), step <=> i.b.index));
  }

  Truth compare_basis(const Instruction& i) const noexcept {
    if (i.a.index >= environment_.bases.size()) return Truth::unknown;
    const auto basis = static_cast<std::uint32_t>(environment_.bases[i.a.index]);
    return truth_of(holds(static_cast<Comparison>(i.extra), basis <=> i.b.index));
  }

  // The stated amount in the field's unit; a plain one is taken as of the field's period.
  std::optional<Decimal> pay(const Instruction& i) const noexcept {
    const PayField& field = tape_.pay[i.a.index];
    for (const auto& [name, stated] :
         i.op == Opcode::peer ? environment_.peer : environment_.offer) {
      if (name != field.name) continue;
      Unit unit = stated.unit;
      if (unit.per == Period::none) unit.per = field.unit.per;
      return units::convert(stated.value, unit, field.unit);
    }
    return std::nullopt;
  }

  // No value for reasons of size, and not because the operation has none here.
  static bool overflowed(const Instruction& i, const Decimal& a, const Decimal& b) noexcept {
    switch (i.op) {
      case Opcode::divide:
        return !b.is_zero();
      case Opcode::sqrt:
      case Opcode::ln:
      case Opcode::log10:
        return false;
      case Opcode::pow:
        return a > Decimal{};
      default:
        return true;
    }
  }

  void settle(const Instruction& i, const std::optional<Decimal>& result, const Decimal& a,
              const Decimal& b) noexcept {
    set(i.to, result);
    if (!result && environment_.overflow && overflowed(i, a, b)) *environment_.overflow = true;
  }

  void compute(const Instruction& i) noexcept {
    const Decimal *a = number(i.a), *b = number(i.b);
    if (!a || !b) return set(i.to, Truth::unknown);
    switch (i.op) {
      case Opcode::add:
        return settle(i, assay::add(*a, *b), *a, *b);
      case Opcode::subtract:
        return settle(i, assay::subtract(*a, *b), *a, *b);
      case Opcode::multiply:
        return settle(i, assay::multiply(*a, *b), *a, *b);
      case Opcode::divide:
        return settle(i, assay::divide(*a, *b), *a, *b);
      case Opcode::min:
        return set(i.to, *b < *a ? b : a);
      case Opcode::max:
        return set(i.to, *b > *a ? b : a);
      default:
        return settle(i, apply(i.op, i.extra, *a, *b), *a, *b);
    }
  }

  void compute_one(const Instruction& i) noexcept {
    const Decimal* a = number(i.a);
    if (!a) return set(i.to, Truth::unknown);
    settle(i, apply(i.op, i.extra, *a, Decimal{}), *a, Decimal{});
  }

  void compare(const Instruction& i) noexcept {
    const Decimal *a = number(i.a), *b = number(i.b);
    set(i.to,
        a && b ? truth_of(holds(static_cast<Comparison>(i.extra), *a <=> *b)) : Truth::unknown);
  }

  void compare_truth(const Instruction& i) noexcept {
    const Truth a = truth(i.a), b = truth(i.b);
    const bool known = a != Truth::unknown && b != Truth::unknown;
    set(i.to, known ? truth_of(holds(static_cast<Comparison>(i.extra), a <=> b)) : Truth::unknown);
  }

  std::uint32_t step(const Instruction& i, std::uint32_t next) noexcept {
    if constexpr (listening) {
      tell(i.a, i.op == Opcode::load_truth);
      tell(i.b, false);
    }
    switch (i.op) {
      case Opcode::load:
        set(i.to, number(i.a));
        break;
      case Opcode::load_truth: {
        const Decimal* value = number(i.a);
        set(i.to, value ? truth_of(!value->is_zero()) : Truth::unknown);
        break;
      }
      case Opcode::add:
      case Opcode::subtract:
      case Opcode::multiply:
      case Opcode::divide:
      case Opcode::percent_of:
      case Opcode::min:
      case Opcode::max:
      case Opcode::pow:
        compute(i);
        break;
      case Opcode::negate:
      case Opcode::abs:
      case Opcode::floor:
      case Opcode::ceil:
      case Opcode::round:
      case Opcode::sqrt:
      case Opcode::log10:
      case Opcode::ln:
      case Opcode::exp:
        compute_one(i);
        break;
      case Opcode::compare:
        compare(i);
        break;
      case Opcode::compare_truth:
        compare_truth(i);
        break;
      case Opcode::compare_level:
        set(i.to, compare_level(i));
        break;
      case Opcode::compare_basis:
        set(i.to, compare_basis(i));
        break;
      case Opcode::not_:
        set(i.to, negation(truth(i.a)));
        break;
      case Opcode::and_:
        set(i.to, conjunction(truth(i.a), truth(i.b)));
        break;
      case Opcode::or_:
        set(i.to, disjunction(truth(i.a), truth(i.b)));
        break;
      case Opcode::jump:
        next = i.target;
        break;
      case Opcode::jump_if_known:
        if (cell(i.to).truth == Truth::unknown) return next;
        next = i.target;
        break;
      case Opcode::jump_if_no:
        if (cell(i.to).truth != Truth::no) return next;
        next = i.target;
        break;
      case Opcode::jump_if_yes:
        if (cell(i.to).truth != Truth::yes) return next;
        next = i.target;
        break;
      case Opcode::branch:
        if (cell(i.to).truth == Truth::yes) return next;
        if (cell(i.to).truth == Truth::no) return i.target;
        next = i.end;
        break;
      case Opcode::note:
        break;
      case Opcode::has:
        set(i.to, truth_of(known(environment_.facts, i.a.index)));
        break;
      case Opcode::answered:
        set(i.to, truth_of(answered(i.a.index)));
        break;
      case Opcode::flag:
        set(i.to, element(environment_.flags, i.a.index));
        break;
      case Opcode::clause:
        set(i.to, element(environment_.clauses, i.a.index));
        break;
      case Opcode::mentions: {
        const auto found = mentioned(i.a.index);
        set(i.to, found ? truth_of(*found > Decimal{}) : Truth::unknown);
        break;
      }
      case Opcode::count:
        set(i.to, mentioned(i.a.index));
        break;
      case Opcode::peer:
      case Opcode::offer:
        set(i.to, pay(i));
        break;
    }
    if constexpr (listening)
      if (i.node != no_node) listener_->visited(i.node, value_of(cell(i.to), i.condition));
    return next;
  }

  // What is read in place is seen when it is used.
  void tell(const Operand& operand, bool condition) noexcept {
    if (operand.from == From::slot || operand.from == From::none || operand.node == no_node) return;
    const Decimal* value = number(operand);
    if (condition)
      listener_->visited(operand.node,
                         {std::nullopt, value ? truth_of(!value->is_zero()) : Truth::unknown});
    else
      listener_->visited(operand.node, {value ? std::optional{*value} : std::nullopt});
  }

  const Tape& tape_;
  const Environment& environment_;
  Listener* listener_;
  alignas(Cell) std::byte memory_[slots * sizeof(Cell)];  // left as it is: code writes, then reads
};

}  // namespace

Value run(const Tape& tape, const Environment& environment, Listener* listener) noexcept {
  constexpr std::uint32_t few = 16;
  if (listener) return Machine<most_slots, true>{tape, environment, listener}.run();
  if (tape.slots <= few) return Machine<few, false>{tape, environment, nullptr}.run();
  return Machine<most_slots, false>{tape, environment, nullptr}.run();
}

Value evaluate(const Program& program, const Environment& environment,
               Listener* listener) noexcept {
  return run(
      {program.code_, program.constants_, program.pay_, program.slots_, program.is_condition()},
      environment, listener);
}

}  // namespace assay::expr
