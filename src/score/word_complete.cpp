#include "score/word_complete.hpp"

#include <algorithm>

#include "score/word_decide.hpp"

namespace assay::score {

WordCompletion::WordCompletion(const model::Rubric& rubric, WordFrame& frame,
                               Completion completion) noexcept
    : rubric_(rubric), frame_(frame), mean_{frame.mean.points, frame.plan->weight} {
  const bool best = completion == Completion::best;
  for (const std::uint32_t i : frame.lacking) {
    const WordCriterion& criterion = frame.plan->criteria[i];
    const bool by_level = criterion.level_count > 0;
    const std::uint32_t level = best && by_level ? criterion.level_count - 1 : 0;
    frame.millionths[i] = by_level ? frame.plan->level_points[criterion.first_level + level]
                          : best   ? criterion.top
                                   : criterion.bottom;
    frame.bases[i] = Basis::rating;
    frame.levels[i] = by_level ? static_cast<std::int16_t>(level) : std::int16_t{-1};
    mean_.points += criterion.weight * frame.millionths[i];
  }
  settled_ = raise_flags();
}

WordCompletion::~WordCompletion() {
  for (const std::uint32_t i : frame_.lacking) {
    frame_.millionths[i] = no_word;
    frame_.bases[i] = Basis::missing;
    frame_.levels[i] = -1;
  }
  raise_flags();  // as they were: that was settled
}

bool WordCompletion::raise_flags() const noexcept {
  const WordPlan& plan = *frame_.plan;
  return !plan.flags_read_answers ||
         expr::run(plan.tape, plan.criteria_end, plan.flags_end, frame_.answered, frame_.registers);
}

WordDecision WordCompletion::decision() const noexcept {
  WordDecision decision;
  decide(rubric_, *frame_.plan, mean_, frame_.registers, decision);
  return decision;
}

namespace {

// None: open.
std::optional<std::int64_t> completed(const model::Rubric& rubric, WordFrame& frame,
                                      Completion completion) noexcept {
  const WordCompletion filled(rubric, frame, completion);
  if (!filled.is_settled()) return std::nullopt;
  return filled.decision().score;
}

}  // namespace

std::optional<std::pair<std::int64_t, std::int64_t>> bounds_in_words(const model::Rubric& rubric,
                                                                     WordFrame& frame) noexcept {
  const auto worst = completed(rubric, frame, Completion::worst);
  const auto best = completed(rubric, frame, Completion::best);
  if (!worst || !best) return std::nullopt;
  return std::minmax({*worst, *best});
}

}  // namespace assay::score
