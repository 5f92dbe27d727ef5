// An assessment and what a guideline pays for it.
#pragma once

#include <vector>

#include <assay/assessment.hpp>

#include "compensation/pay.hpp"
#include "score/score.hpp"

namespace assay::compensation {

struct Payout {
  Compensation compensation;
  std::vector<Warning> warnings;
};

// One scorecard's numbers, with and without what was read from prose: any guideline that is bound
// to the rubric pays by them. Views the rubric, the answers and what was gathered.
class Evaluated {
 public:
  Evaluated(const model::Rubric& rubric, const scorecard::Answers& answers,
            const score::Gathered& gathered);
  Payout pay(const Bound& bound) const;

 private:
  Situation situation(const score::Numbers& numbers, const score::Inputs& inputs) const;

  const scorecard::Answers& answers_;
  score::Scratch full_scratch_, plain_scratch_;  // the situations view them
  Situation full_, plain_;
};

// The assessment as the payout makes it: a guideline's multiplier stands for the rubric's.
Assessment with_pay(Assessment assessment, Payout payout);

// The whole assessment by a rubric and a guideline that is bound to it.
Assessment assess(const model::RubricRef& rubric, const Bound& bound,
                  const scorecard::Answers& answers, score::Gathered gathered);

}  // namespace assay::compensation
