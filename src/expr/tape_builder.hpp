// From compiled code, which jumps, to a tape, which does not.
#pragma once

#include <optional>
#include <vector>

#include "expr/tape.hpp"

namespace assay::expr {

class TapeBuilder {
 public:
  // Where a register will be: among the constants, the facts, the results or the steps of the
  // finished tape.
  struct Place {
    enum class In : std::uint8_t { slot, constants, facts, results, steps };  // slot: none at all
    In in = In::slot;
    std::uint32_t index = 0;
    int exponent = 0;   // it counts in units of 10^exponent
    bool exact = true;  // without slack, where it is known
    friend bool operator==(const Place&, const Place&) = default;
  };

  // The place of the program's result; none where it does what a tape cannot.
  std::optional<Place> append(const Program& program);
  // From now on, programs that read this value, flag or clause find it here; those that read others
  // have no place.
  void name_value(std::uint32_t value, const Place& result);
  void name_flag(std::uint32_t flag, const Place& condition);
  void name_clause(std::uint32_t clause, const Place& condition);
  Place constant(const Register& value, int exponent);

  // The same number in smaller units, where it has larger ones.
  std::optional<Place> refine(const Place& place, int exponent);

  // The place of what is clamped to these ends as the last thing done, which then is not done.
  std::optional<Place> drop_clamp(const Place& place, std::int64_t least, std::int64_t most);

  // The place of what was divided as the last thing done, half-even to points' decimals: no more
  // are wanted of it. `most`: in millionths, its size as far as it matters.
  std::optional<Place> divide_to_points(const Place& place, std::int64_t most);

  // Two constants that were chosen between as the last thing done, which then is not done; none
  // unless both are `wanted`.
  struct Choice {
    Place condition;
    std::int64_t then = 0, otherwise = 0;
  };
  template <class Wanted>
  std::optional<Choice> take_choice(const Place& place, const Wanted& wanted) {
    const auto choice = choice_at(place);
    if (!choice || !wanted(choice->then) || !wanted(choice->otherwise)) return std::nullopt;
    steps_.pop_back();
    return choice;
  }

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
  static bool is_exact(const Pending& step) noexcept;
  static StepOp form_of(const Pending& step) noexcept;

  std::optional<Choice> choice_at(const Place& place) const;
  Place fact(std::uint32_t slot);
  Place put(const Pending& step, int exponent);
  bool is_last(const Place& place) const noexcept;
  bool takes(const Place& place, std::int64_t factor) const noexcept;
  Place times(const Place& place, std::int64_t factor, int exponent);
  void divide_by_constant(Pending& step);

  std::vector<Register> constants_;
  std::vector<decimal::Divisor> divisors_;
  std::size_t facts_ = 0;  // 1 more than the last slot
  std::vector<Pending> steps_;
  std::vector<Place> values_, flags_, clauses_;  // by index; slot: not named
  std::size_t program_ = 0;  // where the steps of the one that is appended begin
};

}  // namespace assay::expr
