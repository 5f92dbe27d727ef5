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
  EvidenceLists lists;
  data.criteria = criterion_results(actual, read, gathered, lists);
  data.facts = fact_results(actual, gathered, lists);
  data.flags = flag_results(actual, read, gathered, lists);
  data.reasons = reasons(actual);
  data.warnings = warnings(actual, read, answers, gathered);
  const Certainty sure = certainty(actual, spare, read);
  data.bounds = sure.bounds;
  const auto plain = plain_sheet(answers, gathered, actual, spare);
  data.clauses = clause_results(actual, sure.certain, plain ? &plain->frame : nullptr);
  data.evidence = std::move(gathered.reading.evidence);
  data.probes = std::move(gathered.probes);
  if (!lists.empty()) data.evidence_lists = std::make_shared<const EvidenceLists>(std::move(lists));
}

}  // namespace

// Data is long to move: it is filled in where the assessment keeps it.
struct Assessor {
  static Assessment of_answers(const model::RubricRef& rubric, const scorecard::Answers& answers) {
    Assessment assessment(rubric, answers.head);
    AssessmentData& data = assessment.data_;
    if (!scorecard::tells_all(answers)) add_digest(*rubric, answers, data.head);
    if (assess_in_words(*rubric, answers, data)) return assessment;
    Gathered nothing;
    assess_in_decimals(*rubric, answers, nothing, data);
    return assessment;
  }

  static Assessment of_text(const model::RubricRef& rubric, const scorecard::Answers& answers,
                            Gathered& gathered) {
    Assessment assessment(rubric, answers.head);
    add_digest(*rubric, answers, assessment.data_.head);
    assess_in_decimals(*rubric, answers, gathered, assessment.data_);
    return assessment;
  }

 private:
  // Else it is worked out when it is asked for.
  static void add_digest(const model::Rubric& rubric, const scorecard::Answers& answers,
                         Head& head) {
    if (head.digest.empty()) head.digest = scorecard::digest(rubric, answers);
  }
};

Assessment assess(const model::RubricRef& rubric, const scorecard::Answers& answers,
                  Gathered gathered) {
  return gathered.has_text ? Assessor::of_text(rubric, answers, gathered)
                           : Assessor::of_answers(rubric, answers);
}

Assessment assess(const model::RubricRef& rubric, const scorecard::Answers& answers,
                  const Limits& limits) {
  if (answers.texts.empty()) return Assessor::of_answers(rubric, answers);
  return assess(rubric, answers, gather(*rubric, answers, limits));
}

}  // namespace assay::score
