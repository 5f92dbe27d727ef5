#include "score/score.hpp"

#include <algorithm>

#include <assay/guideline.hpp>
#include <assay/rubric.hpp>
#include <assay/scorecard.hpp>

#include <fmt/format.h>

#include "compensation/pay.hpp"
#include "scorecard/bind.hpp"

namespace assay {
namespace {

// One text loaded twice, or one rubric: slots mean the same in both.
bool same(const model::RubricRef& one, const model::RubricRef& other) noexcept {
  return one == other || one->digest == other->digest;
}

Warning wrong_rubric(std::string_view what, const model::Rubric& its, const model::Rubric& ours) {
  return {Code::wrong_rubric,
          {},
          fmt::format("the {} is for rubric '{}' {} ({:.15}...), not for '{}' {} ({:.15}...)", what,
                      its.id, its.version, its.digest, ours.id, ours.version, ours.digest)};
}

// The answers of a card for another rubric stand in other slots: none of them is read.
Assessment unanswered(const model::RubricRef& rubric, const Scorecard& card) {
  scorecard::Answers answers = scorecard::blank(*rubric);
  answers.head = card.answers().head;
  answers.warnings.push_back(wrong_rubric("scorecard", *card.model(), *rubric));
  return score::assess(rubric, answers, rubric->limits);
}

expr::Environment environment_of(const score::Numbers& numbers, const score::Inputs& inputs,
                                 const scorecard::Answers& answers) {
  expr::Environment environment = score::environment(numbers, inputs);
  environment.peer = answers.peer;
  environment.offer = answers.offer;
  return environment;
}

// What the guideline pays, by the answers with and without what was read from prose.
Compensation pay(const compensation::Bound& bound, const model::Rubric& rubric,
                 const scorecard::Answers& answers, const score::Gathered& gathered,
                 std::vector<Warning>& warnings) {
  const auto situation = [&](const score::Inputs& inputs, score::Scratch& scratch) {
    const score::Numbers numbers = score::evaluate(rubric, inputs, scratch);
    return compensation::Situation{numbers.status, numbers.multiplier,
                                   environment_of(numbers, inputs, answers)};
  };
  const score::Inputs full = score::inputs(answers, gathered);
  const score::Inputs plain = score::plain_inputs(answers);
  score::Scratch with(rubric), without(rubric);
  return compensation::pay(bound, answers, situation(full, with), situation(plain, without),
                           warnings);
}

}  // namespace

struct Scratch::Impl {
  explicit Impl(model::RubricRef of) : rubric(std::move(of)), scratch(*rubric) {}
  model::RubricRef rubric;
  score::Scratch scratch;
};

Assessment Rubric::score(const Scorecard& card) const {
  if (!same(card.model(), model_)) return unanswered(model_, card);
  return score::assess(model_, card.answers(), model_->limits);
}

Assessment Rubric::score(const Scorecard& card, const Guideline& guideline) const {
  if (!same(card.model(), model_)) return unanswered(model_, card);
  const scorecard::Answers& answers = card.answers();
  score::Gathered gathered = score::gather(*model_, answers, model_->limits);
  std::vector<Warning> warnings;
  std::optional<Compensation> paid;
  if (same(guideline.rubric(), model_))
    paid = assay::pay(*guideline.bound(), *model_, answers, gathered, warnings);
  else
    warnings.push_back(wrong_rubric("guideline", *guideline.rubric(), *model_));

  AssessmentData data = score::assess(model_, answers, std::move(gathered)).data();
  if (paid) data.multiplier = paid->multiplier;
  data.compensation = std::move(paid);
  data.warnings.insert(data.warnings.end(), std::make_move_iterator(warnings.begin()),
                       std::make_move_iterator(warnings.end()));
  return Assessment(model_, std::move(data));
}

Score Rubric::score(const Scorecard& card, Scratch& scratch) const noexcept {
  if (!same(card.model(), model_) || !same(scratch.impl_->rubric, model_)) return {};
  const score::Numbers numbers =
      score::evaluate(*model_, score::plain_inputs(card.answers()), scratch.impl_->scratch);
  Score result;
  result.status = numbers.status;
  result.score = numbers.score;
  result.multiplier = numbers.multiplier;
  result.coverage = numbers.coverage;
  result.points = numbers.points.data();
  result.contributions = numbers.contributions.data();
  result.criteria = numbers.points.size();
  const std::size_t clauses = std::min<std::size_t>(numbers.clauses.size(), 64);
  for (std::size_t i = 0; i < clauses; ++i)
    if (numbers.clauses[i] == expr::Truth::yes) result.clauses |= std::uint64_t{1} << i;
  return result;
}

Scratch::Scratch(const Rubric& rubric) : impl_(std::make_unique<Impl>(rubric.model())) {}
Scratch::Scratch(Scratch&&) noexcept = default;
Scratch& Scratch::operator=(Scratch&&) noexcept = default;
Scratch::~Scratch() = default;

}  // namespace assay
