#include "score/word_publish.hpp"

#include "score/plan.hpp"

namespace assay::score {

namespace {

using expr::ResultSlot;

void publish_points(const WordFrame& words, Frame& frame) noexcept {
  const SlotNumbers points(words.millionths), contributions(words.contributions);
  for (std::size_t i = 0; i < points.size(); ++i) {  // flat: criterion i has slot i
    frame.points[i] = points[i];
    frame.contributions[i] = contributions[i];
  }
}

// What is close in words is exact in Decimals.
Number exact(const expr::Program& program, const Finding& value, const Run& run) noexcept {
  const expr::Register found = run.frame.words.registers[value.at];
  if (!found.known()) return std::nullopt;
  if (program.is_condition()) return Decimal(found.n != 0 ? 1 : 0);
  return found.slack == 0
             ? Number(decimal::exact({found.n, found.slack, value.exponent}))
             : expr::evaluate(program, environment(run.frame, run.inputs, nullptr)).number;
}

void publish_values(const Run& run) noexcept {
  for (const Finding& value : run.frame.words.plan->values) {
    run.frame.values[value.index] = exact(run.rubric().values[value.index].program, value, run);
    run.frame.read_values[value.index] = false;
  }
}

}  // namespace

void publish(const Run& run) noexcept {
  Frame& frame = run.frame;
  const WordFrame& words = frame.words;
  publish_values(run);
  publish_points(words, frame);
  frame.overflows.clear();
  frame.status = words.decision.status;
  frame.coverage = from_millionths(words.decision.coverage);
  frame.score =
      WordNumber{words.decision.score, run.rubric().precision, words.decision.has_score}.decimal();
  frame.multiplier = words.multiplier.decimal();
  result(frame, ResultSlot::score) = frame.score;
  result(frame, ResultSlot::coverage) = frame.coverage;
  result(frame, ResultSlot::bounds_low) = words.bounds_low.decimal();
  result(frame, ResultSlot::bounds_high) = words.bounds_high.decimal();
  result(frame, ResultSlot::multiplier).reset();
  if (frame.status == Outcome::scored) result(frame, ResultSlot::multiplier) = frame.multiplier;
}

}  // namespace assay::score
