// The state of one evaluation in machine words: by slot what was answered, the registers of the
// plan's tape, and what was decided.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "score/word_plan.hpp"

namespace assay::score {

// What became of a criterion, by slot.
struct Answer {
  bool not_assessed = false;  // out of the mean, whatever the policy
  bool clamped = false;       // its expression left the scale
};

// Sums of a weighted mean in whole numbers: of weights, and of weight x points in millionths.
struct WordMean {
  std::int64_t points = 0;
  std::int64_t answered = 0;
  std::int64_t zeros = 0;  // weight of what is missing, and stands in the mean all the same
  bool lacks_required = false;
  bool lacks_asked = false;  // neither answered nor taken out

  std::int64_t weight() const noexcept { return answered + zeros; }
};

// A whole number of 10^-decimals.
struct WordNumber {
  std::int64_t n = 0;
  int decimals = 0;
  bool known = false;

  std::optional<Decimal> decimal() const noexcept {
    if (!known) return std::nullopt;
    return detail::make_decimal(n, -decimals);
  }
};

struct WordDecision {
  Outcome status = Outcome::incomplete;
  std::int64_t coverage = 0;  // in millionths
  bool has_score = false;
  std::int64_t score = 0;  // in units of the rubric's precision
};

// Views of arrays that somebody else keeps, and what was found besides.
struct WordFrame {
  const WordPlan* plan = nullptr;         // null: the rubric has none
  bool explains = true;                   // bases, levels and what was clamped are wanted too
  std::span<std::int64_t> millionths;     // of points; no_word: none
  std::span<std::int64_t> contributions;  // weight x points until they are divided
  std::span<Basis> bases;
  std::span<std::int16_t> levels;
  std::span<Answer> answers;
  std::span<std::uint32_t> lacking_space, rest;
  std::span<const std::uint32_t> lacking;  // slots without points
  std::span<expr::Truth> flags, clauses;
  expr::Registers registers;
  expr::Answered answered;  // those of the columns above that steps read

  WordMean mean;
  WordDecision decision;
  WordNumber bounds_low, bounds_high;  // where the rubric reads them
  WordNumber multiplier;
};

}  // namespace assay::score
