#include "expr/tape.hpp"

#include <algorithm>
#include <array>

#include "expr/tape_steps.hpp"

namespace assay::expr {

namespace {

using namespace steps;

// Results are mostly too long for a word: they are cut to `close_decimals`.
bool by_decimals(const Step& s, const Register& a, const Register& b, Register& to) noexcept {
  if (is_unknown(a, b)) return set_unknown(to);
  if ((a.slack | b.slack) != 0) return false;
  const Decimal left = decimal::exact({a.n, 0, -(s.c & 0xff)});
  const Decimal right = decimal::exact({b.n, 0, -(s.c >> 8)});
  const std::optional<Decimal> exact = apply(static_cast<Opcode>(s.extra), 0, left, right);
  if (!exact) return false;
  const Decimal shorter = assay::round(*exact, decimal::close_decimals);
  if (!read(shorter, decimal::close_decimals, to)) return false;
  to.slack = shorter == *exact ? 0 : 1;
  return true;
}

Register truth(const Register& a) noexcept {
  return {static_cast<std::int64_t>(a.n != 0), a.slack};
}

template <class T>
T element(std::span<const T> list, std::size_t index, T without) noexcept {
  return index < list.size() ? list[index] : without;
}

Register points_of(const Answered& answered, std::size_t criterion) noexcept {
  const std::int64_t points = element(answered.points, criterion, no_word);
  return points == no_word ? unknown : Register{points, 0};
}

Register compare_level(const Step& s, const Answered& answered) noexcept {
  const std::int64_t level = element<std::int16_t>(answered.levels, s.a, -1);
  return compare_exact(s.extra, {level, unknown_if(level < 0)}, {s.b, 0});
}

Register compare_basis(const Step& s, const Answered& answered) noexcept {
  if (s.a >= answered.bases.size()) return unknown;
  return compare_exact(s.extra, {static_cast<std::int64_t>(answered.bases[s.a]), 0}, {s.b, 0});
}

bool is_answered(const Answered& answered, std::size_t criterion) noexcept {
  const Basis basis = element(answered.bases, criterion, Basis::missing);
  return basis != Basis::missing &&
         (basis != Basis::composed || element(answered.points, criterion, no_word) != no_word);
}

// The steps that are rare, or long whatever is done about it.
bool take_rare(const Step& s, const Answered& answered, const Registers& all,
               Register& to) noexcept {
  switch (s.op) {
    case StepOp::points:
      to = points_of(answered, s.a);
      return true;
    case StepOp::negate:
      return of_one(all[s.a], to, decimal::negate);
    case StepOp::abs:
      return of_one(all[s.a], to, absolute);
    case StepOp::add:
      return of_two(all[s.a], all[s.b], to, decimal::add);
    case StepOp::subtract:
      return of_two(all[s.a], all[s.b], to, decimal::subtract);
    case StepOp::compare:
      to = compare_exact(s.extra, all[s.a], all[s.b]);
      to.slack = unknown_if(is_unknown(all[s.a], all[s.b]));
      return told_apart(all[s.a], all[s.b]);
    case StepOp::compare_truth:
      to = compare_exact(s.extra, truth(all[s.a]), truth(all[s.b]));
      return true;
    case StepOp::holds:
      to = {static_cast<std::int64_t>(all[s.a].n != 0 && all[s.a].known()), 0};
      return true;
    case StepOp::has:
      to = {static_cast<std::int64_t>(all[s.a].known()), 0};
      return true;
    case StepOp::multiply_cut:
      return of_two(all[s.a], all[s.b], to, [&s](const Close& a, const Close& b, Close& product) {
        return decimal::multiply_cut(a, b, s.c, product);
      });
    case StepOp::divide:
      return divide(all[s.a], all[s.b], s.c, to);
    case StepOp::log10:
      return log10(all[s.a], -static_cast<int>(s.c), to);
    case StepOp::round:
      return round(all[s.a], s.c, to);
    case StepOp::floor:
      return floor(all[s.a], s.c, to);
    case StepOp::by_decimals:
      return by_decimals(s, all[s.a], all[s.b], to);
    case StepOp::compare_level:
      to = compare_level(s, answered);
      return true;
    case StepOp::compare_basis:
      to = compare_basis(s, answered);
      return true;
    case StepOp::answered:
      to = {is_answered(answered, s.a), 0};
      return true;
    default:
      return false;
  }
}

}  // namespace

bool read(const std::optional<Decimal>& number, int decimals, Register& to) noexcept {
  static constexpr Decimal zero;
  const Decimal& value = number ? *number : zero;
  const Int128 n = value.coefficient();
  const auto gap = static_cast<unsigned>(value.exponent() + decimals);
  to = {static_cast<std::int64_t>(n), unknown_if(!number)};
  return n == to.n && gap <= detail::kMaxWordGap &&
         !__builtin_mul_overflow(to.n, detail::kWordPowers[gap], &to.n);
}

void lay_out(const Tape& tape, const Registers& registers) noexcept {
  std::copy(tape.constants.begin(), tape.constants.end(), registers.n);
  std::copy(tape.constant_slack.begin(), tape.constant_slack.end(), registers.slack);
  for (std::size_t at = tape.first_result(); at < tape.first_step(); ++at)
    registers.set(at, unknown);
}

bool start(const Tape& tape, const FactWords& facts, const Registers& registers) noexcept {
  if (facts.n.size() < tape.facts) return false;
  const std::size_t first = tape.constants.size();
  std::copy_n(facts.n.data(), tape.facts, registers.n + first);
  std::copy_n(facts.slack.data(), tape.facts, registers.slack + first);
  return true;
}

bool start(const Tape& tape, std::span<const std::optional<Decimal>> facts,
           const Registers& registers) noexcept {
  if (facts.size() < tape.facts) return false;
  for (std::size_t slot = 0; slot < tape.facts; ++slot) {
    Register fact;
    if (!read(facts[slot], fact_decimals, fact)) return false;
    registers.set(tape.constants.size() + slot, fact);
  }
  return true;
}

bool run(const Tape& tape, std::size_t begin, std::size_t end, const Answered& answered,
         const Registers& registers) noexcept {
  std::int64_t* const n = registers.n;
  std::int64_t* const slack = registers.slack;
  std::size_t to = tape.first_step() + begin;
  const Step* const last = tape.steps.data() + end;
  bool open = false;
  for (const Step* s = tape.steps.data() + begin; s != last; ++s, ++to) {
    const auto a = [&] { return Register{n[s->a], slack[s->a]}; };
    const auto b = [&] { return Register{n[s->b], slack[s->b]}; };
    const auto c = [&] { return Register{n[s->c], slack[s->c]}; };
    Register found;
    switch (s->op) {
      case StepOp::add_exact:
        open |= !add_exact(a(), b(), found);
        break;
      case StepOp::subtract_exact:
        open |= !subtract_exact(a(), b(), found);
        break;
      case StepOp::multiply_exact:
        open |= !multiply_exact(a(), b(), found);
        break;
      case StepOp::divide_exact:
        open |= !divide_exact(a(), b(), s->c, found);
        break;
      case StepOp::divide_to_points:
        open |= !divide_to_points(a(), b(), s->c, found);
        break;
      case StepOp::divide_by_constant:
        open |= !divide_by_constant(a(), n[s->b], tape.divisors[s->c], found);
        break;
      case StepOp::multiply:
        open |= !of_two(a(), b(), found, decimal::multiply);
        break;
      case StepOp::min:
        open |= !min(a(), b(), found);
        break;
      case StepOp::max:
        open |= !max(a(), b(), found);
        break;
      case StepOp::clamp:
        open |= !(max(a(), b(), found) && min(found, c(), found));
        break;
      case StepOp::log10_exact:
        found = log10_exact(a(), -static_cast<int>(s->c));
        break;
      case StepOp::min_exact:
        found = min_exact(a(), b());
        break;
      case StepOp::max_exact:
        found = max_exact(a(), b());
        break;
      case StepOp::clamp_exact:
        found = min_exact(max_exact(a(), b()), c());
        break;
      case StepOp::compare_exact:
        found = compare_exact(s->extra, a(), b());
        break;
      case StepOp::not_:
        found = {a().n == 0, a().slack};
        break;
      case StepOp::and_:
        found = both(a(), b());
        break;
      case StepOp::or_:
        found = either(a(), b());
        break;
      case StepOp::choose: {
        const std::size_t from = chosen(a().n, s->b, s->c);
        found = {n[from], slack[from] | a().slack};
        break;
      }
      case StepOp::otherwise:
        found = registers[chosen(a().known(), s->a, s->b)];
        break;
      case StepOp::points:
      case StepOp::negate:
      case StepOp::abs:
      case StepOp::add:
      case StepOp::subtract:
      case StepOp::multiply_cut:
      case StepOp::divide:
      case StepOp::log10:
      case StepOp::round:
      case StepOp::floor:
      case StepOp::by_decimals:
      case StepOp::compare:
      case StepOp::compare_truth:
      case StepOp::compare_level:
      case StepOp::compare_basis:
      case StepOp::holds:
      case StepOp::has:
      case StepOp::answered:
        open |= !take_rare(*s, answered, registers, found);
        break;
      default:
        __builtin_unreachable();  // a tape is built of steps that are
    }
    n[to] = found.n;
    slack[to] = found.slack;
  }
  return !open;
}

}  // namespace assay::expr
