#include "expr/straightener.hpp"

#include <algorithm>

namespace assay::expr {

using Place = TapeBuilder::Place;

namespace {

using In = Place::In;

// A product of more decimals is cut to `close_decimals`: what is left of the point wants room too.
constexpr int most_decimals = 14;

std::uint8_t orders_of(std::uint8_t comparison) noexcept {
  switch (static_cast<Comparison>(comparison)) {
    case Comparison::less:
      return 0b001;
    case Comparison::less_equal:
      return 0b011;
    case Comparison::equal:
      return 0b010;
    case Comparison::not_equal:
      return 0b101;
    case Comparison::greater:
      return 0b100;
    case Comparison::greater_equal:
      return 0b110;
  }
  return 0;
}

Place slot(std::uint32_t index) noexcept {
  return {In::slot, index, 0};
}

std::optional<Place> named(const std::vector<Place>& list, std::uint32_t index) noexcept {
  if (index >= list.size() || list[index].in == In::slot) return std::nullopt;
  return list[index];
}

}  // namespace

std::optional<Place> TapeBuilder::Straightener::run() {
  for (std::uint32_t at = 0; at < code_.size(); ++at)
    if (!join(at) || !take(code_[at])) return std::nullopt;
  if (!join(static_cast<std::uint32_t>(code_.size()))) return std::nullopt;
  return held_[0];
}

bool TapeBuilder::Straightener::join(std::uint32_t at) {
  for (; !forks_.empty() && forks_.back().end == at; forks_.pop_back()) {
    const Fork& fork = forks_.back();
    Place& last = held_[fork.slot];
    const MaybePlace met =
        alike(fork.op == StepOp::choose ? Pending{fork.op, 0, fork.a, fork.b, last}
                                        : Pending{fork.op, 0, fork.a, last});
    if (!met) return false;
    last = *met;
  }
  return true;
}

bool TapeBuilder::Straightener::take(const Instruction& i) {
  Place& to = held_[i.to];
  switch (i.op) {
    case Opcode::note:
    case Opcode::jump_if_no:  // `and` and `or` find the same from both sides
    case Opcode::jump_if_yes:
      return true;
    case Opcode::branch:
      forks_.push_back({i.end, i.to, StepOp::choose, to, {}});
      return true;
    case Opcode::jump:
      forks_.back().b = to;
      return true;
    case Opcode::jump_if_known:
      forks_.push_back({i.target, i.to, StepOp::otherwise, to, {}});
      return true;
    default:
      break;
  }
  const MaybePlace found = compute(i);
  if (found) to = *found;
  return found.has_value();
}

std::optional<Place> TapeBuilder::Straightener::compute(const Instruction& i) {
  switch (i.op) {
    case Opcode::mentions:
    case Opcode::count:
      return tape_.constant({0, unknown_slack}, 0);  // without notes
    case Opcode::compare_level:
      return tape_.put(
          {StepOp::compare_level, orders_of(i.extra), slot(i.a.index), slot(i.b.index)}, 0);
    case Opcode::compare_basis:
      return tape_.put(
          {StepOp::compare_basis, orders_of(i.extra), slot(i.a.index), slot(i.b.index)}, 0);
    case Opcode::has:
      return tape_.put({StepOp::has, 0, tape_.fact(i.a.index)}, 0);
    case Opcode::answered:
      return tape_.put({StepOp::answered, 0, slot(i.a.index)}, 0);
    case Opcode::flag:
      return holds(tape_.flags_, i.a.index);
    case Opcode::clause:
      return holds(tape_.clauses_, i.a.index);
    default:
      break;
  }
  const MaybePlace a = place(i.a);
  if (!a || i.b.from == From::none) return a ? of_one(i, *a) : a;
  const MaybePlace b = place(i.b);
  return b ? of_two(i, *a, *b) : b;
}

// An unknown condition does not hold, for those who read the flag or clause too.
std::optional<Place> TapeBuilder::Straightener::holds(const std::vector<Place>& list,
                                                      std::uint32_t index) {
  const MaybePlace condition = named(list, index);
  if (!condition) return condition;
  return tape_.put({StepOp::holds, 0, *condition}, 0);
}

std::optional<Place> TapeBuilder::Straightener::of_one(const Instruction& i, const Place& a) {
  switch (i.op) {
    case Opcode::load:
    case Opcode::load_truth:
      return a;
    case Opcode::not_:
      return tape_.put({StepOp::not_, 0, a}, 0);
    case Opcode::negate:
      return tape_.put({StepOp::negate, 0, a}, a.exponent);
    case Opcode::abs:
      return tape_.put({StepOp::abs, 0, a}, a.exponent);
    case Opcode::round:
      return shorter(StepOp::round, a, i.extra);
    case Opcode::floor:
      return shorter(StepOp::floor, a, 0);
    case Opcode::ceil:
      return ceiling(a);
    case Opcode::log10:
      if (a.exponent > 0) return std::nullopt;
      return tape_.put({StepOp::log10, 0, a, {}, slot(static_cast<std::uint32_t>(-a.exponent))},
                       -decimal::close_decimals);
    case Opcode::sqrt:
    case Opcode::ln:
    case Opcode::exp:
      return by_decimals(i.op, a, a);
    default:
      return std::nullopt;
  }
}

std::optional<Place> TapeBuilder::Straightener::of_two(const Instruction& i, const Place& a,
                                                       const Place& b) {
  switch (i.op) {
    case Opcode::add:
      return alike({StepOp::add, 0, a, b});
    case Opcode::subtract:
      return alike({StepOp::subtract, 0, a, b});
    case Opcode::min:
      return alike({StepOp::min, 0, a, b});
    case Opcode::max:
      return alike({StepOp::max, 0, a, b});
    case Opcode::multiply:
      return product(a, b);
    case Opcode::percent_of: {
      MaybePlace found = product(a, b);
      if (found) found->exponent -= 2;
      return found;
    }
    case Opcode::divide:
      return quotient(a, b);
    case Opcode::pow:
      return by_decimals(i.op, a, b);
    case Opcode::compare:
      return alike({StepOp::compare, orders_of(i.extra), a, b});
    case Opcode::compare_truth:
      return tape_.put({StepOp::compare_truth, orders_of(i.extra), a, b}, 0);
    case Opcode::and_:
      return tape_.put({StepOp::and_, 0, a, b}, 0);
    case Opcode::or_:
      return tape_.put({StepOp::or_, 0, a, b}, 0);
    default:
      return std::nullopt;
  }
}

std::optional<Place> TapeBuilder::Straightener::product(const Place& a, const Place& b) {
  const int exponent = a.exponent + b.exponent;
  if (exponent >= -most_decimals) return tape_.put({StepOp::multiply, 0, a, b}, exponent);
  const int digits = -decimal::close_decimals - exponent;
  if (digits > static_cast<int>(detail::kMaxWordGap)) return std::nullopt;
  return tape_.put({StepOp::multiply_cut, 0, a, b, slot(static_cast<std::uint32_t>(digits))},
                   -decimal::close_decimals);
}

std::optional<Place> TapeBuilder::Straightener::quotient(const Place& a, const Place& b) {
  const int widen = a.exponent - b.exponent + decimal::close_decimals;
  if (widen < 0 || widen > static_cast<int>(detail::kMaxWordGap)) return std::nullopt;
  return tape_.put({StepOp::divide, 0, a, b, slot(static_cast<std::uint32_t>(widen))},
                   -decimal::close_decimals);
}

std::optional<Place> TapeBuilder::Straightener::shorter(StepOp op, const Place& a, int decimals) {
  const int digits = -decimals - a.exponent;
  if (digits <= 0) return a;
  if (digits > static_cast<int>(detail::kMaxWordGap)) return std::nullopt;
  return tape_.put({op, 0, a, {}, slot(static_cast<std::uint32_t>(digits))}, -decimals);
}

std::optional<Place> TapeBuilder::Straightener::ceiling(const Place& a) {
  const MaybePlace down = shorter(StepOp::floor, tape_.put({StepOp::negate, 0, a}, a.exponent), 0);
  if (!down) return down;
  return tape_.put({StepOp::negate, 0, *down}, down->exponent);
}

std::optional<Place> TapeBuilder::Straightener::by_decimals(Opcode op, const Place& a,
                                                            const Place& b) {
  if (a.exponent > 0 || b.exponent > 0) return std::nullopt;
  const int exponents = -a.exponent | -b.exponent << 8;
  return tape_.put({StepOp::by_decimals, static_cast<std::uint8_t>(op), a, b,
                    slot(static_cast<std::uint32_t>(exponents))},
                   -decimal::close_decimals);
}

// Brings what is compared, added or chosen between to one unit; truths have it.
std::optional<Place> TapeBuilder::Straightener::alike(Pending step) {
  const bool chooses = step.op == StepOp::choose;
  Place& left = chooses ? step.b : step.a;
  Place& right = chooses ? step.c : step.b;
  const int exponent = std::min(left.exponent, right.exponent);
  const MaybePlace a = tape_.refine(left, exponent), b = tape_.refine(right, exponent);
  if (!a || !b) return std::nullopt;
  left = *a;
  right = *b;
  return tape_.put(step, step.op == StepOp::compare ? 0 : exponent);
}

std::optional<Place> TapeBuilder::Straightener::place(const Operand& operand) {
  switch (operand.from) {
    case From::slot:
      return held_[operand.index];
    case From::constant:
      return constant(*constants_[operand.index]);
    case From::fact:
      return tape_.fact(operand.index);
    case From::value:
      return named(tape_.values_, operand.index);
    case From::points:
      return tape_.put({StepOp::points, 0, slot(operand.index)}, -points_decimals);
    case From::result:
      return Place{In::results, operand.index, -points_decimals};
    case From::component:
    case From::none:
      break;
  }
  return std::nullopt;
}

std::optional<Place> TapeBuilder::Straightener::constant(const Decimal& value) {
  decimal::Close close;
  if (!decimal::to_close(value, close)) return std::nullopt;
  return tape_.constant({close.n, 0}, close.exponent);
}

}  // namespace assay::expr
