#include <algorithm>
#include <array>

#include "score/results.hpp"
#include "score/warnings.hpp"
#include "score/word_assess.hpp"
#include "scorecard/digest.hpp"

namespace assay::score {

namespace {

bool any_clause_holds(const Frame& frame) noexcept {
  return std::any_of(frame.clauses.begin(), frame.clauses.end(),
                     [](expr::Truth truth) { return truth == expr::Truth::yes; }) ||
         std::any_of(frame.nested.begin(), frame.nested.end(), any_clause_holds);
}

void evaluate(const Inputs& inputs, Frame& frame, Spare& spare) {
  evaluate(inputs, frame, wants_completed(*frame.rubric) ? &spare.frame() : nullptr);
}

// The evaluation on ratings and given facts alone; none where it could change nothing.
std::unique_ptr<Sheet> plain_sheet(const scorecard::Answers& answers, const Gathered& gathered,
                                   const Frame& actual, Spare& spare) {
  if (!gathered.has_text || !any_clause_holds(actual)) return nullptr;
  auto sheet = std::make_unique<Sheet>(*actual.rubric);
  evaluate(plain_inputs(answers), sheet->frame, spare);
  return sheet;
}

// Does for 40 criteria; larger rubrics take from the heap.
class Space {
 public:
  std::pmr::memory_resource* memory() noexcept { return &memory_; }

 private:
  std::array<std::byte, 16'384> bytes_;
  std::pmr::monotonic_buffer_resource memory_{bytes_.data(), bytes_.size()};
};

void assess_in_decimals(const model::Rubric& rubric, const scorecard::Answers& answers,
                        Gathered& gathered, AssessmentData& data) {
  const Inputs read = inputs(answers, gathered);
  Space space;
  Sheet sheet(rubric, space.memory());
  Spare spare(rubric, space.memory());
  const Frame& actual = sheet.frame;
  evaluate(read, sheet.frame, spare);

  data.status = actual.status;
  data.score = actual.score;
  data.coverage = actual.coverage;
  data.multiplier = actual.multiplier;
  data.criteria = criterion_results(actual, read, gathered);
  data.facts = fact_results(actual, gathered);
  data.flags = flag_results(actual, read, gathered);
  data.reasons = reasons(actual);
  data.warnings = warnings(actual, read, answers, gathered);
  const Certainty sure = certainty(actual, spare, read);
  data.bounds = sure.bounds;
  const auto plain = plain_sheet(answers, gathered, actual, spare);
  data.clauses = clause_results(actual, sure.certain, plain ? &plain->frame : nullptr);
  data.evidence = std::move(gathered.reading.evidence);
  data.probes = std::move(gathered.probes);
}

AssessmentData with_head(const model::Rubric& rubric, const scorecard::Answers& answers,
                         bool has_text) {
  AssessmentData data;
  data.head = answers.head;
  if (data.head.digest.empty() && (has_text || !scorecard::tells_all(answers)))
    data.head.digest = scorecard::digest(rubric, answers);
  return data;
}

// Both are returned where the assessment takes them from: they are long to move.

AssessmentData data_of(const model::Rubric& rubric, const scorecard::Answers& answers,
                       Gathered& gathered) {
  AssessmentData data = with_head(rubric, answers, gathered.has_text);
  if (gathered.has_text || !assess_in_words(rubric, answers, data))
    assess_in_decimals(rubric, answers, gathered, data);
  return data;
}

AssessmentData data_without_text(const model::Rubric& rubric, const scorecard::Answers& answers) {
  AssessmentData data = with_head(rubric, answers, false);
  if (assess_in_words(rubric, answers, data)) return data;
  Gathered nothing;
  assess_in_decimals(rubric, answers, nothing, data);
  return data;
}

}  // namespace

Assessment assess(const model::RubricRef& rubric, const scorecard::Answers& answers,
                  Gathered gathered) {
  return Assessment(rubric, data_of(*rubric, answers, gathered));
}

Assessment assess(const model::RubricRef& rubric, const scorecard::Answers& answers,
                  const Limits& limits) {
  if (answers.texts.empty()) return Assessment(rubric, data_without_text(*rubric, answers));
  return assess(rubric, answers, gather(*rubric, answers, limits));
}

}  // namespace assay::score
