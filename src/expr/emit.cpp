// What each kind of node becomes once its children are done.
#include <numeric>
#include <utility>

#include "expr/compiler.hpp"
#include "units/convert.hpp"

namespace assay::expr {

namespace {

constexpr bool is_comparison(Op op) noexcept {
  return op >= Op::less && op <= Op::greater_equal;
}

std::uint8_t comparison_of(Op op) noexcept {
  return static_cast<std::uint8_t>(static_cast<int>(op) - static_cast<int>(Op::less));
}

// The same comparison with its sides exchanged.
std::uint8_t mirrored(std::uint8_t comparison) noexcept {
  constexpr Comparison mirror[] = {Comparison::greater, Comparison::greater_equal,
                                   Comparison::equal,   Comparison::not_equal,
                                   Comparison::less,    Comparison::less_equal};
  return static_cast<std::uint8_t>(mirror[comparison]);
}

Opcode opcode_of(Function function) noexcept {
  switch (function) {
    case Function::abs:
      return Opcode::abs;
    case Function::round:
      return Opcode::round;
    case Function::floor:
      return Opcode::floor;
    case Function::ceil:
      return Opcode::ceil;
    case Function::sqrt:
      return Opcode::sqrt;
    case Function::log10:
      return Opcode::log10;
    case Function::ln:
      return Opcode::ln;
    case Function::exp:
      return Opcode::exp;
    default:
      return Opcode::pow;
  }
}

}  // namespace

// Reads something of its own accord; the load is kept for `explain`.
void Compiler::leaf(std::uint32_t i, Instruction load, std::vector<std::string> names) {
  load.to = static_cast<std::uint16_t>(slots_[i]);
  load.node = i;
  load.condition = at(i).kind == Kind::truth;
  program_.code_.push_back(load);
  load.to = 0;
  program_.leaves_.push_back({load, at(i).unit, std::move(names)});
}

void Compiler::emit_comparison(std::uint32_t i) {
  const std::uint32_t a = child(i, 0), b = child(i, 1);
  const std::uint8_t comparison = comparison_of(node(i).op);
  for (const auto& [own, other] : {std::pair{a, b}, {b, a}}) {
    const Kind kind = at(own).kind;
    if (kind != Kind::level && kind != Kind::basis) continue;
    const Opcode op = kind == Kind::level ? Opcode::compare_level : Opcode::compare_basis;
    put(op, slots_[i], {From::none, at(own).slot, own}, {From::none, at(other).slot, other}, i)
        .extra = own == a ? comparison : mirrored(comparison);
    Instruction read;
    read.op = op;
    read.node = own;
    read.a.index = at(own).slot;
    std::vector<std::string> names;
    if (kind == Kind::level)
      for (const std::string_view name : scope_.levels(at(own).slot))
        names.emplace_back(name);
    program_.leaves_.push_back({read, {}, std::move(names)});
    return;
  }
  if (at(a).kind == Kind::truth) {
    put(Opcode::compare_truth, slots_[i], slot_of(a), slot_of(b), i).extra = comparison;
    return;
  }
  const std::int64_t factor = std::gcd(at(a).factor, at(b).factor);
  binary(i, Opcode::compare, factor, factor, comparison);
}

void Compiler::emit_call(std::uint32_t i, Function function) {
  Instruction load;
  load.a.index = node(i).children.empty() ? 0 : at(child(i, 0)).slot;
  const auto leaf_of = [&](Opcode op, std::uint32_t index) {
    load.op = op;
    load.a.index = index;
    leaf(i, load);
  };
  switch (function) {
    case Function::has:
      return leaf_of(Opcode::has, load.a.index);
    case Function::answered:
      return leaf_of(Opcode::answered, load.a.index);
    case Function::flag:
      return leaf_of(Opcode::flag, load.a.index);
    case Function::clause:
      return leaf_of(Opcode::clause, load.a.index);
    case Function::mentions:
      return leaf_of(Opcode::mentions, at(i).slot);
    case Function::count:
      return leaf_of(Opcode::count, at(i).slot);
    case Function::peer:
    case Function::offer: {
      program_.pay_.push_back({node(child(i, 0)).text, at(i).unit});
      return leaf_of(function == Function::peer ? Opcode::peer : Opcode::offer,
                     static_cast<std::uint32_t>(program_.pay_.size() - 1));
    }
    case Function::level:
    case Function::basis:
      return;  // read by the comparison
    case Function::default_:
      if (at(i).kind == Kind::number) settle(child(i, 1), at(i).factor);
      put(Opcode::note, slots_[i], {}, {}, i);
      return land(i);
    case Function::projected:
    case Function::negated:
    case Function::attributed:
    case Function::doubted:
    case Function::any:
      put(Opcode::note, slots_[i], {}, {}, i);
      return;
    case Function::min:
    case Function::max:
    case Function::clamp:
      if (node(i).children.size() > 1) return;  // done argument by argument
      settle(child(i, 0), at(i).factor);
      put(Opcode::note, slots_[i], {}, {}, i);
      return;
    case Function::pow:
      return binary(i, Opcode::pow, 1, 1);
    default:
      break;
  }
  const Typed& amount = at(child(i, 0));
  if (amount.factor == at(i).factor)
    return unary(i, opcode_of(function), static_cast<std::uint8_t>(at(i).slot));
  settle(child(i, 0), amount.factor);
  convert(slots_[i], amount.factor, at(i).factor);
  put(opcode_of(function), slots_[i], slot_of(i), {}, i).extra =
      static_cast<std::uint8_t>(at(i).slot);
}

void Compiler::emit(std::uint32_t i) {
  const Node& n = node(i);
  if (is_comparison(n.op)) return emit_comparison(i);
  switch (n.op) {
    case Op::literal:
    case Op::truth:
      put(Opcode::load_truth, slots_[i], constant(*at(i).constant, i), {}, i);
      return;
    case Op::name: {
      Instruction load;
      load.op = Opcode::load_truth;
      load.a = at(i).read;
      return leaf(i, load);
    }
    case Op::negate:
      return unary(i, Opcode::negate);
    case Op::add:
      return binary(i, Opcode::add, at(i).factor, at(i).factor);
    case Op::subtract:
      return binary(i, Opcode::subtract, at(i).factor, at(i).factor);
    case Op::multiply: {
      const auto percent = [&](std::size_t k) {
        return at(child(i, k)).unit == Unit{Dimension::percent};
      };
      return binary(i, percent(0) || percent(1) ? Opcode::percent_of : Opcode::multiply,
                    at(child(i, 0)).factor, at(child(i, 1)).factor);
    }
    case Op::divide: {
      const Typed &a = at(child(i, 0)), &b = at(child(i, 1));
      const bool ratio = units::convertible(a.unit, b.unit);
      const std::int64_t factor = std::gcd(a.factor, b.factor);
      return ratio ? binary(i, Opcode::divide, factor, factor)
                   : binary(i, Opcode::divide, a.factor, b.factor);
    }
    case Op::not_:
      put(Opcode::not_, slots_[i], slot_of(child(i, 0)), {}, i);
      return;
    case Op::and_:
    case Op::or_:
      put(n.op == Op::and_ ? Opcode::and_ : Opcode::or_, slots_[i], slot_of(child(i, 0)),
          slot_of(child(i, 1)), i);
      return land(i);
    case Op::conditional:
      if (at(i).kind == Kind::number) settle(child(i, 2), at(i).factor);
      put(Opcode::note, slots_[i], {}, {}, i);
      return land(i);
    case Op::near: {
      Instruction load;
      load.op = Opcode::mentions;
      load.a.index = at(i).slot;
      return leaf(i, load);
    }
    case Op::call:
      return emit_call(i, called(i)->function);
    default:
      return;
  }
}

}  // namespace assay::expr
