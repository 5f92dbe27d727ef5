#include "expr/tape.hpp"

#include <algorithm>

#include "expr/arithmetic.hpp"

namespace assay::expr {

namespace {

using decimal::Close;

constexpr Register unknown{0, 0, 0, false};

// All of these say whether the step is settled; what is open has no meaning.

bool set(Register& to, const Close& number, bool settled = true) noexcept {
  to = {number.n, number.slack, number.exponent, true};
  return settled;
}

bool set(Register& to, bool truth) noexcept {
  to = {truth, 0, 0, true};
  return true;
}

bool set(Register& to, Truth truth) noexcept {
  to = {truth == Truth::yes, 0, 0, truth != Truth::unknown};
  return true;
}

bool set_unknown(Register& to) noexcept {
  to = unknown;
  return true;
}

bool take(const std::optional<Decimal>& number, Register& to) noexcept {
  if (!number) return set_unknown(to);
  Close close;
  const bool fits = decimal::to_close(*number, close);
  return set(to, close, fits);
}

template <class T>
T element(std::span<const T> list, std::size_t index, T without = {}) noexcept {
  return index < list.size() ? list[index] : without;
}

template <class Work>
bool of_one(const Register& a, Register& to, const Work& work) noexcept {
  if (!a.known) return set_unknown(to);
  Close result;
  const bool settled = work(a.number(), result);
  return set(to, result, settled);
}

template <class Work>
bool of_two(const Register& a, const Register& b, Register& to, const Work& work) noexcept {
  if (!(a.known && b.known)) return set_unknown(to);
  Close result;
  const bool settled = work(a.number(), b.number(), result);
  return set(to, result, settled);
}

bool absolute(const Close& a, Close& to) noexcept {
  to = a;
  return a.slack == 0 && (a.n >= 0 || decimal::negate(a, to));
}

bool percent_of(const Close& a, const Close& b, Close& to) noexcept {
  if (!decimal::multiply(a, b, to) || to.exponent - 2 < decimal::least_exponent) return false;
  to.exponent -= 2;
  return true;
}

bool least(const Close& a, const Close& b, Close& to) noexcept {
  std::strong_ordering order = std::strong_ordering::equal;
  if (!decimal::compare(b, a, order)) return false;
  to = order < 0 ? b : a;
  return true;
}

bool most(const Close& a, const Close& b, Close& to) noexcept {
  std::strong_ordering order = std::strong_ordering::equal;
  if (!decimal::compare(b, a, order)) return false;
  to = order > 0 ? b : a;
  return true;
}

bool clamp(const Register& a, const Register& low, const Register& high, Register& to) noexcept {
  return of_two(a, low, to, most) && of_two(to, high, to, least);
}

bool divide(const Register& a, const Register& b, Register& to) noexcept {
  if (b.known && (b.n | b.slack) == 0) return set_unknown(to);
  return of_two(a, b, to, decimal::divide);
}

bool log10(const Register& a, Register& to) noexcept {
  if (a.known && a.n <= 0 && a.slack == 0) return set_unknown(to);
  return of_one(a, to, decimal::log10);
}

bool round(const Register& a, int decimals, Register& to) noexcept {
  return of_one(a, to, [decimals](const Close& number, Close& rounded) {
    rounded = number;
    if (number.slack == 0 && number.exponent >= -decimals) return true;
    rounded = {0, 0, -decimals};
    return decimal::round(number, decimals, rounded.n);
  });
}

// Results are mostly too long for a word: they are cut to `close_decimals`.
bool by_decimals(const Step& s, const Register& a, const Register& b, Register& to) noexcept {
  const auto op = static_cast<Opcode>(s.extra);
  return of_two(a, b, to, [&](const Close& left, const Close& right, Close& result) {
    if ((left.slack | right.slack) != 0) return false;
    const std::optional<Decimal> exact =
        apply(op, static_cast<std::uint8_t>(s.c), decimal::exact(left), decimal::exact(right));
    if (!exact) return false;
    const Decimal shorter = round(*exact, decimal::close_decimals);
    if (!decimal::to_close(shorter, result)) return false;
    result.slack = shorter == *exact ? 0 : 1;
    return true;
  });
}

bool compare(Comparison comparison, const Register& a, const Register& b, Register& to) noexcept {
  if (!(a.known && b.known)) return set_unknown(to);
  std::strong_ordering order = std::strong_ordering::equal;
  const bool settled = decimal::compare(a.number(), b.number(), order);
  set(to, holds(comparison, order));
  return settled;
}

bool compare_level(const Step& s, std::span<const std::int16_t> levels, Register& to) noexcept {
  const std::int16_t level = element<std::int16_t>(levels, s.a, -1);
  if (level < 0) return set_unknown(to);
  return set(to, holds(static_cast<Comparison>(s.extra), level <=> static_cast<int>(s.b)));
}

bool compare_basis(const Step& s, std::span<const Basis> bases, Register& to) noexcept {
  if (s.a >= bases.size()) return set_unknown(to);
  return set(to,
             holds(static_cast<Comparison>(s.extra), static_cast<int>(bases[s.a]) <=> int{s.b}));
}

bool compare_truth(Comparison comparison, const Register& a, const Register& b,
                   Register& to) noexcept {
  if (!(a.known && b.known)) return set_unknown(to);
  return set(to, holds(comparison, (a.n != 0) <=> (b.n != 0)));
}

bool is_answered(const Environment& environment, std::size_t criterion) noexcept {
  const Basis basis = element(environment.bases, criterion, Basis::missing);
  return basis != Basis::missing &&
         (basis != Basis::composed || element(environment.points, criterion).has_value());
}

bool take(const Step& s, const Environment& environment, const Register* registers,
          Register& to) noexcept {
  const auto a = [&]() -> const Register& { return registers[s.a]; };
  const auto b = [&]() -> const Register& { return registers[s.b]; };
  switch (s.op) {
    case StepOp::points:
      return take(element(environment.points, s.a), to);
    case StepOp::result:
      return take(element(environment.results, s.a), to);
    case StepOp::negate:
      return of_one(a(), to, decimal::negate);
    case StepOp::abs:
      return of_one(a(), to, absolute);
    case StepOp::add:
      return of_two(a(), b(), to, decimal::add);
    case StepOp::subtract:
      return of_two(a(), b(), to, decimal::subtract);
    case StepOp::multiply:
      return of_two(a(), b(), to, decimal::multiply);
    case StepOp::divide:
      return divide(a(), b(), to);
    case StepOp::percent_of:
      return of_two(a(), b(), to, percent_of);
    case StepOp::min:
      return of_two(a(), b(), to, least);
    case StepOp::max:
      return of_two(a(), b(), to, most);
    case StepOp::clamp:
      return clamp(a(), b(), registers[s.c], to);
    case StepOp::log10:
      return log10(a(), to);
    case StepOp::round:
      return round(a(), s.c, to);
    case StepOp::by_decimals:
      return by_decimals(s, a(), b(), to);
    case StepOp::compare:
      return compare(static_cast<Comparison>(s.extra), a(), b(), to);
    case StepOp::compare_truth:
      return compare_truth(static_cast<Comparison>(s.extra), a(), b(), to);
    case StepOp::compare_level:
      return compare_level(s, environment.levels, to);
    case StepOp::compare_basis:
      return compare_basis(s, environment.bases, to);
    case StepOp::not_:
      return set(to, negation(a().truth()));
    case StepOp::and_:
      return set(to, conjunction(a().truth(), b().truth()));
    case StepOp::or_:
      return set(to, disjunction(a().truth(), b().truth()));
    case StepOp::choose:
      to = !a().known ? unknown : a().n != 0 ? b() : registers[s.c];
      return true;
    case StepOp::otherwise:
      to = a().known ? a() : b();
      return true;
    case StepOp::has:
      return set(to, a().known);
    case StepOp::answered:
      return set(to, is_answered(environment, s.a));
    case StepOp::flag:
      return set(to, element(environment.flags, s.a, Truth::unknown));
    case StepOp::clause:
      return set(to, element(environment.clauses, s.a, Truth::unknown));
  }
  return false;
}

}  // namespace

bool start(const Tape& tape, std::span<const std::optional<Decimal>> facts,
           Register* registers) noexcept {
  Register* to = std::copy(tape.constants.begin(), tape.constants.end(), registers);
  bool settled = true;
  for (const std::uint32_t fact : tape.facts)
    settled &= take(fact < facts.size() ? facts[fact] : std::nullopt, *to++);
  return settled;
}

bool run(const Tape& tape, std::size_t begin, std::size_t end, const Environment& environment,
         Register* registers) noexcept {
  const std::size_t first = tape.first_step();
  bool settled = true;
  for (std::size_t i = begin; i < end; ++i)
    settled &= take(tape.steps[i], environment, registers, registers[first + i]);
  return settled;
}

}  // namespace assay::expr
