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
  // What all assessments say, in rows to be copied and filled in where they stand: a row made
  // elsewhere is read in other pieces than it was written in, for which processors wait. By slot,
  // or in the order of the rubric, those of nested rubrics after its own; facts and reasons are the
  // rubric's own.
  std::vector<CriterionResult> criteria_rows;
  std::vector<FlagResult> flag_rows;
  std::vector<ClauseResult> clause_rows;
  std::vector<FactResult> fact_rows;
  std::vector<Reason> reason_rows;
  bool reads_bounds = false;
  std::optional<WordPlan> words;  // where the rubric may be scored in them
};

// Views the texts of the rubric's lists, which stay where they are when the rubric is moved.
Plan plan_of(const model::Rubric& rubric);

}  // namespace assay::score
