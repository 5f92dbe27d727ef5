#include "score/word_run.hpp"

#include <algorithm>

#include "score/plan.hpp"
#include "score/word_answer.hpp"
#include "score/word_decide.hpp"
#include "score/word_mean.hpp"

namespace assay::score {

namespace {

using expr::ResultSlot;
using expr::Truth;

class WordRun {
 public:
  WordRun(const Run& run, const WordPlan& plan) noexcept
      : run_(run), frame_(run.frame), rubric_(run.rubric()), plan_(plan) {}

  // Each of these is false where words leave it open.

  bool go() noexcept {
    clear();
    const bool decided = run_.completion == Completion::none ? begin() : begin_completed();
    if (!decided || !decide()) return false;
    frame_.words = mean_;  // bounds complete them
    set_results(run_);
    if (frame_.status == Outcome::vetoed) frame_.multiplier = Decimal(1);
    return frame_.status != Outcome::scored || (give_results() && end());
  }

 private:
  void clear() noexcept {
    frame_.words.reset();
    frame_.results.fill(std::nullopt);
    frame_.overflows.clear();
    frame_.score.reset();
    frame_.multiplier.reset();
    std::fill(frame_.clauses.begin(), frame_.clauses.end(), Truth::no);
  }

  bool play(std::size_t begin, std::size_t end) noexcept {
    return expr::run(plan_.tape, begin, end, {frame_.millionths, frame_.levels, frame_.bases},
                     frame_.registers);
  }

  // Facts, values, criteria and flags.
  bool begin() noexcept {
    const std::size_t first = plan_.flags_read_answers ? plan_.criteria_end : plan_.flags_end;
    if (!expr::start(plan_.tape, frame_.facts, frame_.registers) || !play(0, first) ||
        !answer(plan_, run_, mean_) || !play(first, plan_.flags_end))
      return false;
    name_values();
    judge(plan_.flags, frame_.flags);
    publish(mean_, plan_, frame_);
    return true;
  }

  // What reads facts alone is what it was.
  bool begin_completed() noexcept {
    const Frame& actual = *run_.actual;
    std::copy(actual.register_space.begin(), actual.register_space.end(),
              frame_.register_space.begin());
    std::copy(actual.values.begin(), actual.values.end(), frame_.values.begin());
    std::fill(frame_.read_values.begin(), frame_.read_values.end(), false);
    fill_in(plan_, run_, mean_);
    if (plan_.flags_read_answers && !play(plan_.criteria_end, plan_.flags_end)) return false;
    judge(plan_.flags, frame_.flags);
    publish(mean_, plan_, frame_);
    return true;
  }

  void name_values() noexcept {
    for (const Finding& value : plan_.values) {
      frame_.values[value.index] = exact(rubric_.values[value.index].program, value);
      frame_.read_values[value.index] = false;
    }
  }

  // What is close in words is exact in Decimals.
  Number exact(const expr::Program& program, const Finding& value) const noexcept {
    const expr::Register found = frame_.registers[value.at];
    if (!found.known()) return std::nullopt;
    if (program.is_condition()) return Decimal(found.n != 0 ? 1 : 0);
    return found.slack == 0
               ? Number(decimal::exact({found.n, found.slack, value.exponent}))
               : expr::evaluate(program, environment(frame_, run_.inputs, nullptr)).number;
  }

  // An unknown condition does not hold, for those who read the flag or clause too.
  void judge(const std::vector<Finding>& list, std::span<Truth> to) const noexcept {
    for (const Finding& finding : list) {
      const bool holds = frame_.registers[finding.at].truth() == Truth::yes;
      to[finding.index] = holds ? Truth::yes : Truth::no;
    }
  }

  bool decide() noexcept {
    if (!score::decide(rubric_, plan_, mean_, frame_.flags, decision_)) return false;
    frame_.coverage = from_millionths(decision_.coverage);
    frame_.status = decision_.status;
    if (decision_.has_score)
      frame_.score = detail::make_decimal(decision_.score, -rubric_.precision);
    return true;
  }

  bool give_bound(ResultSlot slot) noexcept {
    expr::Register bound;
    const bool fits = expr::read(result(frame_, slot), points_decimals, bound);
    give(plan_, slot, bound, frame_.registers);
    return fits;
  }

  bool give_results() noexcept {
    score::give_results(rubric_, plan_, decision_, frame_.registers);
    return !rubric_.scoring->reads_bounds ||
           (give_bound(ResultSlot::bounds_low) && give_bound(ResultSlot::bounds_high));
  }

  // Clauses and the multiplier.
  bool end() noexcept {
    if (!play(plan_.flags_end, plan_.tape.steps.size()) || !multiplier()) return false;
    judge(plan_.clauses, frame_.clauses);
    return true;
  }

  bool multiplier() noexcept {
    frame_.multiplier = Decimal(1);
    if (plan_.multiplier) {
      const int precision = rubric_.multiplier->precision;
      const expr::Register found = frame_.registers[plan_.multiplier->at];
      std::int64_t worth = 0;
      frame_.multiplier.reset();
      if (found.known()) {
        if (!value_of_multiplier(found, precision, worth)) return false;
        frame_.multiplier = detail::make_decimal(worth, -precision);
      }
    }
    result(frame_, ResultSlot::multiplier) = frame_.multiplier;
    return true;
  }

  bool value_of_multiplier(const expr::Register& found, int precision,
                           std::int64_t& worth) const noexcept {
    if (plan_.curve) return plan_.curve->points(found, worth);
    return decimal::round({found.n, found.slack, plan_.multiplier->exponent}, precision, worth);
  }

  const Run& run_;
  Frame& frame_;
  const model::Rubric& rubric_;
  const WordPlan& plan_;
  WordMean mean_;
  WordDecision decision_;
};

bool has_text(const Inputs& inputs) noexcept {
  return !inputs.found.empty() || !inputs.probes.empty() || inputs.touched != nullptr ||
         inputs.unasked != nullptr;
}

}  // namespace

bool run_in_words(const Run& run) noexcept {
  const std::optional<WordPlan>& plan = run.rubric().scoring->words;
  const bool completes_words = run.actual == nullptr || run.actual->words;
  return plan && completes_words && !has_text(run.inputs) && WordRun(run, *plan).go();
}

}  // namespace assay::score
