#include "compensation/assess.hpp"

#include <iterator>
#include <utility>

namespace assay::compensation {

Evaluated::Evaluated(const model::Rubric& rubric, const scorecard::Answers& answers,
                     const score::Gathered& gathered)
    : answers_(answers), full_scratch_(rubric), plain_scratch_(rubric) {
  const score::Inputs full = score::inputs(answers, gathered);
  full_ = situation(score::evaluate(rubric, full, full_scratch_), full);
  const score::Inputs plain = score::plain_inputs(answers);
  plain_ = situation(score::evaluate(rubric, plain, plain_scratch_), plain);
}

Situation Evaluated::situation(const score::Numbers& numbers, const score::Inputs& inputs) const {
  Situation situation{numbers.status, numbers.multiplier, score::environment(numbers, inputs)};
  situation.environment.peer = answers_.peer;
  situation.environment.offer = answers_.offer;
  return situation;
}

Payout Evaluated::pay(const Bound& bound) const {
  Payout payout;
  payout.compensation = compensation::pay(bound, answers_, full_, plain_, payout.warnings);
  return payout;
}

Assessment with_pay(Assessment assessment, Payout payout) {
  const model::RubricRef rubric = assessment.model();
  AssessmentData data = std::move(assessment).data();
  data.multiplier = payout.compensation.multiplier;
  data.compensation = std::move(payout.compensation);
  data.warnings.insert(data.warnings.end(), std::make_move_iterator(payout.warnings.begin()),
                       std::make_move_iterator(payout.warnings.end()));
  return Assessment(rubric, std::move(data));
}

Assessment assess(const model::RubricRef& rubric, const Bound& bound,
                  const scorecard::Answers& answers, score::Gathered gathered) {
  Payout payout = Evaluated(*rubric, answers, gathered).pay(bound);
  return with_pay(score::assess(rubric, answers, std::move(gathered)), std::move(payout));
}

}  // namespace assay::compensation
