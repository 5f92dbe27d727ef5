// The machine. It reads facts and constants where they lie and keeps what it computes in a small
// stack of registers of its own; the code was checked, so every register it reads has been written.
#include <cstddef>
#include <new>

#include "expr/lookup.hpp"
#include "expr/machine.hpp"

namespace assay::expr {
namespace {

template <std::size_t slots, bool listening>
class Machine {
 public:
  Machine(const CodeView& code, const Environment& environment, Listener* listener) noexcept
      : code_(code), environment_(environment), listener_(listener) {
    lane(From::slot) = {numbers(), slots};
    lane(From::constant) = code.constants;
    lane(From::fact) = environment.facts;
    lane(From::value) = environment.values;
    lane(From::points) = environment.points;
    lane(From::result) = environment.results;
    lane(From::component) = environment.components;
  }

  Value run() noexcept {
    const auto size = static_cast<std::uint32_t>(code_.instructions.size());
    for (std::uint32_t at = 0; at < size;)
      at = step(code_.instructions[at], at + 1);
    return value_of(0, code_.condition);
  }

 private:
  using Numbers = std::span<const std::optional<Decimal>>;

  Value value_of(std::uint32_t slot, bool condition) const noexcept {
    if (condition) return {std::nullopt, truths_[slot]};
    return {numbers()[slot], Truth::unknown};
  }

  std::optional<Decimal>* numbers() noexcept {
    return reinterpret_cast<std::optional<Decimal>*>(memory_);
  }
  const std::optional<Decimal>* numbers() const noexcept {
    return reinterpret_cast<const std::optional<Decimal>*>(memory_);
  }

  Numbers& lane(From from) noexcept { return lanes_[static_cast<std::size_t>(from)]; }
  // Null: unknown.
  const Decimal* number(const Operand& operand) const noexcept {
    return known(lanes_[static_cast<std::size_t>(operand.from)], operand.index);
  }

  Truth truth(const Operand& operand) const noexcept { return truths_[operand.index]; }

  // Registers are constructed anew each time: what one held before may be nothing at all. Results
  // are made where they stay; copied, they would be read back before their parts are stored.
  void* place(std::uint32_t to) noexcept { return memory_ + to * sizeof(std::optional<Decimal>); }
  template <class T>
  void put(std::uint32_t to, const T& value) noexcept {
    ::new (place(to)) std::optional<Decimal>(value);
  }
  void set(std::uint32_t to, const Decimal* value) noexcept {
    if (!value) return put(to, std::nullopt);
    if (static_cast<const void*>(value) != place(to)) put(to, *value);
  }
  void set(std::uint32_t to, const std::optional<Decimal>& value) noexcept { put(to, value); }
  void set(std::uint32_t to, Truth truth) noexcept { truths_[to] = truth; }
  void set_unknown(std::uint32_t to) noexcept { put(to, std::nullopt); }

  void check(const Instruction& i, const Decimal& a, const Decimal& b) noexcept {
    if (!numbers()[i.to] && environment_.overflow && overflowed(i, a, b))
      *environment_.overflow = true;
  }

  void compute(const Instruction& i) noexcept {
    const Decimal *a = number(i.a), *b = number(i.b);
    if (!a || !b) return set_unknown(i.to);
    // An operand may lie in the register of the result.
    const Decimal left = *a, right = *b;
    using Number = std::optional<Decimal>;
    switch (i.op) {
      case Opcode::add:
        ::new (place(i.to)) Number(assay::add(left, right));
        break;
      case Opcode::subtract:
        ::new (place(i.to)) Number(assay::subtract(left, right));
        break;
      case Opcode::multiply:
        ::new (place(i.to)) Number(assay::multiply(left, right));
        break;
      case Opcode::divide:
        ::new (place(i.to)) Number(assay::divide(left, right));
        break;
      case Opcode::min:
        return set(i.to, *b < *a ? b : a);
      case Opcode::max:
        return set(i.to, *b > *a ? b : a);
      default:
        ::new (place(i.to)) Number(apply(i.op, i.extra, left, right));
    }
    check(i, left, right);
  }

  void compute_one(const Instruction& i) noexcept {
    const Decimal* a = number(i.a);
    if (!a) return set_unknown(i.to);
    const Decimal operand = *a;
    ::new (place(i.to)) std::optional<Decimal>(apply(i.op, i.extra, operand, Decimal{}));
    check(i, operand, Decimal{});
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
        set(i.to, compare_level(environment_, i));
        break;
      case Opcode::compare_basis:
        set(i.to, compare_basis(environment_, i));
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
        if (!(i.condition ? truths_[i.to] != Truth::unknown : numbers()[i.to].has_value()))
          return next;
        next = i.target;
        break;
      case Opcode::jump_if_no:
        if (truths_[i.to] != Truth::no) return next;
        next = i.target;
        break;
      case Opcode::jump_if_yes:
        if (truths_[i.to] != Truth::yes) return next;
        next = i.target;
        break;
      case Opcode::branch:
        if (truths_[i.to] == Truth::yes) return next;
        if (truths_[i.to] == Truth::no) return i.target;
        i.condition ? set(i.to, Truth::unknown) : set_unknown(i.to);
        next = i.end;
        break;
      case Opcode::note:
        break;
      case Opcode::has:
        set(i.to, truth_of(known(environment_.facts, i.a.index)));
        break;
      case Opcode::answered:
        set(i.to, truth_of(answered(environment_, i.a.index)));
        break;
      case Opcode::flag:
        set(i.to, element(environment_.flags, i.a.index));
        break;
      case Opcode::clause:
        set(i.to, element(environment_.clauses, i.a.index));
        break;
      case Opcode::mentions: {
        const auto found = mentioned(environment_, i.a.index);
        set(i.to, found ? truth_of(*found > Decimal{}) : Truth::unknown);
        break;
      }
      case Opcode::count:
        set(i.to, mentioned(environment_, i.a.index));
        break;
      case Opcode::peer:
      case Opcode::offer:
        set(i.to, pay(environment_, code_.pay, i));
        break;
    }
    if constexpr (listening)
      if (i.node != no_node) listener_->visited(i.node, value_of(i.to, i.condition));
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

  const CodeView& code_;
  const Environment& environment_;
  Listener* listener_;
  Numbers lanes_[8]{};  // by From
  Truth truths_[slots];
  // Left as it is: code writes a register before it reads it.
  alignas(std::optional<Decimal>) std::byte memory_[slots * sizeof(std::optional<Decimal>)];
};

}  // namespace

Value run(const CodeView& code, const Environment& environment, Listener* listener) noexcept {
  constexpr std::uint32_t few = 16;
  if (listener) return Machine<most_slots, true>{code, environment, listener}.run();
  if (code.slots <= few) return Machine<few, false>{code, environment, nullptr}.run();
  return Machine<most_slots, false>{code, environment, nullptr}.run();
}

Value evaluate(const Program& program, const Environment& environment,
               Listener* listener) noexcept {
  return run({listener ? program.code_ : program.silent_, program.constants_, program.pay_,
              program.slots_, program.is_condition()},
             environment, listener);
}

}  // namespace assay::expr
