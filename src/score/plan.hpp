// What scoring a rubric needs to know of it, worked out once when the rubric is loaded.
#pragma once

#include <optional>
#include <vector>

#include "score/word_plan.hpp"

namespace assay::score {

// Criteria are long: what every assessment wants of them stands together here.
struct PlannedCriterion {
  model::Slot slot = 0;
  std::uint32_t first_level = 0;  // in Plan::level_names
  std::string_view code;
  bool has_when = false;
  bool reads_answers = false;  // of other criteria, or values: those may rest on prose
  bool stands_alone = false;   // whatever becomes of other criteria
};

struct Plan {
  std::vector<PlannedCriterion> criteria;
  std::vector<std::string_view> level_names;  // of all criteria
  // What each criterion says in every assessment, by slot, nested ones included.
  std::vector<CriterionResult> rows;
  bool reads_bounds = false;
  std::optional<WordPlan> words;  // where the rubric may be scored in them
};

// Views the texts of the rubric's lists, which stay where they are when the rubric is moved.
Plan plan_of(const model::Rubric& rubric);

}  // namespace assay::score
