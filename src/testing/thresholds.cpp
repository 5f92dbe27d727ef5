#include "testing/thresholds.hpp"

namespace assay::testing {
namespace {

void add(const expr::Ast& ast, std::vector<Quantity>& list) {
  for (const expr::Node& node : ast.nodes)
    if (node.op == expr::Op::literal) list.push_back(node.literal);
}

void add(const expr::Program& program, std::vector<Quantity>& list) {
  add(program.ast(), list);
}

void add(const std::optional<compensation::Written>& written, std::vector<Quantity>& list) {
  if (written) add(written->ast, list);
}

void add(const std::vector<compensation::Knot>& knots, std::vector<Quantity>& list) {
  for (const compensation::Knot& knot : knots)
    list.push_back(knot.at);
}

void add(const std::vector<model::Knot>& knots, const Unit& unit, std::vector<Quantity>& list) {
  for (const model::Knot& knot : knots)
    list.push_back({knot.at, unit});
}

void add(const model::Criterion& criterion, std::vector<Quantity>& list) {
  for (const model::Level& level : criterion.levels)
    if (level.when) add(*level.when, list);
  if (criterion.formula) {
    add(*criterion.formula, list);
    add(criterion.knots, criterion.formula->unit(), list);
  }
  if (criterion.nested)
    for (const Quantity& inner : thresholds(*criterion.nested))
      list.push_back(inner);
}

}  // namespace

std::vector<Quantity> thresholds(const model::Rubric& rubric) {
  std::vector<Quantity> list;
  for (const model::NamedValue& value : rubric.values)
    add(value.program, list);
  for (const model::Criterion& criterion : rubric.criteria)
    add(criterion, list);
  for (const model::Flag& flag : rubric.flags) {
    add(flag.when, list);
    if (flag.effect.kind == EffectKind::cap) list.push_back(number(flag.effect.amount));
  }
  for (const model::Clause& clause : rubric.clauses)
    add(clause.when, list);
  if (rubric.multiplier) {
    add(rubric.multiplier->of, list);
    add(rubric.multiplier->curve, rubric.multiplier->of.unit(), list);
  }
  return list;
}

std::vector<Quantity> thresholds(const compensation::Guideline& guideline) {
  std::vector<Quantity> list;
  for (const compensation::Component& component : guideline.components) {
    add(component.when, list);
    add(component.at_of, list);
    add(component.at, list);
    add(component.amount, list);
  }
  add(guideline.multiplier_of, list);
  add(guideline.multiplier_curve, list);
  return list;
}

}  // namespace assay::testing
