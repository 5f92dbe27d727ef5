// What a program is made of: a register machine whose registers are allotted when it is compiled.
#pragma once

#include <cstdint>

namespace assay::expr {

enum class Truth : std::uint8_t { no, yes, unknown };

enum class Opcode : std::uint8_t {
  load,
  load_truth,  // an operand into a register
  negate,
  add,
  subtract,
  multiply,
  divide,
  percent_of,  // percent_of: a x b / 100
  min,
  max,
  abs,
  floor,
  ceil,
  round,  // round: to `extra` decimals
  sqrt,
  log10,
  ln,
  exp,
  pow,
  compare,
  compare_truth,
  compare_level,
  compare_basis,  // `extra`: the Comparison
  not_,
  and_,
  or_,
  jump,
  jump_if_known,
  jump_if_no,
  jump_if_yes,
  branch,
  note,  // tells the listener of a register
  has,
  answered,
  flag,
  clause,
  mentions,
  count,
  peer,
  offer,
};

enum class Comparison : std::uint8_t { less, less_equal, equal, not_equal, greater, greater_equal };

enum class From : std::uint8_t { none, slot, constant, fact, value, points, result, component };

struct Operand {
  From from = From::none;
  std::uint32_t index = 0;
  std::uint32_t node = 0;  // the leaf it stands for, for the listener
};

inline constexpr std::uint32_t no_node = UINT32_MAX;

struct Instruction {
  Opcode op{};
  std::uint8_t extra = 0;
  std::uint16_t to = 0;  // the register written
  Operand a{}, b{};
  std::uint32_t target = 0;      // of jumps; of `branch`, if the truth is no
  std::uint32_t end = 0;         // of `branch`, if it is unknown
  std::uint32_t node = no_node;  // the node whose value is done
  bool condition = false;        // that node is one
};

}  // namespace assay::expr
