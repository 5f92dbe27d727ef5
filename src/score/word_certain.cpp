#include "score/word_certain.hpp"

#include <algorithm>

#include "score/plan.hpp"
#include "score/word_answer.hpp"
#include "score/word_decide.hpp"

namespace assay::score {

namespace {

using expr::ResultSlot;
using expr::Truth;

// With all that lacks points filled in, only the sums are others.
WordMean completed(const WordPlan& plan, const Frame& actual, Completion completion) noexcept {
  WordMean mean{actual.words->points, plan.weight};
  for (const std::uint32_t i : actual.lacking)
    mean.points += plan.weights[i] * filled_points(plan, plan.criteria[i], completion);
  return mean;
}

class Completions {
 public:
  Completions(const Frame& actual, const WordPlan& plan)
      : actual_(actual), plan_(plan), rubric_(*actual.rubric) {
    result_.certain.resize(actual.clauses.size(), true);
  }

  std::optional<Certainty> judge() && {
    std::int64_t worst = 0, best = 0;
    if (!judge(Completion::worst, worst) || !judge(Completion::best, best)) return std::nullopt;
    const auto [low, high] = std::minmax(worst, best);
    result_.bounds = {detail::make_decimal(low, -rubric_.precision),
                      detail::make_decimal(high, -rubric_.precision)};
    return std::move(result_);
  }

 private:
  bool judge(Completion completion, std::int64_t& score) {
    WordDecision decision;
    if (!decide(rubric_, plan_, completed(plan_, actual_, completion), actual_.flags, decision))
      return false;
    score = decision.score;
    const bool scored = decision.status == Outcome::scored;
    if (scored && !ask(decision)) return false;
    for (const Finding& clause : plan_.clauses) {
      const bool holds = scored && actual_.registers[clause.at].truth() == Truth::yes;
      if (holds != (actual_.clauses[clause.index] == Truth::yes))
        result_.certain[clause.index] = false;
    }
    return true;
  }

  // A completion's bounds are its own score.
  bool ask(const WordDecision& decision) const noexcept {
    give_results(rubric_, plan_, decision, actual_.registers);
    const std::size_t score =
        plan_.tape.first_result() + static_cast<std::size_t>(ResultSlot::score);
    for (const ResultSlot bound : {ResultSlot::bounds_low, ResultSlot::bounds_high})
      give(plan_, bound, actual_.registers[score], actual_.registers);
    return expr::run(plan_.tape, plan_.flags_end, plan_.clauses_end, {}, actual_.registers);
  }

  const Frame& actual_;
  const WordPlan& plan_;
  const model::Rubric& rubric_;
  Certainty result_;
};

}  // namespace

std::optional<Certainty> certainty_in_words(const Frame& actual) {
  const std::optional<WordPlan>& plan = actual.rubric->scoring->words;
  if (!plan || !actual.words || plan->flags_read_answers || plan->clauses_read_answers)
    return std::nullopt;
  return Completions(actual, *plan).judge();
}

}  // namespace assay::score
