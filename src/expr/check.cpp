// From a tree to a program, or to what is wrong with it.
#include <algorithm>

#include "expr/compiler.hpp"
#include "expr/messages.hpp"
#include "units/convert.hpp"

namespace assay::expr {

namespace {

// Whether the root is what its place wants; `unit` and `factor` become those of the result.
bool fits(const Ast& ast, Typed& root, const Scope& scope, const Wanted& wanted, Unit& unit,
          std::int64_t& factor, Faults& faults) {
  const auto node = static_cast<std::uint32_t>(ast.nodes.size() - 1);
  unit = root.unit;
  factor = root.factor;
  if (wanted.condition || (wanted.unit && wanted.unit->dimension == Dimension::boolean)) {
    if (root.kind == Kind::truth) return true;
    faults.push_back(wants_condition(ast, node, root, scope.where()));
    return false;
  }
  if (!wanted.unit) return true;
  if (root.kind != Kind::number) {
    faults.push_back(wants_amount(ast, node, root, scope.where()));
    return false;
  }
  if (root.share && wanted.unit->dimension == Dimension::percent) {
    unit = {Dimension::percent};
    factor = 100;
  }
  if (wanted.assume_period && unit.per == Period::none && wanted.unit->per != Period::none) {
    Unit plain = *wanted.unit;
    plain.per = Period::none;
    unit.per = wanted.unit->per;
    factor *= units::factor(*wanted.unit) / units::factor(plain);
  }
  if (units::convertible(unit, *wanted.unit)) {
    unit = *wanted.unit;
    return true;
  }
  faults.push_back(wants_unit(ast, node, root, *wanted.unit, scope.where()));
  return false;
}

}  // namespace

std::optional<Program> check(const Ast& ast, Scope& scope, const Wanted& wanted, Faults& faults) {
  const std::size_t before = faults.size();
  Checked checked = infer(ast, scope, faults);
  if (faults.size() > before || checked.nodes.back().kind == Kind::faulty) {
    std::stable_sort(faults.begin() + static_cast<std::ptrdiff_t>(before), faults.end(),
                     [](const Fault& a, const Fault& b) { return a.where.begin < b.where.begin; });
    return std::nullopt;
  }
  Unit unit;
  std::int64_t factor = 1;
  if (!fits(ast, checked.nodes.back(), scope, wanted, unit, factor, faults)) return std::nullopt;
  return Compiler{ast, std::move(checked), scope}.run(unit, factor, faults);
}

}  // namespace assay::expr
