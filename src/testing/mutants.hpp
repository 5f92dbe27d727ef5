// The small changes of a rubric's text.
#pragma once

#include <string>
#include <vector>

#include "testing/edits.hpp"
#include "yaml/node.hpp"

namespace assay::testing {

struct Mutant {
  Edit edit;
  std::string change;  // "weight 2 -> 3"
  // Tried where the edit makes a rubric that does not load: a weight may go down instead of up.
  std::string otherwise;
  bool asks_notes = false;  // the questions to the notes may be others than before
};

// Only what the file writes: weights, points, keys and values of curves, thresholds, signs of
// comparisons, `and` and `or`, flags, clauses and policies. In the order of the file. Some may make
// a rubric that does not load; those are no mutants.
std::vector<Mutant> mutants(const yaml::Document& document);

// A number as it is written, one unit of its last digit up or down: "$3.2M" -> "$3.3M". Empty where
// the text has no number, or would go below zero.
std::string nudged(std::string_view literal, bool up);

}  // namespace assay::testing
