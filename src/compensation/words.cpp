#include "compensation/words.hpp"

#include <fmt/format.h>

#include "units/names.hpp"

namespace assay::compensation {
namespace {

// The clause that the whole condition is, if it is one.
const std::string* sole_clause(const expr::Program& when) {
  const expr::Ast& ast = when.ast();
  const expr::Node& root = ast.nodes.back();
  if (root.op != expr::Op::call || root.text != "clause") return nullptr;
  return &ast.nodes[root.children.front()].text;
}

}  // namespace

std::string amount_text(const Decimal& amount, const Unit& unit) {
  Unit plain = unit;
  plain.per = Period::none;
  return units::full_text({amount, plain}, ',');
}

std::string share_text(const Decimal& share) {
  return to_string(round(multiply(share, 100).value_or(0), 2)) + "%";
}

std::string condition_text(const Bound& bound, const expr::Program& when,
                           const expr::Environment& environment, bool holds) {
  const std::string* id = sole_clause(when);
  if (id == nullptr) return expr::explain_decision(when, environment);
  const std::string verdict = fmt::format("{} {}", *id, holds ? "holds" : "does not hold");
  for (const model::Clause& clause : bound.rubric->clauses)
    if (clause.id == *id)
      return fmt::format("{} ({})", verdict, expr::explain_decision(clause.when, environment));
  return fmt::format("{} (the rubric has no such clause)", verdict);
}

}  // namespace assay::compensation
