// Expressions in numbers of one machine word. Whatever they cannot settle is left open, for
// `evaluate`; whatever they settle is what `evaluate` gives.
#pragma once

#include "decimal/close.hpp"
#include "expr/program.hpp"

namespace assay::expr {

struct QuickValue {
  bool open = true;
  bool known = false;  // of a number
  Truth truth = Truth::unknown;
  decimal::Close number;
};

// Whether the quick machine knows all that the code does.
bool is_quick(const std::vector<Instruction>& code, std::uint32_t slots) noexcept;

// Sets no overflow: a number that overflows is left open.
QuickValue evaluate_quickly(const Program& program, const Environment& environment) noexcept;

}  // namespace assay::expr
