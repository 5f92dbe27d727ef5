// Instructions and their operands: constants, and numbers that count by another factor.
#include <algorithm>
#include <numeric>

#include "expr/compiler.hpp"

namespace assay::expr {

Instruction& Compiler::put(Opcode op, std::uint32_t slot, Operand a, Operand b,
                           std::uint32_t done) {
  Instruction instruction;
  instruction.op = op;
  instruction.to = static_cast<std::uint16_t>(slot);
  instruction.a = a;
  instruction.b = b;
  instruction.node = done;
  instruction.condition = done != no_node && at(done).kind == Kind::truth;
  program_.code_.push_back(instruction);
  return program_.code_.back();
}

Operand Compiler::constant(const Decimal& value, std::uint32_t of) {
  auto& constants = program_.constants_;
  const auto same =
      std::find_if(constants.begin(), constants.end(), [&](const std::optional<Decimal>& c) {
        return c->coefficient() == value.coefficient() && c->exponent() == value.exponent();
      });
  const auto index = static_cast<std::uint32_t>(same - constants.begin());
  if (same == constants.end()) constants.push_back(value);
  return {From::constant, index, of};
}

// Numbers that lie ready: their instruction reads them in place.
bool Compiler::is_direct(std::uint32_t i) const {
  return at(i).kind == Kind::number && (at(i).constant || at(i).read.from != From::none);
}

// An operand that counts by `factor`, scaled in its register where it does not yet.
Operand Compiler::use(std::uint32_t i, std::int64_t factor) {
  const std::int64_t times = at(i).factor / factor;
  if (at(i).constant)
    return constant(multiply(*at(i).constant, Decimal{times}).value_or(Decimal{}), i);
  const Operand own = is_direct(i) ? at(i).read : slot_of(i);
  if (times == 1) return own;
  put(Opcode::multiply, slots_[i], own, constant(Decimal{times}));
  return slot_of(i);
}

// The value of a number in its own register, counting by `factor`.
void Compiler::settle(std::uint32_t i, std::int64_t factor) {
  const Operand operand = use(i, factor);
  if (operand.from != From::slot) put(Opcode::load, slots_[i], operand);
}

void Compiler::convert(std::uint32_t slot, std::int64_t have, std::int64_t want) {
  const std::int64_t shared = std::gcd(have, want);
  const Operand own{From::slot, slot, no_node};
  if (have != shared) put(Opcode::multiply, slot, own, constant(Decimal{have / shared}));
  if (want != shared) put(Opcode::divide, slot, own, constant(Decimal{want / shared}));
}

void Compiler::unary(std::uint32_t i, Opcode op, std::uint8_t extra) {
  const Operand a = use(child(i, 0), at(child(i, 0)).factor);
  put(op, slots_[i], a, {}, i).extra = extra;
}

void Compiler::binary(std::uint32_t i, Opcode op, std::int64_t left, std::int64_t right,
                      std::uint8_t extra) {
  const Operand a = use(child(i, 0), left);
  const Operand b = use(child(i, 1), right);
  put(op, slots_[i], a, b, i).extra = extra;
}

}  // namespace assay::expr
