// Scores samples of one rubric, reusing its memory.
#pragma once

#include "score/score.hpp"
#include "testing/sample.hpp"
#include "testing/verdict.hpp"

namespace assay::testing {

// A sample with what its notes say: read once, scored with many versions of a rubric.
struct Prepared {
  scorecard::Answers answers;
  score::Gathered gathered;
};

Prepared prepare(const model::Rubric& rubric, scorecard::Answers answers, const Limits& limits);

class Scorer {
 public:
  explicit Scorer(const model::Rubric& rubric) : rubric_(rubric), scratch_(rubric) {}

  // Views into the scorer, valid until its next use.
  score::Numbers numbers(const Prepared& prepared) {
    return score::evaluate(rubric_, score::inputs(prepared.answers, prepared.gathered), scratch_);
  }
  Verdict operator()(const Prepared& prepared) { return verdict(numbers(prepared)); }

 private:
  const model::Rubric& rubric_;
  score::Scratch scratch_;
};

}  // namespace assay::testing
