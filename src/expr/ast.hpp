// An expression as it was written: a flat tree with spans.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <assay/diagnostic.hpp>
#include <assay/quantity.hpp>

namespace assay::expr {

enum class Op : std::uint8_t {
  literal,
  truth,
  name,
  negate,
  not_,
  add,
  subtract,
  multiply,
  divide,
  less,
  less_equal,
  equal,
  not_equal,
  greater,
  greater_equal,
  and_,
  or_,
  conditional,  // children: condition, then, else
  call,         // children: arguments; `text` the function
  near,         // `text` the quantity word, one child: the set's name
};

struct Node {
  Op op = Op::literal;
  Span span;  // bytes of the expression's own text, outer parentheses left out
  std::vector<std::uint32_t> children{};
  std::string text{};  // of a name, call, near
  Quantity literal{};  // of a literal; `truth` has value 1 or 0
};

// In post-order: every subtree is contiguous, children stand before their parents, the last node is
// the root. So every pass over a tree is a loop, whatever its depth.
struct Ast {
  std::string text;
  std::vector<Node> nodes;
};

}  // namespace assay::expr
