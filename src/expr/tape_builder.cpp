#include "expr/tape_builder.hpp"

#include <algorithm>

namespace assay::expr {

using Place = TapeBuilder::Place;

namespace {

std::optional<StepOp> step_of(Opcode op) noexcept {
  switch (op) {
    case Opcode::negate:
      return StepOp::negate;
    case Opcode::abs:
      return StepOp::abs;
    case Opcode::add:
      return StepOp::add;
    case Opcode::subtract:
      return StepOp::subtract;
    case Opcode::multiply:
      return StepOp::multiply;
    case Opcode::divide:
      return StepOp::divide;
    case Opcode::percent_of:
      return StepOp::percent_of;
    case Opcode::min:
      return StepOp::min;
    case Opcode::max:
      return StepOp::max;
    case Opcode::log10:
      return StepOp::log10;
    case Opcode::round:
      return StepOp::round;
    case Opcode::floor:
    case Opcode::ceil:
    case Opcode::sqrt:
    case Opcode::ln:
    case Opcode::exp:
    case Opcode::pow:
      return StepOp::by_decimals;
    case Opcode::compare:
      return StepOp::compare;
    case Opcode::compare_truth:
      return StepOp::compare_truth;
    case Opcode::compare_level:
      return StepOp::compare_level;
    case Opcode::compare_basis:
      return StepOp::compare_basis;
    case Opcode::not_:
      return StepOp::not_;
    case Opcode::and_:
      return StepOp::and_;
    case Opcode::or_:
      return StepOp::or_;
    case Opcode::has:
      return StepOp::has;
    case Opcode::answered:
      return StepOp::answered;
    case Opcode::flag:
      return StepOp::flag;
    case Opcode::clause:
      return StepOp::clause;
    default:
      return std::nullopt;
  }
}

constexpr Register unknown{0, 0, 0, false};
constexpr std::uint32_t most_slots = UINT16_MAX;  // that a step can name

}  // namespace

// Walks the code once, remembering what lies in each of its registers. Where two ways meet, the
// result is chosen between what each of them left.
class TapeBuilder::Straightener {
 public:
  Straightener(TapeBuilder& tape, std::span<const Instruction> code,
               std::span<const std::optional<Decimal>> constants, std::uint32_t registers)
      : tape_(tape), code_(code), constants_(constants), held_(registers) {}

  std::optional<Place> run() {
    for (std::uint32_t at = 0; at < code_.size(); ++at) {
      join(at);
      if (!take(code_[at])) return std::nullopt;
    }
    join(static_cast<std::uint32_t>(code_.size()));
    return held_[0];
  }

 private:
  // Two ways that meet at `end`: of a conditional, or of what stands in for an unknown.
  struct Fork {
    std::uint32_t end = 0, slot = 0;
    StepOp op{};
    Place a, b;
  };

  void join(std::uint32_t at) {
    for (; !forks_.empty() && forks_.back().end == at; forks_.pop_back()) {
      const Fork& fork = forks_.back();
      Place& last = held_[fork.slot];
      last = fork.op == StepOp::choose ? tape_.put({fork.op, 0, fork.a, fork.b, last})
                                       : tape_.put({fork.op, 0, fork.a, last, {}});
    }
  }

  bool take(const Instruction& i) {
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
      case Opcode::mentions:
      case Opcode::count:
        to = tape_.constant(unknown);
        return true;
      case Opcode::load:
      case Opcode::load_truth: {
        const auto found = place(i.a);
        if (found) to = *found;
        return found.has_value();
      }
      default:
        return compute(i, to);
    }
  }

  bool compute(const Instruction& i, Place& to) {
    const std::optional<StepOp> op = step_of(i.op);
    const std::optional<Place> a = place(i.a), b = place(i.b);
    if (!op || !a || !b) return false;
    if (*op == StepOp::round)
      to = tape_.put({*op, 0, *a, {}, {Place::In::slot, i.extra}});
    else if (*op == StepOp::by_decimals)
      to = tape_.put({*op,
                      static_cast<std::uint8_t>(i.op),
                      *a,
                      i.op == Opcode::pow ? *b : *a,
                      {Place::In::slot, i.extra}});
    else if (*op == StepOp::has)
      to = tape_.put({*op, 0, tape_.fact(i.a.index), {}, {}});
    else
      to = tape_.put({*op, i.extra, *a, *b, {}});
    return true;
  }

  std::optional<Place> place(const Operand& operand) {
    const Place slot{Place::In::slot, operand.index};
    switch (operand.from) {
      case From::none:
        return slot;
      case From::slot:
        return held_[operand.index];
      case From::constant:
        return constant(*constants_[operand.index]);
      case From::fact:
        return tape_.fact(operand.index);
      case From::value:
        if (operand.index >= tape_.values_.size()) return std::nullopt;
        if (tape_.values_[operand.index].in == Place::In::slot) return std::nullopt;
        return tape_.values_[operand.index];
      case From::points:
        return tape_.put({StepOp::points, 0, slot, {}, {}});
      case From::result:
        return tape_.put({StepOp::result, 0, slot, {}, {}});
      case From::component:
        break;
    }
    return std::nullopt;
  }

  std::optional<Place> constant(const Decimal& value) {
    decimal::Close close;
    if (!decimal::to_close(value, close)) return std::nullopt;
    return tape_.constant({close.n, 0, close.exponent, true});
  }

  TapeBuilder& tape_;
  std::span<const Instruction> code_;
  std::span<const std::optional<Decimal>> constants_;
  std::vector<Place> held_;
  std::vector<Fork> forks_;
};

std::optional<Place> TapeBuilder::append(const Program& program) {
  program_ = steps_.size();
  return Straightener(*this, program.code_, program.constants_, program.slots_).run();
}

void TapeBuilder::name_value(std::uint32_t value, const Place& result) {
  if (value >= values_.size()) values_.resize(value + 1);
  values_[value] = result;
}

Place TapeBuilder::constant(const Register& value) {
  const auto same = std::find_if(constants_.begin(), constants_.end(), [&](const Register& own) {
    return own.n == value.n && own.exponent == value.exponent && own.known == value.known;
  });
  const auto index = static_cast<std::uint32_t>(same - constants_.begin());
  if (same == constants_.end()) constants_.push_back(value);
  return {Place::In::constants, index};
}

Place TapeBuilder::fact(std::uint32_t slot) {
  const auto same = std::find(facts_.begin(), facts_.end(), slot);
  const auto index = static_cast<std::uint32_t>(same - facts_.begin());
  if (same == facts_.end()) facts_.push_back(slot);
  return {Place::In::facts, index};
}

// A least of what was just the most of two is done in one step.
Place TapeBuilder::put(const Pending& step) {
  const Place last{Place::In::steps, static_cast<std::uint32_t>(steps_.size() - 1)};
  if (step.op == StepOp::min && steps_.size() > program_ && steps_.back().op == StepOp::max &&
      step.a == last && step.b.in != Place::In::steps) {
    steps_.back().op = StepOp::clamp;
    steps_.back().c = step.b;
    return last;
  }
  steps_.push_back(step);
  return {Place::In::steps, static_cast<std::uint32_t>(steps_.size() - 1)};
}

RegisterIndex TapeBuilder::resolve(const Place& place) const noexcept {
  std::size_t index = place.index;
  if (place.in >= Place::In::facts) index += constants_.size();
  if (place.in >= Place::In::steps) index += facts_.size();
  return static_cast<RegisterIndex>(index);
}

std::optional<Tape> TapeBuilder::finish() {
  const auto is_far = [](const Place& place) { return place.index > most_slots; };
  if (constants_.size() + facts_.size() + steps_.size() > Tape::most_registers ||
      std::any_of(steps_.begin(), steps_.end(),
                  [&](const Pending& step) { return is_far(step.a) || is_far(step.b); }))
    return std::nullopt;
  Tape tape;
  tape.steps.reserve(steps_.size());
  for (const Pending& step : steps_)
    tape.steps.push_back({step.op, step.extra, resolve(step.a), resolve(step.b), resolve(step.c)});
  tape.constants = constants_;
  tape.facts = facts_;
  return tape;
}

}  // namespace assay::expr
