// From sums and flags to a status and a score, in machine words.
#pragma once

#include "score/word_frame.hpp"

namespace assay::score {

// Flags are read where the tape has them. No sum is too long: of the weights it is a small part of
// a word, whatever they are multiplied by (see the planner).
void decide(const model::Rubric& rubric, const WordPlan& plan, const WordMean& mean,
            const expr::Registers& registers, WordDecision& to) noexcept;

// In millionths, what clauses and the multiplier read of it.
std::int64_t score_of(const model::Rubric& rubric, const WordDecision& decision) noexcept;

inline void give(const WordPlan& plan, expr::ResultSlot slot, const expr::Register& result,
                 const expr::Registers& to) noexcept {
  to.set(plan.tape.first_result() + static_cast<std::size_t>(slot), result);
}

}  // namespace assay::score
