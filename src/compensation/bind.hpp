// A guideline checked against the rubric whose assessments it pays for.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <assay/diagnostic.hpp>

#include "compensation/guideline.hpp"
#include "expr/program.hpp"
#include "model/rubric.hpp"

namespace assay::compensation {

// A piecewise linear curve over an expression; keys in the expression's unit.
struct BoundCurve {
  expr::Program of;
  std::vector<model::Knot> knots;
};

struct BoundComponent {
  std::optional<expr::Program> when, amount;
  std::optional<BoundCurve> at;
};

// Immutable; what `pay` reads.
struct Bound {
  std::shared_ptr<const Guideline> guideline;
  model::RubricRef rubric;
  std::vector<BoundComponent> components;  // as in the guideline
  std::optional<expr::Program> multiplier;
  std::vector<model::Knot> multiplier_curve;
  std::vector<std::string> absent_clauses;  // read, and not in the rubric: they do not hold
};
using BoundRef = std::shared_ptr<const Bound>;

// Null when the guideline is not for this rubric, or reads what the rubric does not have.
BoundRef bind(std::shared_ptr<const Guideline> guideline, model::RubricRef rubric,
              Diagnostics& out);

}  // namespace assay::compensation
