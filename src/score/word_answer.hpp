// The answers to all criteria in machine words.
#pragma once

#include <span>

#include "score/run.hpp"
#include "score/word_plan.hpp"

namespace assay::score {

// Fills the criteria's places in the frame and the sums of its mean; `registers` hold what the
// formulas found. False: words leave it open.
bool answer(const WordPlan& plan, const Run& run, const expr::Register* registers,
            WordMean& mean) noexcept;

}  // namespace assay::score
