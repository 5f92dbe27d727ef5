// Runs compiled code against an environment.
#pragma once

#include <cstdint>
#include <span>

#include "expr/program.hpp"

namespace assay::expr {

inline constexpr std::uint32_t most_slots = 512;  // registers that a program may have

// Views of a program.
struct CodeView {
  std::span<const Instruction> instructions;
  std::span<const std::optional<Decimal>> constants;
  std::span<const PayField> pay;
  std::uint32_t slots = 1;
  bool condition = false;
};

// Register 0 when the code has run.
Value run(const CodeView& code, const Environment& environment, Listener* listener) noexcept;

}  // namespace assay::expr
