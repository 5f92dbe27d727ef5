// What the wordings of several kinds of faults share.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "expr/ast.hpp"
#include "expr/parse.hpp"

namespace assay::expr {

inline std::string in_quotes(std::string_view text) {
  return "'" + std::string{text} + "'";
}

inline std::string_view text_of(const Ast& ast, std::uint32_t node) {
  const Span span = ast.nodes[node].span;
  return std::string_view{ast.text}.substr(span.begin, span.end - span.begin);
}

inline bool is_literal(const Ast& ast, std::uint32_t node) {
  const Node& at = ast.nodes[node];
  return at.op == Op::literal ||
         (at.op == Op::negate && ast.nodes[at.children[0]].op == Op::literal);
}

inline bool is_name(const Ast& ast, std::uint32_t node) {
  return ast.nodes[node].op == Op::name;
}

inline Fault fault_at(const Ast& ast, std::uint32_t node, Code code, std::string message,
                      std::string help) {
  return {code, ast.nodes[node].span, std::move(message), std::move(help)};
}

}  // namespace assay::expr
