#include "score/word_assess.hpp"

#include <algorithm>
#include <array>

#include "score/plan.hpp"
#include "score/results.hpp"
#include "score/warnings.hpp"
#include "score/word_certain.hpp"
#include "score/word_mean.hpp"
#include "score/word_reasons.hpp"
#include "score/word_run.hpp"

namespace assay::score {

namespace {

using expr::Truth;

// The arrays of a frame, in one stretch of memory: on the stack, or on the heap for a rubric of
// some 100 criteria. All that is read of it is written before.
class WordSpace {
 public:
  explicit WordSpace(const WordPlan& plan) {
    const std::size_t criteria = plan.criteria.size(), registers = plan.tape.registers();
    const std::size_t size = criteria * bytes_each + 2 * registers * sizeof(std::int64_t) +
                             plan.flags.size() + plan.clauses.size() + sizeof(std::int64_t);
    if (size > stack_.size()) heap_.resize(size);
    at_ = heap_.empty() ? stack_.data() : heap_.data();
    // Those of the widest elements first, so that all stand where they may.
    frame_.plan = &plan;
    frame_.registers = {take<std::int64_t>(registers).data(), take<std::int64_t>(registers).data()};
    frame_.millionths = take<std::int64_t>(criteria);
    frame_.lacking_space = take<std::uint32_t>(criteria);
    frame_.rest = take<std::uint32_t>(criteria + 1);
    frame_.levels = take<std::int16_t>(criteria);
    frame_.answers = take<Answer>(criteria);
    frame_.bases = take<Basis>(criteria);
    frame_.answered = {frame_.millionths, frame_.levels, frame_.bases};
    frame_.flags = take<Truth>(plan.flags.size());
    frame_.clauses = take<Truth>(plan.clauses.size());
    expr::lay_out(plan.tape, frame_.registers);
  }
  WordSpace(const WordSpace&) = delete;
  WordSpace& operator=(const WordSpace&) = delete;

  WordFrame& frame() noexcept { return frame_; }

 private:
  static constexpr std::size_t bytes_each = sizeof(std::int64_t) + 2 * sizeof(std::uint32_t) +
                                            sizeof(std::int16_t) + sizeof(Answer) + sizeof(Basis);

  template <class T>
  std::span<T> take(std::size_t size) noexcept {
    T* const first = reinterpret_cast<T*>(at_);
    at_ += size * sizeof(T);
    return {first, size};
  }

  alignas(std::int64_t) std::array<std::byte, 8192> stack_;
  std::vector<std::byte> heap_;
  std::byte* at_ = nullptr;
  WordFrame frame_;
};

// Flat: criterion i has slot i.
class WordAssessment {
 public:
  WordAssessment(const model::Rubric& rubric, const WordFrame& words, AssessmentData& to)
      : rubric_(rubric), plan_(*rubric.scoring), words_(words), to_(to) {}

  void numbers() const {
    const WordDecision& decision = words_.decision;
    to_.status = decision.status;
    to_.score = WordNumber{decision.score, rubric_.precision, decision.has_score}.decimal();
    to_.coverage = from_millionths(decision.coverage);
    to_.multiplier = words_.multiplier.decimal();
  }

  void criteria() const {
    to_.criteria = plan_.rows;
    with_divisor(*words_.plan, words_.mean, [&](const auto& whole) {
      for (std::size_t i = 0; i < to_.criteria.size(); ++i)
        fill_in(to_.criteria[i], i, whole);
    });
  }

  void flags() const {
    to_.flags.reserve(words_.flags.size());
    for (std::size_t i = 0; i < words_.flags.size(); ++i)
      to_.flags.push_back(flag_result(rubric_.flags[i], rubric_.flag_paths[i], words_.flags[i]));
  }

  void clauses() const {
    to_.clauses.reserve(words_.clauses.size());
    for (std::size_t i = 0; i < words_.clauses.size(); ++i)
      to_.clauses.push_back(
          clause_result(rubric_.clauses[i], rubric_.clause_paths[i], words_.clauses[i]));
  }

 private:
  template <class AnyDivisor>
  void fill_in(CriterionResult& row, std::size_t i, const AnyDivisor& whole) const {
    const std::int64_t points = words_.millionths[i];
    if (points != no_word) {
      row.points = from_millionths(points);
      row.contribution = from_millionths(whole.divide(words_.plan->weights[i] * points));
    } else if (adds_zero(rubric_, words_, i)) {
      row.contribution = from_millionths(0);
    }
    row.level = level_name(i);
    row.basis = words_.bases[i];
    row.not_assessed = words_.answers[i].not_assessed;
    row.clamped = words_.answers[i].clamped;
  }

  std::string_view level_name(std::size_t i) const {
    const std::int16_t level = words_.levels[i];
    if (level < 0) return {};
    return plan_.level_names[plan_.criteria[i].first_level + static_cast<std::size_t>(level)];
  }

  const model::Rubric& rubric_;
  const Plan& plan_;
  const WordFrame& words_;
  AssessmentData& to_;
};

}  // namespace

bool assess_in_words(const model::Rubric& rubric, const scorecard::Answers& answers,
                     AssessmentData& to) {
  const std::optional<WordPlan>& plan = rubric.scoring->words;
  if (!plan) return false;
  WordSpace space(*plan);
  WordFrame& words = space.frame();
  if (!expr::start(plan->tape, answers.facts.words(), words.registers) ||
      !run_in_words(rubric, {answers.ratings.list(), answers.ratings.codes()}, words))
    return false;
  const WordAssessment assessment(rubric, words, to);
  assessment.clauses();
  for (ClauseResult& clause : to.clauses)
    clause.certain = true;
  if (!certainty_in_words(rubric, words, to.bounds, to.clauses)) {
    to.clauses.clear();
    to.bounds.reset();
    return false;
  }
  assessment.numbers();
  assessment.criteria();
  assessment.flags();
  to.facts = fact_results(rubric, answers.facts.list());
  to.reasons = reasons_in_words(rubric, words);
  to.warnings = warnings_in_words(rubric, words, answers.warnings);
  return true;
}

}  // namespace assay::score
