#include "score/word_certain.hpp"

#include <algorithm>

#include "score/word_complete.hpp"
#include "score/word_decide.hpp"

namespace assay::score {

namespace {

using expr::ResultSlot;
using expr::Truth;

// As Judge does it in Decimals.
class WordJudge {
 public:
  WordJudge(const model::Rubric& rubric, WordFrame& actual, std::span<ClauseResult> clauses)
      : rubric_(rubric), plan_(*actual.plan), actual_(actual), clauses_(clauses) {}

  bool judge(std::optional<std::pair<Decimal, Decimal>>& bounds) && {
    if (!complete(Completion::worst, worst_) || !complete(Completion::best, best_)) return false;
    const auto [low, high] = std::minmax(worst_.score, best_.score);
    bounds = {detail::make_decimal(low, -rubric_.precision),
              detail::make_decimal(high, -rubric_.precision)};
    const bool all_scored = is_scored(worst_) && is_scored(best_);
    return (all_scored && turns_once(rubric_)) || (ask_between(Completion::best, best_, *bounds) &&
                                                   ask_between(Completion::worst, worst_, *bounds));
  }

 private:
  static bool is_scored(const WordDecision& decision) noexcept {
    return decision.status == Outcome::scored;
  }

  bool complete(Completion completion, WordDecision& decision) {
    const WordCompletion filled(rubric_, actual_, completion);
    if (!filled.is_settled()) return false;
    decision = filled.decision();
    if (is_scored(decision)) return ask(score_of(rubric_, decision));
    compare([](const Finding&) { return false; });
    return true;
  }

  bool ask_between(Completion completion, const WordDecision& decision,
                   const std::pair<Decimal, Decimal>& range) {
    if (!is_scored(decision)) return true;
    const WordCompletion filled(rubric_, actual_, completion);
    const std::vector<Decimal> scores = between(range.first, range.second, rubric_);
    return std::all_of(scores.begin(), scores.end(),
                       [&](const Decimal& score) { return ask(millionths(score)); });
  }

  // A completion's bounds are its own score, and nothing is left uncovered.
  bool ask(std::int64_t score) {
    for (const ResultSlot slot :
         {ResultSlot::score, ResultSlot::bounds_low, ResultSlot::bounds_high})
      give(plan_, slot, {score, 0}, actual_.registers);
    give(plan_, ResultSlot::coverage, {million, 0}, actual_.registers);
    if (!expr::run(plan_.tape, plan_.flags_end, plan_.clauses_end, actual_.answered,
                   actual_.registers))
      return false;
    compare(
        [&](const Finding& clause) { return actual_.registers[clause.at].truth() == Truth::yes; });
    return true;
  }

  template <class Holds>
  void compare(const Holds& holds) {
    for (const Finding& clause : plan_.clauses)
      if (holds(clause) != (actual_.clauses[clause.index] == Truth::yes))
        clauses_[clause.index].certain = false;
  }

  const model::Rubric& rubric_;
  const WordPlan& plan_;
  WordFrame& actual_;
  std::span<ClauseResult> clauses_;
  WordDecision worst_, best_;
};

}  // namespace

bool certainty_in_words(const model::Rubric& rubric, WordFrame& actual,
                        std::optional<std::pair<Decimal, Decimal>>& bounds,
                        std::span<ClauseResult> clauses) {
  if (!actual.lacking.empty()) return WordJudge(rubric, actual, clauses).judge(bounds);
  const Decimal score = detail::make_decimal(actual.decision.score, -rubric.precision);
  bounds = {score, score};  // where all is answered there is one
  return true;
}

}  // namespace assay::score
