#include "score/score.hpp"

#include <algorithm>

#include <assay/rubric.hpp>
#include <assay/scorecard.hpp>

namespace assay {

struct Scratch::Impl {
  explicit Impl(const model::Rubric& rubric) : scratch(rubric) {}
  score::Scratch scratch;
};

Assessment Rubric::score(const Scorecard& card) const {
  return score::assess(model_, card.answers(), Limits{});
}

Score Rubric::score(const Scorecard& card, Scratch& scratch) const noexcept {
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

Scratch::Scratch(const Rubric& rubric) : impl_(std::make_unique<Impl>(*rubric.model())) {}
Scratch::Scratch(Scratch&&) noexcept = default;
Scratch& Scratch::operator=(Scratch&&) noexcept = default;
Scratch::~Scratch() = default;

}  // namespace assay
