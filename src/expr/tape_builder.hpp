// From compiled code, which jumps, to a tape, which does not.
#pragma once

#include <optional>
#include <vector>

#include "expr/tape.hpp"

namespace assay::expr {

class TapeBuilder {
 public:
  // Where a register will be: among the constants, the facts or the steps of the finished tape.
  struct Place {
    enum class In : std::uint8_t { slot, constants, facts, steps };  // slot: no register at all
    In in = In::slot;
    std::uint32_t index = 0;
    int exponent = 0;  // it counts in units of 10^exponent
    friend bool operator==(const Place&, const Place&) = default;
  };

  // The place of the program's result; none where it does what a tape cannot.
  std::optional<Place> append(const Program& program);
  // From now on, programs that read this value of the rubric find it here.
  void name_value(std::uint32_t value, const Place& result);

  // The same number in smaller units, where it has larger ones.
  std::optional<Place> refine(const Place& place, int exponent);

  std::size_t size() const noexcept { return steps_.size(); }
  // Nothing is appended afterwards. None where there are too many registers.
  std::optional<Tape> finish();
  RegisterIndex resolve(const Place& place) const noexcept;

 private:
  class Straightener;
  struct Pending {
    StepOp op{};
    std::uint8_t extra = 0;
    Place a{}, b{}, c{};
  };

  Place constant(const Register& value, int exponent);
  Place fact(std::uint32_t slot);
  Place put(const Pending& step, int exponent);

  std::vector<Register> constants_;
  std::vector<std::uint32_t> facts_;
  std::vector<Pending> steps_;
  std::vector<Place> values_;  // by value
  std::size_t program_ = 0;    // where the steps of the one that is appended begin
};

}  // namespace assay::expr
