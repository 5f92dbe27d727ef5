// The weighted mean in machine words: the same numbers as score/mean.hpp gives.
#pragma once

#include <optional>
#include <span>

#include "score/frame.hpp"
#include "score/word_plan.hpp"

namespace assay::score {

// What flags that are raised do to the score, in millionths.
struct WordEffects {
  std::int64_t deduct = 0;
  std::int64_t cap = INT64_MAX;
  bool veto = false;
};

// Sets points and contributions, as Decimals.
void publish(const WordMean& mean, const WordPlan& plan, Frame& frame) noexcept;

struct Loss {
  std::int64_t millionths;
  model::Slot slot;
};

// What each criterion of the mean cost, if anything; the most first.
void lost(const WordMean& mean, const Frame& frame, std::pmr::vector<Loss>& to);

// In millionths.
std::int64_t coverage(const WordMean& mean, const WordPlan& plan) noexcept;

// The mean with the effects, within the scale, rounded to `precision`; none where it takes
// Decimals. Requires an answer.
std::optional<std::int64_t> printed(const WordMean& mean, const WordEffects& effects,
                                    const WordPlan& plan, int precision) noexcept;

}  // namespace assay::score
