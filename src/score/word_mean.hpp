// The weighted mean in machine words: the same numbers as score/mean.hpp gives.
#pragma once

#include <memory_resource>
#include <optional>
#include <vector>

#include "score/word_frame.hpp"

namespace assay::score {

// What flags that are raised do to the score, in millionths.
struct WordEffects {
  std::int64_t deduct = 0;
  std::int64_t cap = INT64_MAX;
  bool veto = false;
};

// Calls `use` with what divides weight x points of this mean.
template <class Use>
void with_divisor(const WordPlan& plan, const WordMean& mean, const Use& use) {
  const std::int64_t weight = std::max<std::int64_t>(1, mean.weight());
  plan.is_small ? use(SmallDivisor(weight)) : use(Divisor(weight));
}

// Under `missing: zero` what is missing adds 0, unless it was taken out.
inline bool adds_zero(const model::Rubric& rubric, const WordFrame& frame, std::size_t i) noexcept {
  return rubric.missing == model::MissingPolicy::zero &&
         (frame.plan->criteria[i].required || !frame.answers[i].not_assessed);
}

// In millionths.
std::int64_t coverage(const WordMean& mean, const WordPlan& plan) noexcept;

// The mean with the effects, within the scale, rounded to `precision`; none where it takes
// Decimals. Requires an answer.
std::optional<std::int64_t> printed(const WordMean& mean, const WordEffects& effects,
                                    const WordPlan& plan, int precision) noexcept;

}  // namespace assay::score
