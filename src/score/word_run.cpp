#include "score/word_run.hpp"

#include <algorithm>

#include "score/plan.hpp"
#include "score/word_complete.hpp"
#include "score/word_decide.hpp"
#include "score/word_mean.hpp"
#include "score/word_publish.hpp"

namespace assay::score {

namespace {

using expr::ResultSlot;
using expr::Truth;

constexpr WordNumber one{1, 0, true};

class WordRun {
 public:
  WordRun(const model::Rubric& rubric, WordFrame& frame) noexcept
      : rubric_(rubric), plan_(*frame.plan), frame_(frame) {}

  // Each of these is false where words leave it open.

  bool go(const WordCard& card) noexcept {
    if (!begin(card)) return false;
    contribute(rubric_, frame_);
    decide(rubric_, plan_, frame_.mean, frame_.registers, frame_.decision);
    if (rubric_.scoring->reads_bounds && !find_bounds()) return false;
    if (frame_.decision.status == Outcome::scored) return end();
    std::fill(frame_.clauses.begin(), frame_.clauses.end(), Truth::no);
    frame_.multiplier = frame_.decision.status == Outcome::vetoed ? one : WordNumber{};
    return true;
  }

 private:
  bool play(std::size_t begin, std::size_t end) const noexcept {
    return begin == end || expr::run(plan_.tape, begin, end, frame_.answered, frame_.registers);
  }

  // Values, criteria and flags.
  bool begin(const WordCard& card) noexcept {
    const std::size_t first = plan_.flags_read_answers ? plan_.criteria_end : plan_.flags_end;
    if (!play(0, first) || !answer(rubric_, card, frame_) || !play(first, plan_.flags_end))
      return false;
    judge(plan_.flags, frame_.flags);
    return true;
  }

  bool find_bounds() noexcept {
    const auto bounds = bounds_in_words(rubric_, frame_);
    if (!bounds) return false;
    frame_.bounds_low = {bounds->first, rubric_.precision, true};
    frame_.bounds_high = {bounds->second, rubric_.precision, true};
    const std::int64_t unit =
        detail::kWordPowers[static_cast<std::size_t>(points_decimals - rubric_.precision)];
    give(ResultSlot::bounds_low, bounds->first * unit);
    give(ResultSlot::bounds_high, bounds->second * unit);
    return true;
  }

  void give(ResultSlot slot, std::int64_t millionths) const noexcept {
    score::give(plan_, slot, {millionths, 0}, frame_.registers);
  }

  // Clauses and the multiplier.
  bool end() noexcept {
    give(ResultSlot::score, score_of(rubric_, frame_.decision));
    give(ResultSlot::coverage, frame_.decision.coverage);
    if (!play(plan_.flags_end, plan_.tape.steps.size()) || !multiply()) return false;
    judge(plan_.clauses, frame_.clauses);
    return true;
  }

  bool multiply() noexcept {
    frame_.multiplier = one;
    if (!plan_.multiplier) return true;
    const expr::Register found = frame_.registers[plan_.multiplier->at];
    frame_.multiplier = {0, rubric_.multiplier->precision, found.known()};
    if (!found.known()) return true;
    if (plan_.curve) return plan_.curve->points(found, frame_.multiplier.n);
    return decimal::round({found.n, found.slack, plan_.multiplier->exponent},
                          rubric_.multiplier->precision, frame_.multiplier.n);
  }

  // An unknown condition does not hold, for those who read the flag or clause too.
  void judge(const std::vector<Finding>& list, std::span<Truth> to) const noexcept {
    for (const Finding& finding : list) {
      const bool holds = frame_.registers[finding.at].truth() == Truth::yes;
      to[finding.index] = holds ? Truth::yes : Truth::no;
    }
  }

  const model::Rubric& rubric_;
  const WordPlan& plan_;
  WordFrame& frame_;
};

// Facts of a nested rubric were taken from its outer one.
bool start(const Run& run) noexcept {
  const expr::Tape& tape = run.frame.words.plan->tape;
  const bool as_given = run.frame.facts.data() == run.inputs.given.data();
  return as_given ? expr::start(tape, run.inputs.words, run.frame.words.registers)
                  : expr::start(tape, run.frame.facts, run.frame.words.registers);
}

}  // namespace

bool run_in_words(const model::Rubric& rubric, const scorecard::Answers& answers,
                  WordFrame& frame) noexcept {
  return frame.plan != nullptr &&
         expr::start(frame.plan->tape, answers.facts.words(), frame.registers) &&
         WordRun(rubric, frame).go({answers.ratings.list(), answers.ratings.codes()});
}

bool run_in_words(const Run& run) noexcept {
  Frame& frame = run.frame;
  if (frame.words.plan == nullptr || run.completion != Completion::none ||
      run.inputs.touched != nullptr || !start(run))
    return false;
  frame.words.explains = true;
  const WordCard card{run.inputs.ratings.subspan(frame.first),
                      run.inputs.codes.subspan(frame.first)};
  if (!WordRun(run.rubric(), frame.words).go(card)) return false;
  publish(run);
  return true;
}

}  // namespace assay::score
