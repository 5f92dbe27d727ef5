#include "compensation/pay.hpp"
#include "testing/trial.hpp"

namespace assay::testing {
namespace {

compensation::Situation situation(const score::Numbers& numbers, const score::Inputs& inputs,
                                  const scorecard::Answers& answers) {
  compensation::Situation situation;
  situation.status = numbers.status;
  situation.multiplier = numbers.multiplier;
  situation.environment = score::environment(numbers, inputs);
  situation.environment.peer = answers.peer;
  situation.environment.offer = answers.offer;
  return situation;
}

}  // namespace

Subject subject(const Suite& suite) {
  return {suite.rubric.model(), suite.guideline ? suite.guideline->bound() : nullptr};
}

Assessment assess(const Subject& subject, const scorecard::Answers& answers,
                  score::Gathered gathered) {
  if (!subject.guideline) return score::assess(subject.rubric, answers, std::move(gathered));
  const model::Rubric& rubric = *subject.rubric;
  const score::Inputs read = score::inputs(answers, gathered);
  const score::Inputs plain = score::plain_inputs(answers);
  score::Scratch full_scratch(rubric), plain_scratch(rubric);
  const score::Numbers full = score::evaluate(rubric, read, full_scratch);
  const score::Numbers without_text = score::evaluate(rubric, plain, plain_scratch);
  std::vector<Warning> warnings;
  auto paid = compensation::pay(*subject.guideline, answers, situation(full, read, answers),
                                situation(without_text, plain, answers), warnings);
  AssessmentData data = score::assess(subject.rubric, answers, std::move(gathered)).data();
  data.compensation = std::move(paid);
  data.warnings.insert(data.warnings.end(), warnings.begin(), warnings.end());
  return Assessment(subject.rubric, std::move(data));
}

}  // namespace assay::testing
