#include "expr/tape.hpp"

#include <algorithm>

#include "expr/arithmetic.hpp"

namespace assay::expr {

namespace {

using decimal::Close;

constexpr Register unknown{0, unknown_slack};

// All of these say whether the step is settled; what is open has no meaning.

bool set(Register& to, const Close& number, bool settled = true) noexcept {
  to = {number.n, number.slack};
  return settled;
}

bool set(Register& to, bool truth) noexcept {
  to = {truth, 0};
  return true;
}

bool set(Register& to, Truth truth) noexcept {
  to = {truth == Truth::yes, truth == Truth::unknown ? unknown_slack : 0};
  return true;
}

bool set_unknown(Register& to) noexcept {
  to = unknown;
  return true;
}

// In units of 10^-decimals.
bool read(const std::optional<Decimal>& number, int decimals, Register& to) noexcept {
  if (!number) return set_unknown(to);
  const Int128 n = number->coefficient();
  const auto gap = static_cast<unsigned>(number->exponent() + decimals);
  to = {static_cast<std::int64_t>(n), 0};
  return n == to.n && gap <= detail::kMaxWordGap &&
         !__builtin_mul_overflow(to.n, detail::kWordPowers[gap], &to.n);
}

template <class T>
T element(std::span<const T> list, std::size_t index, T without = {}) noexcept {
  return index < list.size() ? list[index] : without;
}

// What both operands have in common: exponents are those of the tape, so any will do.
Close number(const Register& a, int exponent = 0) noexcept {
  return {a.n, a.slack, exponent};
}

bool is_unknown(const Register& a, const Register& b) noexcept {
  return (a.slack | b.slack) < 0;
}

template <class Work>
bool of_one(const Register& a, Register& to, const Work& work, int exponent = 0) noexcept {
  if (!a.known()) return set_unknown(to);
  Close result;
  const bool settled = work(number(a, exponent), result);
  return set(to, result, settled);
}

template <class Work>
bool of_two(const Register& a, const Register& b, Register& to, const Work& work,
            int exponent = 0) noexcept {
  if (is_unknown(a, b)) return set_unknown(to);
  Close result;
  const bool settled = work(number(a, exponent), number(b), result);
  return set(to, result, settled);
}

bool add(const Register& a, const Register& b, Register& to) noexcept {
  if (is_unknown(a, b)) return set_unknown(to);
  return !__builtin_add_overflow(a.n, b.n, &to.n) &&
         !__builtin_add_overflow(a.slack, b.slack, &to.slack);
}

bool subtract(const Register& a, const Register& b, Register& to) noexcept {
  if (is_unknown(a, b)) return set_unknown(to);
  return !__builtin_sub_overflow(a.n, b.n, &to.n) &&
         !__builtin_add_overflow(a.slack, b.slack, &to.slack);
}

bool multiply(const Register& a, const Register& b, Register& to) noexcept {
  if ((a.slack | b.slack) != 0) return of_two(a, b, to, decimal::multiply);
  to.slack = 0;
  return !__builtin_mul_overflow(a.n, b.n, &to.n);
}

bool multiply_cut(const Register& a, const Register& b, unsigned digits, Register& to) noexcept {
  return of_two(a, b, to, [digits](const Close& left, const Close& right, Close& product) {
    return decimal::multiply_cut(left, right, digits, product);
  });
}

bool divide(const Register& a, const Register& b, int widen, Register& to) noexcept {
  if (b.n == 0 && b.slack == 0) return set_unknown(to);
  return of_two(a, b, to, decimal::divide, widen - decimal::close_decimals);
}

// The sign of a - b, and whether that is more than they may be off.
struct Gap {
  std::int64_t n = 0;
  bool settled = true;
};

Gap gap(const Register& a, const Register& b) noexcept {
  Gap gap;
  std::int64_t slack = 0;
  if ((a.slack | b.slack) == 0) {
    gap.n = (a.n > b.n ? 1 : 0) - (a.n < b.n ? 1 : 0);
    return gap;
  }
  const bool fits = !__builtin_sub_overflow(a.n, b.n, &gap.n) &&
                    !__builtin_add_overflow(a.slack, b.slack, &slack);
  gap.settled = fits && (gap.n > slack || gap.n < -slack);
  return gap;
}

bool min(const Register& a, const Register& b, Register& to) noexcept {
  if (is_unknown(a, b)) return set_unknown(to);
  const Gap above = gap(a, b);
  to = above.n > 0 ? b : a;
  return above.settled;
}

bool max(const Register& a, const Register& b, Register& to) noexcept {
  if (is_unknown(a, b)) return set_unknown(to);
  const Gap above = gap(a, b);
  to = above.n < 0 ? b : a;
  return above.settled;
}

bool absolute(const Close& a, Close& to) noexcept {
  to = a;
  return a.slack == 0 && (a.n >= 0 || decimal::negate(a, to));
}

bool log10(const Register& a, int exponent, Register& to) noexcept {
  if (a.n <= 0 && a.slack == 0) return set_unknown(to);
  return of_one(a, to, decimal::log10, exponent);
}

bool round(const Register& a, unsigned digits, Register& to) noexcept {
  return of_one(a, to, [digits](const Close& close, Close& rounded) {
    const Close fraction{close.n, close.slack, -static_cast<int>(digits)};
    rounded = {};
    return decimal::round(fraction, 0, rounded.n);
  });
}

std::int64_t floor_of(std::int64_t n, unsigned digits) noexcept {
  const std::int64_t unit = detail::kWordPowers[digits];
  return n / unit - (n % unit < 0 ? 1 : 0);
}

bool floor(const Register& a, unsigned digits, Register& to) noexcept {
  return of_one(a, to, [digits](const Close& close, Close& whole) {
    std::int64_t low = 0, high = 0;
    if (__builtin_sub_overflow(close.n, close.slack, &low) ||
        __builtin_add_overflow(close.n, close.slack, &high))
      return false;
    whole = {floor_of(low, digits), 0, 0};
    return whole.n == floor_of(high, digits);
  });
}

// Results are mostly too long for a word: they are cut to `close_decimals`.
bool by_decimals(const Step& s, const Register& a, const Register& b, Register& to) noexcept {
  if (is_unknown(a, b)) return set_unknown(to);
  if ((a.slack | b.slack) != 0) return false;
  const Decimal left = decimal::exact({a.n, 0, -(s.c & 0xff)});
  const Decimal right = decimal::exact({b.n, 0, -(s.c >> 8)});
  const std::optional<Decimal> exact = apply(static_cast<Opcode>(s.extra), 0, left, right);
  if (!exact) return false;
  const Decimal shorter = round(*exact, decimal::close_decimals);
  if (!read(shorter, decimal::close_decimals, to)) return false;
  to.slack = shorter == *exact ? 0 : 1;
  return true;
}

// One of three bits, from less to greater.
unsigned order_bit(std::int64_t a, std::int64_t b) noexcept {
  return 1U << (static_cast<unsigned>(a >= b) + static_cast<unsigned>(a > b));
}

bool compare(unsigned orders, const Register& a, const Register& b, Register& to) noexcept {
  if (is_unknown(a, b)) return set_unknown(to);
  const Gap above = gap(a, b);
  to = {(orders & order_bit(above.n, 0)) != 0, 0};
  return above.settled;
}

bool compare_truth(unsigned orders, const Register& a, const Register& b, Register& to) noexcept {
  if (is_unknown(a, b)) return set_unknown(to);
  return set(to, (orders & order_bit(a.n != 0, b.n != 0)) != 0);
}

bool compare_level(const Step& s, std::span<const std::int16_t> levels, Register& to) noexcept {
  const std::int16_t level = element<std::int16_t>(levels, s.a, -1);
  if (level < 0) return set_unknown(to);
  return set(to, (s.extra & order_bit(level, s.b)) != 0);
}

bool compare_basis(const Step& s, std::span<const Basis> bases, Register& to) noexcept {
  if (s.a >= bases.size()) return set_unknown(to);
  return set(to, (s.extra & order_bit(static_cast<int>(bases[s.a]), s.b)) != 0);
}

bool is_answered(const Environment& environment, std::size_t criterion) noexcept {
  const Basis basis = element(environment.bases, criterion, Basis::missing);
  return basis != Basis::missing &&
         (basis != Basis::composed || element(environment.points, criterion).has_value());
}

inline bool take(const Step& s, const Environment& environment, const Register* registers,
                 Register& to) noexcept {
  const auto a = [&]() -> const Register& { return registers[s.a]; };
  const auto b = [&]() -> const Register& { return registers[s.b]; };
  switch (s.op) {
    case StepOp::points:
      return read(element(environment.points, s.a), points_decimals, to);
    case StepOp::result:
      return read(element(environment.results, s.a), points_decimals, to);
    case StepOp::negate:
      return of_one(a(), to, decimal::negate);
    case StepOp::abs:
      return of_one(a(), to, absolute);
    case StepOp::add:
      return add(a(), b(), to);
    case StepOp::subtract:
      return subtract(a(), b(), to);
    case StepOp::multiply:
      return multiply(a(), b(), to);
    case StepOp::multiply_cut:
      return multiply_cut(a(), b(), s.c, to);
    case StepOp::divide:
      return divide(a(), b(), s.c, to);
    case StepOp::min:
      return min(a(), b(), to);
    case StepOp::max:
      return max(a(), b(), to);
    case StepOp::clamp:
      return max(a(), b(), to) && min(to, registers[s.c], to);
    case StepOp::log10:
      return log10(a(), -static_cast<int>(s.c), to);
    case StepOp::round:
      return round(a(), s.c, to);
    case StepOp::floor:
      return floor(a(), s.c, to);
    case StepOp::by_decimals:
      return by_decimals(s, a(), b(), to);
    case StepOp::compare:
      return compare(s.extra, a(), b(), to);
    case StepOp::compare_truth:
      return compare_truth(s.extra, a(), b(), to);
    case StepOp::compare_level:
      return compare_level(s, environment.levels, to);
    case StepOp::compare_basis:
      return compare_basis(s, environment.bases, to);
    case StepOp::not_:
      to = {a().n == 0, a().slack};
      return true;
    case StepOp::and_:
      return set(to, conjunction(a().truth(), b().truth()));
    case StepOp::or_:
      return set(to, disjunction(a().truth(), b().truth()));
    case StepOp::choose:
      to = !a().known() ? unknown : a().n != 0 ? b() : registers[s.c];
      return true;
    case StepOp::otherwise:
      to = a().known() ? a() : b();
      return true;
    case StepOp::has:
      return set(to, a().known());
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
    settled &= read(element(facts, fact), fact_decimals, *to++);
  return settled;
}

bool run(const Tape& tape, std::size_t begin, std::size_t end, const Environment& environment,
         Register* registers) noexcept {
  Register* to = registers + tape.first_step() + begin;
  bool settled = true;
  for (std::size_t i = begin; i < end; ++i)
    settled &= take(tape.steps[i], environment, registers, *to++);
  return settled;
}

}  // namespace assay::expr
