// What an instruction reads of the environment that is no plain number; absent is unknown.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "expr/arithmetic.hpp"
#include "expr/program.hpp"
#include "units/convert.hpp"

namespace assay::expr {

inline const Decimal* known(std::span<const std::optional<Decimal>> list,
                            std::uint32_t index) noexcept {
  return index < list.size() && list[index] ? &*list[index] : nullptr;
}

inline Truth element(std::span<const Truth> list, std::uint32_t index) noexcept {
  return index < list.size() ? list[index] : Truth::unknown;
}

inline bool answered(const Environment& environment, std::uint32_t criterion) noexcept {
  if (criterion >= environment.bases.size()) return false;
  const Basis basis = environment.bases[criterion];
  return basis != Basis::missing &&
         (basis != Basis::composed || known(environment.points, criterion));
}

inline std::optional<Decimal> mentioned(const Environment& environment,
                                        std::uint32_t probe) noexcept {
  if (probe >= environment.probes.size() || !environment.probes[probe]) return std::nullopt;
  return Decimal{*environment.probes[probe]};
}

inline Truth compare_level(const Environment& environment, const Instruction& i) noexcept {
  if (i.a.index >= environment.levels.size() || environment.levels[i.a.index] < 0)
    return Truth::unknown;
  const auto step = static_cast<std::uint32_t>(environment.levels[i.a.index]);
  return truth_of(holds(static_cast<Comparison>(i.extra), step <=> i.b.index));
}

inline Truth compare_basis(const Environment& environment, const Instruction& i) noexcept {
  if (i.a.index >= environment.bases.size()) return Truth::unknown;
  const auto basis = static_cast<std::uint32_t>(environment.bases[i.a.index]);
  return truth_of(holds(static_cast<Comparison>(i.extra), basis <=> i.b.index));
}

// The stated amount in the field's unit; a plain one is taken as of the field's period.
inline std::optional<Decimal> pay(const Environment& environment, std::span<const PayField> fields,
                                  const Instruction& i) noexcept {
  const PayField& field = fields[i.a.index];
  for (const auto& [name, stated] : i.op == Opcode::peer ? environment.peer : environment.offer) {
    if (name != field.name) continue;
    Unit unit = stated.unit;
    if (unit.per == Period::none) unit.per = field.unit.per;
    return units::convert(stated.value, unit, field.unit);
  }
  return std::nullopt;
}

// No value for reasons of size, and not because the operation has none here.
inline bool overflowed(const Instruction& i, const Decimal& a, const Decimal& b) noexcept {
  switch (i.op) {
    case Opcode::divide:
      return !b.is_zero();
    case Opcode::sqrt:
    case Opcode::ln:
    case Opcode::log10:
      return false;
    case Opcode::pow:
      return a > Decimal{};
    default:
      return true;
  }
}

}  // namespace assay::expr
