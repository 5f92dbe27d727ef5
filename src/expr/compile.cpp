// Checked tree to flat program. Every node has a register, given from the root down; what can be
// read where it lies (facts, constants) is an operand and never moved.
#include <algorithm>
#include <numeric>
#include <utility>

#include "expr/machine.hpp"
#include "expr/messages.hpp"
#include "expr/program.hpp"
#include "units/convert.hpp"

namespace assay::expr {

class Compiler {
 public:
  Compiler(const Ast& ast, Checked checked, const Scope& scope)
      : ast_(ast), checked_(std::move(checked)), scope_(scope) {
    program_.ast_ = ast;
  }

  std::optional<Program> run(const Unit& unit, std::int64_t factor, Faults& faults);

 private:
  const Typed& at(std::uint32_t i) const { return checked_.nodes[i]; }
  const Node& node(std::uint32_t i) const { return ast_.nodes[i]; }
  std::uint32_t root() const { return static_cast<std::uint32_t>(ast_.nodes.size() - 1); }
  std::uint32_t child(std::uint32_t i, std::size_t k) const { return node(i).children[k]; }
  const FunctionWord* called(std::uint32_t i) const {
    return node(i).op == Op::call ? function_named(node(i).text) : nullptr;
  }

  void place();
  void skip_folded();
  void emit_all();
  void visit(std::uint32_t i);
  void after(std::uint32_t i);
  void after_first_argument(std::uint32_t i, std::uint32_t parent, Function function);
  void combine(std::uint32_t i, std::uint32_t parent, Function function);
  bool is_direct(std::uint32_t i) const;
  void emit(std::uint32_t i);
  void emit_call(std::uint32_t i, Function function);
  void emit_comparison(std::uint32_t i);
  void binary(std::uint32_t i, Opcode op, std::int64_t left, std::int64_t right,
              std::uint8_t extra = 0);
  void unary(std::uint32_t i, Opcode op, std::uint8_t extra = 0);
  void leaf(std::uint32_t i, Instruction load, std::vector<std::string> names = {});
  Operand slot_of(std::uint32_t i) const { return {From::slot, slots_[i], i}; }
  Operand constant(const Decimal& value, std::uint32_t of = no_node);
  Operand use(std::uint32_t i, std::int64_t factor);
  void settle(std::uint32_t i, std::int64_t factor);
  void convert(std::uint32_t slot, std::int64_t have, std::int64_t want);
  Instruction& put(Opcode op, std::uint32_t slot, Operand a = {}, Operand b = {},
                   std::uint32_t done = no_node);
  std::uint32_t here() const { return static_cast<std::uint32_t>(program_.code_.size()); }
  void land(std::uint32_t parent);
  void references();

  const Ast& ast_;
  Checked checked_;
  const Scope& scope_;
  Program program_;
  std::vector<std::uint32_t> slots_;
  std::vector<bool> skipped_;
  // Jumps to the end of a node, and to the else of a conditional, until it is known where they go.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> to_end_, to_else_;
};

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

// Notes do nothing but tell the listener. A jump to a jump goes where that one goes.
std::vector<Instruction> without_notes(const std::vector<Instruction>& code) {
  std::vector<std::uint32_t> moved;
  std::vector<Instruction> kept;
  for (const Instruction& instruction : code) {
    moved.push_back(static_cast<std::uint32_t>(kept.size()));
    if (instruction.op != Opcode::note) kept.push_back(instruction);
  }
  moved.push_back(static_cast<std::uint32_t>(kept.size()));
  for (Instruction& instruction : kept) {
    instruction.target = moved[instruction.target];
    instruction.end = moved[instruction.end];
  }
  for (std::size_t i = kept.size(); i-- > 0;)
    while (kept[i].target < kept.size() && kept[i].target > 0 &&
           kept[kept[i].target].op == Opcode::jump)
      kept[i].target = kept[kept[i].target].target;
  return kept;
}

bool is_variadic(Function function) noexcept {
  return function == Function::min || function == Function::max || function == Function::clamp;
}

}  // namespace

// Registers: what a node leaves is in the register of its place; a second operand is one above.
void Compiler::place() {
  slots_.assign(ast_.nodes.size(), 0);
  for (auto i = static_cast<std::uint32_t>(ast_.nodes.size()); i-- > 0;) {
    const Node& n = node(i);
    const FunctionWord* function = called(i);
    const bool same =
        n.op == Op::conditional || (function && (function->function == Function::default_ ||
                                                 function->function == Function::round));
    for (std::size_t k = 0; k < n.children.size(); ++k)
      slots_[n.children[k]] = slots_[i] + (k > 0 && !same ? 1 : 0);
    program_.slots_ = std::max(program_.slots_, slots_[i] + 1);
  }
}

// Below a folded node, and in names that only say what a function is about, nothing is computed.
void Compiler::skip_folded() {
  skipped_.assign(ast_.nodes.size(), false);
  for (auto i = static_cast<std::uint32_t>(ast_.nodes.size()); i-- > 0;) {
    const std::uint32_t parent = at(i).parent;
    if (at(i).kind == Kind::word) skipped_[i] = true;
    if (parent != no_node && (skipped_[parent] || at(parent).constant)) skipped_[i] = true;
    const FunctionWord* function = parent == no_node ? nullptr : called(parent);
    if (function && function->function == Function::round && at(i).position == 1)
      skipped_[i] = true;
  }
}

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

// Jumps that leave `parent` go to what follows it; they have told the listener of it themselves.
void Compiler::land(std::uint32_t parent) {
  while (!to_end_.empty() && to_end_.back().first == parent) {
    Instruction& jump = program_.code_[to_end_.back().second];
    (jump.op == Opcode::branch ? jump.end : jump.target) = here();
    to_end_.pop_back();
  }
}

void Compiler::combine(std::uint32_t i, std::uint32_t parent, Function function) {
  const std::size_t k = at(i).position;
  const bool last = k + 1 == node(parent).children.size();
  const std::int64_t factor = at(parent).factor;
  const Operand a =
      k == 1 ? use(child(parent, 0), factor) : Operand{From::slot, slots_[parent], no_node};
  const Operand b = use(i, factor);
  const bool least = function == Function::min || (function == Function::clamp && k == 2);
  put(least ? Opcode::min : Opcode::max, slots_[parent], a, b, last ? parent : no_node);
}

void Compiler::after_first_argument(std::uint32_t i, std::uint32_t parent, Function function) {
  if (function != Function::default_) return;
  if (at(parent).kind == Kind::number) settle(i, at(parent).factor);
  to_end_.emplace_back(parent, here());
  put(Opcode::jump_if_known, slots_[i], {}, {}, parent);
}

// What a parent does between its children.
void Compiler::after(std::uint32_t i) {
  const std::uint32_t parent = at(i).parent;
  if (parent == no_node) return;
  const std::uint32_t position = at(i).position;
  const Op op = node(parent).op;
  if ((op == Op::and_ || op == Op::or_) && position == 0) {
    to_end_.emplace_back(parent, here());
    put(op == Op::and_ ? Opcode::jump_if_no : Opcode::jump_if_yes, slots_[i], {}, {}, parent);
  } else if (op == Op::conditional && position == 0) {
    to_end_.emplace_back(parent, here());
    to_else_.emplace_back(parent, here());
    put(Opcode::branch, slots_[i], {}, {}, parent);
  } else if (op == Op::conditional && position == 1) {
    if (at(parent).kind == Kind::number) settle(i, at(parent).factor);
    to_end_.emplace_back(parent, here());
    put(Opcode::jump, slots_[i], {}, {}, parent);
    program_.code_[to_else_.back().second].target = here();
    to_else_.pop_back();
  } else if (const FunctionWord* function = called(parent)) {
    if (position == 0) after_first_argument(i, parent, function->function);
    if (position > 0 && is_variadic(function->function)) combine(i, parent, function->function);
  }
}

void Compiler::visit(std::uint32_t i) {
  if (skipped_[i]) return;
  if (at(i).read.from != From::none && at(i).kind != Kind::truth && !at(i).constant) {
    Instruction load;
    load.op = Opcode::load;
    load.a = at(i).read;
    load.node = i;
    program_.leaves_.push_back({load, at(i).unit, {}});
  }
  if (!is_direct(i)) {
    if (at(i).constant)
      put(Opcode::load_truth, slots_[i], constant(*at(i).constant, i), {}, no_node);
    else
      emit(i);
  }
  after(i);
}

void Compiler::references() {
  for (const Symbol& symbol : checked_.read)
    program_.references_.push_back({symbol.kind, symbol.slot});
  program_.probes_ = checked_.probes;
}

std::optional<Program> Compiler::run(const Unit& unit, std::int64_t factor, Faults& faults) {
  place();
  if (program_.slots_ > most_slots) {
    faults.push_back({Code::expression_too_deep, ast_.nodes.back().span,
                      "the expression is nested too deep", "name a part of it under 'values'"});
    return std::nullopt;
  }
  skip_folded();
  for (std::uint32_t i = 0; i < ast_.nodes.size(); ++i)
    visit(i);
  if (at(root()).kind == Kind::number) {
    settle(root(), at(root()).factor);
    convert(0, factor, units::factor(unit));
  }
  program_.unit_ = unit;
  program_.silent_ = without_notes(program_.code_);
  references();
  return std::move(program_);
}

namespace {

// Whether the root is what its place wants; `unit` and `factor` become those of the result.
bool fits(const Ast& ast, Typed& root, const Scope& scope, const Wanted& wanted, Unit& unit,
          std::int64_t& factor, Faults& faults) {
  const auto node = static_cast<std::uint32_t>(ast.nodes.size() - 1);
  unit = root.unit;
  factor = root.factor;
  if (wanted.condition || (wanted.unit && wanted.unit->dimension == Dimension::boolean)) {
    if (root.kind == Kind::truth) return true;
    faults.push_back(wants_condition(ast, node, root, scope.where()));
    return false;
  }
  if (!wanted.unit) return true;
  if (root.kind != Kind::number) {
    faults.push_back(wants_amount(ast, node, root, scope.where()));
    return false;
  }
  if (root.share && wanted.unit->dimension == Dimension::percent) {
    unit = {Dimension::percent};
    factor = 100;
  }
  if (wanted.assume_period && unit.per == Period::none && wanted.unit->per != Period::none) {
    Unit plain = *wanted.unit;
    plain.per = Period::none;
    unit.per = wanted.unit->per;
    factor *= units::factor(*wanted.unit) / units::factor(plain);
  }
  if (units::convertible(unit, *wanted.unit)) {
    unit = *wanted.unit;
    return true;
  }
  faults.push_back(wants_unit(ast, node, root, *wanted.unit, scope.where()));
  return false;
}

}  // namespace

std::optional<Program> check(const Ast& ast, Scope& scope, const Wanted& wanted, Faults& faults) {
  const std::size_t before = faults.size();
  Checked checked = infer(ast, scope, faults);
  if (faults.size() > before || checked.nodes.back().kind == Kind::faulty) {
    std::stable_sort(faults.begin() + static_cast<std::ptrdiff_t>(before), faults.end(),
                     [](const Fault& a, const Fault& b) { return a.where.begin < b.where.begin; });
    return std::nullopt;
  }
  Unit unit;
  std::int64_t factor = 1;
  if (!fits(ast, checked.nodes.back(), scope, wanted, unit, factor, faults)) return std::nullopt;
  return Compiler{ast, std::move(checked), scope}.run(unit, factor, faults);
}

}  // namespace assay::expr
