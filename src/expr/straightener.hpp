// One program's code, appended to a tape. Walks the code once, remembering what lies in each of its
// registers; where two ways meet, the result is chosen between what each of them left.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "expr/tape_builder.hpp"

namespace assay::expr {

class TapeBuilder::Straightener {
 public:
  Straightener(TapeBuilder& tape, std::span<const Instruction> code,
               std::span<const std::optional<Decimal>> constants, std::uint32_t registers)
      : tape_(tape), code_(code), constants_(constants), held_(registers) {}

  std::optional<Place> run();

 private:
  using MaybePlace = std::optional<Place>;  // none: not on a tape

  // Two ways that meet at `end`: of a conditional, or of what stands in for an unknown.
  struct Fork {
    std::uint32_t end = 0, slot = 0;
    StepOp op{};
    Place a{}, b{};
  };

  bool join(std::uint32_t at);
  bool take(const Instruction& i);
  MaybePlace compute(const Instruction& i);
  MaybePlace holds(const std::vector<Place>& list, std::uint32_t index);
  MaybePlace of_two(const Instruction& i, const Place& a, const Place& b);
  MaybePlace of_one(const Instruction& i, const Place& a);
  MaybePlace product(const Place& a, const Place& b);
  MaybePlace quotient(const Place& a, const Place& b);
  MaybePlace shorter(StepOp op, const Place& a, int decimals);
  MaybePlace ceiling(const Place& a);
  MaybePlace by_decimals(Opcode op, const Place& a, const Place& b);
  MaybePlace alike(Pending step);
  MaybePlace place(const Operand& operand);
  MaybePlace constant(const Decimal& value);

  TapeBuilder& tape_;
  std::span<const Instruction> code_;
  std::span<const std::optional<Decimal>> constants_;
  std::vector<Place> held_;
  std::vector<Fork> forks_;
};

}  // namespace assay::expr
