#include "score/score.hpp"

#include <algorithm>

#include <assay/guideline.hpp>
#include <assay/rubric.hpp>
#include <assay/scorecard.hpp>

#include <fmt/format.h>

#include "compensation/assess.hpp"
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
  if (!same(guideline.rubric(), model_)) {
    AssessmentData data = score(card).data();
    data.warnings.push_back(wrong_rubric("guideline", *guideline.rubric(), *model_));
    return Assessment(model_, std::move(data));
  }
  return compensation::assess(model_, *guideline.bound(), card.answers(),
                              score::gather(*model_, card.answers(), model_->limits));
}

Score Rubric::score(const Scorecard& card, Scratch& scratch) const noexcept {
  if (!same(card.model(), model_) || !same(scratch.impl_->rubric, model_)) return {};
  const score::Tally tally = score::tally(*model_, card.answers(), scratch.impl_->scratch);
  Score result;
  result.status = tally.status;
  result.score = tally.score;
  result.multiplier = tally.multiplier;
  result.coverage = tally.coverage;
  result.points = tally.points;
  result.contributions = tally.contributions;
  result.criteria = tally.points.size();
  const std::size_t clauses = std::min<std::size_t>(tally.clauses.size(), 64);
  for (std::size_t i = 0; i < clauses; ++i)
    if (tally.clauses[i] == expr::Truth::yes) result.clauses |= std::uint64_t{1} << i;
  return result;
}

Scratch::Scratch(const Rubric& rubric) : impl_(std::make_unique<Impl>(rubric.model())) {}
Scratch::Scratch(Scratch&&) noexcept = default;
Scratch& Scratch::operator=(Scratch&&) noexcept = default;
Scratch::~Scratch() = default;

}  // namespace assay
