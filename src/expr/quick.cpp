#include "expr/quick.hpp"

#include <algorithm>

#include "expr/arithmetic.hpp"

namespace assay::expr {

namespace {

using decimal::Close;

constexpr std::uint32_t most_quick_slots = 8;

// Made without values: code writes one before it reads it.
struct Register {
  std::int64_t n, slack;
  int exponent;
  bool known;
  Truth truth;

  Close number() const noexcept { return {n, slack, exponent}; }
  void set(const Close& close) noexcept {
    n = close.n;
    slack = close.slack;
    exponent = close.exponent;
  }
};

class QuickMachine {
 public:
  QuickMachine(std::span<const Instruction> code, std::span<const std::optional<Decimal>> constants,
               const Environment& environment) noexcept
      : code_(code), constants_(constants), environment_(environment) {
    registers_[0] = {0, 0, 0, false, Truth::unknown};  // the result has one half of it
  }

  QuickValue run() noexcept {
    for (std::uint32_t at = 0; at < code_.size();) {
      at = step(code_[at], at + 1);
      if (open_) return {};
    }
    const Register& result = registers_[0];
    return {false, result.known, result.truth, result.number()};
  }

 private:
  using Numbers = std::span<const std::optional<Decimal>>;

  // Whether it is known; what is too long for a word leaves all open.
  bool take(Numbers list, std::uint32_t index, Close& to) noexcept {
    if (index >= list.size() || !list[index]) return false;
    if (!decimal::to_close(*list[index], to)) open_ = true;
    return true;
  }

  bool take(const Operand& operand, Close& to) noexcept {
    switch (operand.from) {
      case From::slot:
        if (!registers_[operand.index].known) return false;
        to = registers_[operand.index].number();
        return true;
      case From::constant:
        return take(constants_, operand.index, to);
      case From::fact:
        return take(environment_.facts, operand.index, to);
      case From::value:
        return take(environment_.values, operand.index, to);
      case From::points:
        return take(environment_.points, operand.index, to);
      case From::result:
        return take(environment_.results, operand.index, to);
      case From::component:
        return take(environment_.components, operand.index, to);
      case From::none:
        break;
    }
    return false;
  }

  Truth truth(const Operand& operand) const noexcept { return registers_[operand.index].truth; }
  void set(std::uint32_t to, Truth truth) noexcept { registers_[to].truth = truth; }

  bool is_first(Opcode op, const Close& a, const Close& b) noexcept {
    std::strong_ordering order = std::strong_ordering::equal;
    if (!decimal::compare(a, b, order)) open_ = true;
    return op == Opcode::min ? order <= 0 : order >= 0;
  }

  void combine(Opcode op, const Close& a, const Close& b, Close& to) noexcept {
    bool settled = true;
    switch (op) {
      case Opcode::add:
        settled = decimal::add(a, b, to);
        break;
      case Opcode::subtract:
        settled = decimal::subtract(a, b, to);
        break;
      case Opcode::multiply:
        settled = decimal::multiply(a, b, to);
        break;
      case Opcode::percent_of:
        settled = decimal::multiply(a, b, to) && to.exponent - 2 >= decimal::least_exponent;
        to.exponent -= 2;
        break;
      case Opcode::divide:
        settled = decimal::divide(a, b, to);
        break;
      default:
        to = is_first(op, a, b) ? a : b;
    }
    if (!settled) open_ = true;
  }

  void compute(const Instruction& i) noexcept {
    Close a, b;
    Register& to = registers_[i.to];
    to.known = take(i.a, a) && take(i.b, b);  // an operand may lie in the register of the result
    if (!to.known) return;
    Close result;
    combine(i.op, a, b, result);
    to.set(result);
  }

  void compute_one(const Instruction& i) noexcept {
    Close a;
    Register& to = registers_[i.to];
    to.known = take(i.a, a);
    if (!to.known) return;
    Close result = a;  // abs of what is not negative
    bool settled = i.op == Opcode::negate || a.slack == 0;
    if (i.op == Opcode::log10)
      settled = settled && decimal::log10(a, result);
    else if (i.op == Opcode::negate || a.n < 0)
      settled = settled && decimal::negate(a, result);
    to.set(result);
    if (!settled) open_ = true;
  }

  Truth compare(const Instruction& i) noexcept {
    Close a, b;
    if (!take(i.a, a) || !take(i.b, b)) return Truth::unknown;
    std::strong_ordering order = std::strong_ordering::equal;
    if (!decimal::compare(a, b, order)) open_ = true;
    return truth_of(holds(static_cast<Comparison>(i.extra), order));
  }

  Truth load_truth(const Instruction& i) noexcept {
    Close a;
    return take(i.a, a) ? truth_of(a.n != 0) : Truth::unknown;
  }

  bool is_known(const Instruction& i) const noexcept {
    const Register& at = registers_[i.to];
    return i.condition ? at.truth != Truth::unknown : at.known;
  }

  std::uint32_t branch(const Instruction& i, std::uint32_t next) noexcept {
    Register& at = registers_[i.to];
    if (at.truth == Truth::yes) return next;
    if (at.truth == Truth::no) return i.target;
    at.known = false;  // and its truth is unknown already
    return i.end;
  }

  std::uint32_t step(const Instruction& i, std::uint32_t next) noexcept {
    switch (i.op) {
      case Opcode::load: {
        Close number;
        registers_[i.to].known = take(i.a, number);
        registers_[i.to].set(number);
        break;
      }
      case Opcode::load_truth:
        set(i.to, load_truth(i));
        break;
      case Opcode::negate:
      case Opcode::abs:
      case Opcode::log10:
        compute_one(i);
        break;
      case Opcode::compare:
        set(i.to, compare(i));
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
        return i.target;
      case Opcode::jump_if_known:
        return is_known(i) ? i.target : next;
      case Opcode::jump_if_no:
        return registers_[i.to].truth == Truth::no ? i.target : next;
      case Opcode::jump_if_yes:
        return registers_[i.to].truth == Truth::yes ? i.target : next;
      case Opcode::branch:
        return branch(i, next);
      case Opcode::has:
        set(i.to, truth_of(i.a.index < environment_.facts.size() &&
                           environment_.facts[i.a.index].has_value()));
        break;
      default:
        compute(i);
    }
    return next;
  }

  std::span<const Instruction> code_;
  Numbers constants_;
  const Environment& environment_;
  bool open_ = false;
  Register registers_[most_quick_slots];
};

bool is_quick(Opcode op) noexcept {
  switch (op) {
    case Opcode::load:
    case Opcode::load_truth:
    case Opcode::negate:
    case Opcode::add:
    case Opcode::subtract:
    case Opcode::multiply:
    case Opcode::divide:
    case Opcode::percent_of:
    case Opcode::min:
    case Opcode::max:
    case Opcode::abs:
    case Opcode::log10:
    case Opcode::compare:
    case Opcode::not_:
    case Opcode::and_:
    case Opcode::or_:
    case Opcode::jump:
    case Opcode::jump_if_known:
    case Opcode::jump_if_no:
    case Opcode::jump_if_yes:
    case Opcode::branch:
    case Opcode::has:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool is_quick(const std::vector<Instruction>& code, std::uint32_t slots) noexcept {
  return slots <= most_quick_slots &&
         std::all_of(code.begin(), code.end(), [](const Instruction& i) { return is_quick(i.op); });
}

QuickValue evaluate_quickly(const Program& program, const Environment& environment) noexcept {
  if (!program.quick_) return {};
  return QuickMachine(program.silent_, program.constants_, environment).run();
}

}  // namespace assay::expr
