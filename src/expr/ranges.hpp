// Comparisons that are settled before anything is known: `score > 11` where the scale ends at 10.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <assay/decimal.hpp>

#include "expr/ast.hpp"
#include "expr/parse.hpp"

namespace assay::expr {

// The plain numbers that something can be; an absent end is none.
struct Range {
  std::optional<Decimal> low{}, high{};
  std::optional<int> decimals{};  // it is rounded to so many
};

// What is known of names that stand for a plain number; any other may be anything.
struct Ranges {
  std::map<std::string, Range, std::less<>> names;
  // Of each criterion, lowest first; none where it has no levels.
  std::map<std::string, std::vector<std::string>, std::less<>> levels;
};

// What each node of the tree can be.
std::vector<Range> ranges_of(const Ast& ast, const Ranges& known);

// Each comparison of the tree that always holds, where it has a value, or never does: a warning.
// The tree is one without faults.
Faults constant_comparisons(const Ast& ast, const Ranges& known);

}  // namespace assay::expr
