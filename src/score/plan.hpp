// What scoring a rubric needs to know of it, worked out once when the rubric is loaded.
#pragma once

#include <optional>
#include <vector>

#include "score/word_plan.hpp"

namespace assay::score {

struct PlannedCriterion {
  bool has_when = false;
  bool reads_answers = false;  // of other criteria, or values: those may rest on prose
  bool stands_alone = false;   // whatever becomes of other criteria
};

struct Plan {
  std::vector<PlannedCriterion> criteria;
  bool reads_bounds = false;
  std::optional<WordPlan> words;  // where the rubric may be scored in them
};

Plan plan_of(const model::Rubric& rubric);

}  // namespace assay::score
