// Programs as one straight line of steps in numbers of a machine word. Both branches of a
// conditional and both sides of `and` are worked out and the result is chosen among them, so that
// nothing jumps; facts and constants lie in registers before the first step; each register has a
// power of ten of its own, known when the tape was built. What a word leaves open - an overflow, a
// comparison within the slack - leaves all open, for `evaluate`; what is settled is what `evaluate`
// gives where there are no notes.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "decimal/divisor.hpp"
#include "expr/program.hpp"

namespace assay::expr {

inline constexpr std::int64_t unknown_slack = -1;
// Stands for a number that is not there.
inline constexpr std::int64_t no_word = INT64_MIN;

// A number as in decimal::Close, or the truth of a condition: 0 for no. The `n` of what is unknown
// has no meaning.
struct Register {
  std::int64_t n = 0, slack = unknown_slack;

  bool known() const noexcept { return slack >= 0; }
  Truth truth() const noexcept {
    return !known() ? Truth::unknown : n != 0 ? Truth::yes : Truth::no;
  }
};

// All registers of a tape, in two columns; a step writes its own before another reads it.
struct Registers {
  std::int64_t* n = nullptr;
  std::int64_t* slack = nullptr;

  Register operator[](std::size_t index) const noexcept { return {n[index], slack[index]}; }
  void set(std::size_t index, const Register& to) const noexcept {
    n[index] = to.n;
    slack[index] = to.slack;
  }
};

// Facts are read to this many decimals; one that has more leaves all open. So are points and
// results to theirs.
inline constexpr int fact_decimals = 4;
inline constexpr int points_decimals = 6;

using RegisterIndex = std::uint16_t;

// Those in `exact` read registers that have no slack, whatever the facts.
enum class StepOp : std::uint8_t {
  points,  // of a criterion, read where they lie
  negate,
  abs,
  add,
  add_exact,
  subtract,
  subtract_exact,
  multiply,
  multiply_exact,
  multiply_cut,  // without the last `c` digits
  divide,        // `c`: 12 more than the exponent of `a` is above that of `b`
  divide_exact,
  divide_to_points,    // exact numbers, half-even; `c`: 6 more than that
  divide_by_constant,  // the same as a x b / the divisor `c` of the tape's
  min,
  min_exact,
  max,
  max_exact,
  clamp,  // the most of `a` and `b`, at most `c`
  clamp_exact,
  log10,  // `c`: minus the exponent of `a`
  log10_exact,
  round,  // without the last `c` digits; so is floor
  floor,
  by_decimals,  // `extra`: the Opcode of what words cannot do; `c`: minus the exponents, in bytes
  compare,      // `extra`: the orders that hold, in bits from less to greater
  compare_exact,
  compare_truth,
  compare_level,
  compare_basis,
  not_,
  and_,
  or_,
  holds,      // `a` is known, and so
  choose,     // by `a` between `b` and `c`
  otherwise,  // `a` where it is known, else `b`
  has,
  answered,
};

// Operands are registers, or slots of what is read. Step k writes the k-th register after those of
// constants, facts and results.
struct Step {
  StepOp op{};
  std::uint8_t extra = 0;
  RegisterIndex a = 0, b = 0, c = 0;
};

struct Tape {
  static constexpr std::size_t most_registers = 512;

  std::vector<std::int64_t> constants, constant_slack;  // the first registers
  std::vector<decimal::Divisor> divisors;
  std::size_t facts = 0;  // the next, by slot: up to the last one that is read
  std::vector<Step> steps;

  // Those of results, by ResultSlot, are set by who finds them before a step reads them.
  std::size_t first_result() const noexcept { return constants.size() + facts; }
  std::size_t first_step() const noexcept { return first_result() + result_slots; }
  std::size_t registers() const noexcept { return first_step() + steps.size(); }

  static constexpr std::size_t result_slots = 5;
};

// What steps read where it lies, by slot.
struct Answered {
  std::span<const std::int64_t> points{};  // in millionths; no_word: none
  std::span<const std::int16_t> levels{};  // -1: none
  std::span<const Basis> bases{};
};

// In units of 10^-decimals. False: open.
bool read(const std::optional<Decimal>& number, int decimals, Register& to) noexcept;

// Fills the registers of constants, once for all runs; results are unknown.
void lay_out(const Tape& tape, const Registers& registers) noexcept;

// All facts of a card, known to `fact_decimals`: registers as they lie.
struct FactWords {
  std::span<const std::int64_t> n{}, slack{};
};

// Fills the registers of facts. False: open.
bool start(const Tape& tape, const FactWords& facts, const Registers& registers) noexcept;
bool start(const Tape& tape, std::span<const std::optional<Decimal>> facts,
           const Registers& registers) noexcept;

// Takes the steps [begin, end), those before it having been taken. False: open.
bool run(const Tape& tape, std::size_t begin, std::size_t end, const Answered& answered,
         const Registers& registers) noexcept;

}  // namespace assay::expr
