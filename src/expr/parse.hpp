// Text to tree. The Spirit X3 grammar stays in parse.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assay/code.hpp>
#include <assay/limits.hpp>

#include "expr/ast.hpp"

namespace assay::expr {

// What is wrong with an expression, in bytes of its own text; the caller maps the span into its
// file (yaml::offsets) and adds it to its diagnostics.
struct Fault {
  Code code{};
  Span where;
  std::string message;
  std::string help;
};
using Faults = std::vector<Fault>;

// Linear in the text. No value when anything was reported.
std::optional<Ast> parse(std::string_view text, const Limits& limits, Faults& faults);

// A literal alone, as facts and thresholds are written in YAML: `12%`, `$3.2M/year`, `2_800 hours`,
// `-3`, `true`. Surrounding blanks are allowed.
std::optional<Quantity> parse_literal(std::string_view text) noexcept;

// Whether the language itself uses `name`, so that no fact, value or criterion may have it:
// keywords, functions, units, periods, results.
bool is_reserved(std::string_view name) noexcept;

}  // namespace assay::expr
