// One evaluation of one rubric, in the order of the language: facts, values, criteria, flags,
// score, clauses, multiplier.
#pragma once

#include "score/frame.hpp"

namespace assay::score {

// `none` takes the answers as they are; the others also answer all that is missing or not assessed
// with the fewest, or the most, points that it can give.
enum class Completion : std::uint8_t { none, worst, best };

struct Run {
  // The frame's facts are known by now.
  Run(Frame& frame, const Inputs& inputs, Completion completion, const Frame* actual,
      Frame* completed) noexcept
      : frame(frame),
        inputs(inputs),
        completion(completion),
        actual(actual),
        completed(completed) {}

  Frame& frame;
  const Inputs& inputs;
  Completion completion;
  const Frame* actual;  // under a completion: the answers as they are
  Frame* completed;     // without one: where to work out completions

  const model::Rubric& rubric() const noexcept { return *frame.rubric; }
};

// In words where they settle it, else in Decimals; both find the same.
void run(const Run& run) noexcept;
void run_in_decimals(const Run& run) noexcept;

// The result of a program; an overflow is noted and makes it unknown.
expr::Value value_of(const expr::Program& program, const Run& run, Overflow::In in,
                     std::size_t index) noexcept;

inline Number& result(Frame& frame, expr::ResultSlot slot) noexcept {
  return frame.results[static_cast<std::size_t>(slot)];
}

// What clauses and the multiplier read of a frame that was decided.
void set_results(const Run& run) noexcept;

// Truth as a number: 1, 0, absent.
Number as_number(const expr::Program& program, const expr::Value& value) noexcept;

// Of a scored frame: which clauses hold.
void judge_clauses(const Run& run) noexcept;

// Evaluates `completed` with what is open in `actual` filled in.
void complete(Completion completion, const Frame& actual, Frame& completed,
              const Inputs& inputs) noexcept;

// The score at the two completions, ordered; absent where a number overflowed.
std::optional<std::pair<Decimal, Decimal>> bounds(const Run& actual) noexcept;

}  // namespace assay::score
