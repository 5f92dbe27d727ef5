// What names mean in a property's condition: things of a finished assessment.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "compensation/scope.hpp"
#include "expr/scope.hpp"
#include "model/rubric.hpp"

namespace assay::testing {

// As in a guideline, without pay; and a clause that the rubric lacks is an error, since a condition
// on it could never fail.
class PropertyScope final : public expr::Scope {
 public:
  explicit PropertyScope(const model::Rubric& rubric) : as_guideline_(no_guideline_, rubric) {}

  std::optional<expr::Symbol> find(std::string_view name, expr::SymbolKind wanted) const override {
    if (wanted == expr::SymbolKind::clause) {
      const auto known = as_guideline_.names(wanted);
      if (std::find(known.begin(), known.end(), name) == known.end()) return std::nullopt;
    }
    return as_guideline_.find(name, wanted);
  }
  std::vector<std::string_view> names(expr::SymbolKind wanted) const override {
    return as_guideline_.names(wanted);
  }
  std::optional<std::uint32_t> level(std::uint32_t criterion,
                                     std::string_view name) const override {
    return as_guideline_.level(criterion, name);
  }
  std::vector<std::string_view> levels(std::uint32_t criterion) const override {
    return as_guideline_.levels(criterion);
  }
  bool allows(expr::SymbolKind kind) const override { return as_guideline_.allows(kind); }
  bool allows_notes() const override { return false; }
  std::string_view where() const override { return "a property"; }
  std::uint32_t probe(const expr::NotesQuery&) override { return 0; }

 private:
  compensation::Guideline no_guideline_;
  compensation::GuidelineScope as_guideline_;
};

}  // namespace assay::testing
