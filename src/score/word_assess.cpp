#include "score/word_assess.hpp"

#include <algorithm>
#include <array>

#include "score/plan.hpp"
#include "score/results.hpp"
#include "score/warnings.hpp"
#include "score/word_certain.hpp"
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
    frame_.contributions = take<std::int64_t>(criteria);
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
  static constexpr std::size_t bytes_each = 2 * sizeof(std::int64_t) + 2 * sizeof(std::uint32_t) +
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
    to_.criteria = plan_.criteria_rows;
    for (std::size_t i = 0; i < to_.criteria.size(); ++i)
      fill_in(to_.criteria[i], i);
  }

  void flags() const {
    to_.flags = plan_.flag_rows;
    for (std::size_t i = 0; i < to_.flags.size(); ++i)
      to_.flags[i].raised = words_.flags[i] == Truth::yes;
  }

  void clauses() const {
    to_.clauses = plan_.clause_rows;
    for (std::size_t i = 0; i < to_.clauses.size(); ++i) {
      to_.clauses[i].holds = words_.clauses[i] == Truth::yes;
      to_.clauses[i].certain = true;
    }
  }

 private:
  void fill_in(CriterionResult& row, std::size_t i) const {
    const std::int64_t points = words_.millionths[i], contribution = words_.contributions[i];
    if (points != no_word) row.points.emplace(from_millionths(points));
    if (contribution != no_word) row.contribution.emplace(from_millionths(contribution));
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
  if (!run_in_words(rubric, answers, words)) return false;
  const WordAssessment assessment(rubric, words, to);
  assessment.clauses();
  if (!certainty_in_words(rubric, words, to.bounds, to.clauses)) return false;
  assessment.numbers();
  assessment.criteria();
  assessment.flags();
  to.facts = fact_results(rubric, answers.facts.list());
  to.reasons = reasons_in_words(rubric, words);
  to.warnings = warnings_in_words(rubric, words, answers.warnings);
  return true;
}

}  // namespace assay::score
