// The state of one evaluation: what is known of each criterion, value, flag and clause so far.
#pragma once

#include <array>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <vector>

#include "expr/tape.hpp"
#include "model/rubric.hpp"
#include "score/score.hpp"
#include "score/word_frame.hpp"

namespace assay::score {

using Number = std::optional<Decimal>;

// Where a number overflowed, for the warning.
struct Overflow {
  enum class In : std::uint8_t { value, criterion, flag, clause, score, multiplier };
  In in{};
  std::uint32_t index = 0;
};

// One rubric's part of an evaluation. The spans by slot are stretches of the outermost rubric's
// arrays, so that a nested rubric's results are already where its outer one shows them.
struct Frame {
  explicit Frame(std::pmr::memory_resource* memory);

  const model::Rubric* rubric = nullptr;
  model::Slot first = 0;          // outermost slot of its slot 0
  std::uint32_t first_probe = 0;  // outermost probe of its probe 0
  std::span<Number> points, contributions;
  std::span<Basis> bases;
  std::span<std::int16_t> levels;
  std::span<Answer> answers;

  WordFrame words;  // views the arrays of this one, and these
  std::pmr::vector<std::int64_t> millionths, contributed, register_space;
  std::pmr::vector<std::uint32_t> lacking, rest;

  std::pmr::vector<std::uint32_t> outer_facts;  // fact slot -> the outermost rubric's
  std::span<const Number> facts;                // of the inputs, or those taken below
  std::pmr::vector<Number> taken_facts, values;
  bool facts_are_given = true;                      // all of them: none is in found_facts
  std::pmr::vector<bool> found_facts, read_values;  // rest on prose
  std::pmr::vector<expr::Truth> flags, clauses;
  std::array<Number, 5> results;         // by expr::ResultSlot
  std::pmr::vector<Overflow> overflows;  // reserved once, never grown

  Outcome status = Outcome::incomplete;
  Number score, multiplier;
  Decimal coverage;
  std::pmr::vector<Frame> nested;  // by nesting
};

// A frame with the arrays that its spans view.
struct Sheet {
  explicit Sheet(const model::Rubric& rubric,
                 std::pmr::memory_resource* memory = std::pmr::new_delete_resource());
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;

  std::pmr::vector<Number> points, contributions;
  std::pmr::vector<Basis> bases;
  std::pmr::vector<std::int16_t> levels;
  std::pmr::vector<Answer> answers;
  Frame frame;
};

// A sheet of its own for what is completed, laid out when it is wanted: few evaluations do.
class Spare {
 public:
  Spare(const model::Rubric& rubric, std::pmr::memory_resource* memory)
      : rubric_(rubric), memory_(memory) {}
  Frame& frame() {
    if (!sheet_) sheet_.emplace(rubric_, memory_);
    return sheet_->frame;
  }

 private:
  const model::Rubric& rubric_;
  std::pmr::memory_resource* memory_;
  std::optional<Sheet> sheet_;
};

struct Scratch::State {
  explicit State(const model::Rubric& rubric) : actual(rubric), completed(rubric) {}
  Sheet actual;
  Sheet completed;  // what is missing filled in with the worst or the best
};

// Whether evaluation wants a frame for completions.
bool wants_completed(const model::Rubric& rubric) noexcept;

// One evaluation into `frame`; `completed` is overwritten, and may be null if it is not wanted.
void evaluate(const Inputs& inputs, Frame& frame, Frame* completed) noexcept;

expr::Environment environment(const Frame& frame, const Inputs& inputs, bool* overflow) noexcept;

}  // namespace assay::score
