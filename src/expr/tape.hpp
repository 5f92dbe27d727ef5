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

#include "decimal/close.hpp"
#include "expr/program.hpp"

namespace assay::expr {

inline constexpr std::int64_t unknown_slack = -1;

// A number as in decimal::Close, or the truth of a condition: 0 for no. Without values by default:
// a step writes it before another reads it.
struct Register {
  std::int64_t n, slack;

  bool known() const noexcept { return slack >= 0; }
  Truth truth() const noexcept {
    return !known() ? Truth::unknown : n != 0 ? Truth::yes : Truth::no;
  }
};

// Facts are read to this many decimals; one that has more leaves all open. So are points and
// results to theirs.
inline constexpr int fact_decimals = 4;
inline constexpr int points_decimals = 6;

using RegisterIndex = std::uint16_t;

enum class StepOp : std::uint8_t {
  points,  // of a criterion, read where they lie; so is a result
  result,
  negate,
  abs,
  add,
  subtract,
  multiply,
  multiply_cut,  // without the last `c` digits
  divide,        // `c`: 12 more than the exponent of `a` is above that of `b`
  min,
  max,
  clamp,  // the most of `a` and `b`, at most `c`
  log10,  // `c`: minus the exponent of `a`
  round,  // without the last `c` digits; so is floor
  floor,
  by_decimals,  // `extra`: the Opcode of what words cannot do; `c`: minus the exponents, in bytes
  compare,
  compare_truth,
  compare_level,
  compare_basis,  // `extra`: the orders that hold, in bits from less to greater
  not_,
  and_,
  or_,
  choose,     // by `a` between `b` and `c`
  otherwise,  // `a` where it is known, else `b`
  has,
  answered,
  flag,
  clause,
};

// Operands are registers, or slots of what is read. Step k writes the k-th register after those of
// constants and facts.
struct Step {
  StepOp op{};
  std::uint8_t extra = 0;
  RegisterIndex a = 0, b = 0, c = 0;
};

struct Tape {
  static constexpr std::size_t most_registers = 512;

  std::vector<Register> constants;   // the first registers
  std::vector<std::uint32_t> facts;  // by slot, the next
  std::vector<Step> steps;

  std::size_t first_step() const noexcept { return constants.size() + facts.size(); }
};

// Fills the registers of constants and facts. False: open.
bool start(const Tape& tape, std::span<const std::optional<Decimal>> facts,
           Register* registers) noexcept;

// Takes the steps [begin, end), those before it having been taken. False: open.
bool run(const Tape& tape, std::size_t begin, std::size_t end, const Environment& environment,
         Register* registers) noexcept;

}  // namespace assay::expr
