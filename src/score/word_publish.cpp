#include "score/word_publish.hpp"

#include "score/plan.hpp"
#include "score/word_mean.hpp"

namespace assay::score {

namespace {

using expr::ResultSlot;

// A plan for small divisors has no negative points, whose upper half is to be worked out.
Decimal published(const Divisor&, std::int64_t millionths) noexcept {
  return from_millionths(millionths);
}

Decimal published(const SmallDivisor&, std::int64_t millionths) noexcept {
  return detail::make_decimal(static_cast<Int128>(static_cast<std::uint64_t>(millionths)),
                              -points_decimals);
}

template <class AnyDivisor>
void publish_points(const AnyDivisor& whole, const WordFrame& words, const Frame& frame) noexcept {
  Number* const points = frame.points.data();
  Number* const contributions = frame.contributions.data();
  const std::int64_t* const millionths = words.millionths.data();
  const std::int64_t* const weights = words.plan->weights.data();
  const std::size_t size = words.plan->weights.size();
  for (std::size_t i = 0; i < size; ++i) {  // flat: criterion i has slot i
    const std::int64_t own = millionths[i];
    points[i] = Number(published(whole, own));
    contributions[i] = Number(published(whole, whole.divide(weights[i] * own)));
  }
}

void publish_points(const model::Rubric& rubric, const WordFrame& words, Frame& frame) noexcept {
  for (const std::uint32_t i : words.lacking)
    words.millionths[i] = 0;  // may be divided
  with_divisor(*words.plan, words.mean,
               [&](const auto& whole) { publish_points(whole, words, frame); });
  for (const std::uint32_t i : words.lacking) {
    words.millionths[i] = no_word;
    frame.points[i].reset();
    if (!adds_zero(rubric, words, i)) frame.contributions[i].reset();
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
  publish_points(run.rubric(), words, frame);
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
