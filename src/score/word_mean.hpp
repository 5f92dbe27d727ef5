// The weighted mean in machine words: the same numbers as score/mean.hpp gives.
#pragma once

#include <algorithm>

#include "score/word_frame.hpp"

namespace assay::score {

// Calls `use` with what divides weight x points of this mean.
template <class Use>
auto with_divisor(const WordPlan& plan, const WordMean& mean, const Use& use) {
  const std::int64_t weight = std::max<std::int64_t>(1, mean.weight());
  if (plan.products == Products::tiny) return use(decimal::TinyDivisor(weight, plan.most_product));
  if (plan.products == Products::small) return use(decimal::SmallDivisor(weight));
  return use(decimal::Divisor(weight));
}

// Under `missing: zero` what is missing adds 0, unless it was taken out.
inline bool adds_zero(const model::Rubric& rubric, const WordFrame& frame, std::size_t i) noexcept {
  return rubric.missing == model::MissingPolicy::zero &&
         (frame.plan->criteria[i].required || !frame.answers[i].not_assessed);
}

// What each criterion adds to the score before flags, of weight x points in its place; and their
// sum, which is the mean's.
void contribute(const model::Rubric& rubric, WordFrame& frame) noexcept;

}  // namespace assay::score
