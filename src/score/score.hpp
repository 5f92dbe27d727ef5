// Answers to an assessment, in two steps: `evaluate` decides every number and allocates nothing,
// `assess` adds what explains them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <assay/assessment.hpp>
#include <assay/scorecard.hpp>

#include "evidence/plan.hpp"
#include "expr/program.hpp"
#include "model/rubric.hpp"
#include "scorecard/answers.hpp"

namespace assay::score {

// What evaluation reads: answers by slot and the questions to the notes, answered.
struct Inputs {
  std::span<const scorecard::Rating> ratings;
  std::span<const scorecard::RatingCode> codes;
  std::span<const std::optional<Decimal>> given;        // facts of the scorecard
  expr::FactWords words;                                // the same; empty where one fits none
  std::span<const std::optional<Decimal>> found;        // facts found in the notes; may be empty
  std::span<const std::optional<std::int64_t>> probes;  // empty: no text was given
  const std::vector<bool>* touched = nullptr;           // by slot; null: no text was given
  const std::vector<bool>* unasked = nullptr;
};

// Space for one evaluation, kept between evaluations of one rubric by one thread.
class Scratch {
 public:
  explicit Scratch(const model::Rubric& rubric);
  ~Scratch();
  struct State;
  State& state() const noexcept { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

// The numbers of one evaluation; views into the scratch, valid until its next use.
struct Numbers {
  Outcome status = Outcome::incomplete;
  std::optional<Decimal> score, multiplier;
  Decimal coverage;
  std::span<const std::optional<Decimal>> points;         // by slot
  std::span<const std::optional<Decimal>> contributions;  // by slot
  std::span<const Basis> bases;
  std::span<const std::int16_t> levels;
  std::span<const expr::Truth> flags, clauses;            // of the outer rubric
  std::span<const std::optional<Decimal>> facts, values;  // of the outer rubric
  std::span<const std::optional<Decimal>> results;        // by expr::ResultSlot
  bool overflow = false;                                  // some number overflowed and is unknown
};

Numbers evaluate(const model::Rubric& rubric, const Inputs& inputs, Scratch& scratch) noexcept;

// The same of ratings and given facts alone, for hot hosts: what words settled stays in words.
struct Tally {
  Outcome status = Outcome::incomplete;
  std::optional<Decimal> score, multiplier;
  Decimal coverage;
  SlotNumbers points, contributions;
  std::span<const expr::Truth> flags, clauses;  // of the outer rubric
};

Tally tally(const model::Rubric& rubric, const scorecard::Answers& answers,
            Scratch& scratch) noexcept;

// What the expressions of a guideline or a property read of an evaluation. `inputs` are those that
// the numbers come from.
expr::Environment environment(const Numbers& numbers, const Inputs& inputs) noexcept;

// Answers with what their text says, kept together because Inputs views both.
struct Gathered {
  bool has_text = false;
  evidence::Reading reading;
  std::vector<std::optional<Decimal>> found;        // by fact slot
  std::vector<std::optional<std::int64_t>> probes;  // empty: no text was given
  std::vector<bool> touched;                        // by slot, sections with text included
};
Gathered gather(const model::Rubric& rubric, const scorecard::Answers& answers,
                const Limits& limits);
Inputs inputs(const scorecard::Answers& answers, const Gathered& gathered) noexcept;
// The same without what was read from prose: ratings and given facts alone.
Inputs plain_inputs(const scorecard::Answers& answers) noexcept;

// The whole assessment but its compensation: evaluates, and adds bounds, certainty, what is
// provisional, reasons and warnings. The second form reads the notes first.
Assessment assess(const model::RubricRef& rubric, const scorecard::Answers& answers,
                  Gathered gathered);
Assessment assess(const model::RubricRef& rubric, const scorecard::Answers& answers,
                  const Limits& limits);

}  // namespace assay::score
