// Which sides of a condition decide it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "expr/program.hpp"

namespace assay::expr {

// One evaluation of a program, kept by node. Views the program.
class Decision {
 public:
  Decision(const Program& program, const Environment& environment);

  // Of an `or` that holds the first side that holds, of an `and` that does not hold the first that
  // does not: it alone decides. No value for every other node.
  std::optional<std::uint32_t> side(std::uint32_t node) const;
  // The nodes that `node` rests on: the deciding side; of a conditional its condition and the
  // branch taken; else all children.
  std::vector<std::uint32_t> grounds(std::uint32_t node) const;

 private:
  std::span<const Node> nodes_;
  std::vector<std::optional<Truth>> truths_;  // what a node came to, as far as it was evaluated
};

}  // namespace assay::expr
