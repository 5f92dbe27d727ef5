// The small changes of a document's text that its cases are expected to notice.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "testing/edits.hpp"
#include "yaml/node.hpp"

namespace assay::testing {

struct Mutant {
  std::vector<Edit> edits;  // one at least; the first tells the place
  std::string change;       // "weight 2 -> 3"
  bool asks_notes = false;  // the questions to the notes may be others than before
  // Tried in its place where it makes a document that does not load: a weight may go down instead
  // of up. Text of the first edit, and what that changes.
  struct Otherwise {
    std::string text, change;
  };
  std::optional<Otherwise> otherwise{};
};

// Only what the file writes, in its order. Some may make a document that does not load; those are
// no mutants.
//
// Of a rubric: weights, points, keys and values of curves, thresholds, signs of comparisons, `and`
// and `or`, flags, clauses and policies.
std::vector<Mutant> rubric_mutants(const yaml::Document& document);
// Of a guideline: ends of ranges and bands, shares, multiples, keys and values of curves,
// thresholds, signs, conditions, components, profiles, targets and dates.
std::vector<Mutant> guideline_mutants(const yaml::Document& document);

// A number as it is written, one unit of its last digit up or down: "$3.2M" -> "$3.3M". Empty where
// the text has no number, or would go below zero.
std::string nudged(std::string_view literal, bool up);
// The day after or before a date: "2026-12-31" -> "2027-01-01". Empty where it is no date.
std::string next_day(std::string_view date, bool later);

}  // namespace assay::testing
