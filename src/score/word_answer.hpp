// The answers to all criteria in machine words.
#pragma once

#include "score/run.hpp"
#include "score/word_plan.hpp"

namespace assay::score {

// Fills the criteria's places in the frame, but for what is a Decimal, and the sums of its mean.
// False: words leave it open.
bool answer(const WordPlan& plan, const Run& run, WordMean& mean) noexcept;

// Under a completion: what was answered stays, what was not is filled in.
void fill_in(const WordPlan& plan, const Run& run, WordMean& mean) noexcept;

// The fewest or the most points that a criterion can give.
std::int64_t filled_points(const WordPlan& plan, const WordCriterion& criterion,
                           Completion completion) noexcept;

}  // namespace assay::score
