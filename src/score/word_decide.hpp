// From sums and flags to a status and a score, in machine words.
#pragma once

#include "score/frame.hpp"
#include "score/word_plan.hpp"

namespace assay::score {

struct WordDecision {
  Outcome status = Outcome::incomplete;
  std::int64_t coverage = 0;  // in millionths
  bool has_score = false;
  std::int64_t score = 0;  // in units of the rubric's precision
};

// False: words leave it open.
bool decide(const model::Rubric& rubric, const WordPlan& plan, const WordMean& mean,
            std::span<const expr::Truth> flags, WordDecision& to) noexcept;

// What clauses and the multiplier read of it.
void give_results(const model::Rubric& rubric, const WordPlan& plan, const WordDecision& decision,
                  const expr::Registers& to) noexcept;

inline void give(const WordPlan& plan, expr::ResultSlot slot, const expr::Register& result,
                 const expr::Registers& to) noexcept {
  to.set(plan.tape.first_result() + static_cast<std::size_t>(slot), result);
}

}  // namespace assay::score
