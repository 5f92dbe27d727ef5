// What names mean in a guideline's expressions: things of the rubric that it is bound to.
#pragma once

#include <string>
#include <vector>

#include "compensation/guideline.hpp"
#include "expr/ast.hpp"
#include "expr/scope.hpp"
#include "model/rubric.hpp"

namespace assay::compensation {

class GuidelineScope final : public expr::Scope {
 public:
  GuidelineScope(const Guideline& guideline, const model::Rubric& rubric)
      : guideline_(guideline), rubric_(rubric) {}

  std::optional<expr::Symbol> find(std::string_view name, expr::SymbolKind wanted) const override;
  std::vector<std::string_view> names(expr::SymbolKind wanted) const override;
  std::optional<std::uint32_t> level(std::uint32_t criterion, std::string_view name) const override;
  std::vector<std::string_view> levels(std::uint32_t criterion) const override;
  bool allows(expr::SymbolKind kind) const override;
  bool allows_notes() const override { return false; }
  bool allows_pay() const override { return true; }
  std::optional<Unit> pay(std::string_view field) const override;
  std::optional<std::pair<Decimal, Decimal>> scale() const override {
    return std::pair{rubric_.low, rubric_.high};
  }
  std::string_view where() const override { return "a guideline"; }
  std::uint32_t probe(const expr::NotesQuery&) override { return 0; }

  // Before an expression is checked: the names that stand in its `clause(...)`. Those alone may be
  // absent from the rubric; any other name that it lacks is a mistake.
  void read_clauses(const expr::Ast& ast);

  // Clauses that were asked for and that the rubric lacks, in order; the i-th got the slot behind
  // the rubric's own plus i.
  const std::vector<std::string>& absent_clauses() const noexcept { return absent_; }

 private:
  std::optional<expr::Symbol> clause(std::string_view name) const;

  const Guideline& guideline_;
  const model::Rubric& rubric_;
  std::vector<std::string> absent_;
};

// What a pay field of the scorecard is counted in: as the component of that name or of
// `NAME_premium`, else the currency per year.
Unit pay_unit(const Guideline& guideline, std::string_view field);

}  // namespace assay::compensation
