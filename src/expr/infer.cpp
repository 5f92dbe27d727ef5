#include <algorithm>
#include <numeric>
#include <utility>

#include "expr/arithmetic.hpp"
#include "expr/messages.hpp"
#include "units/convert.hpp"

namespace assay::expr {
namespace {

constexpr std::string_view bases[] = {"rating",  "fact",    "evidence",
                                      "default", "missing", "composed"};

bool is_plain(const Unit& unit, Dimension dimension) noexcept {
  const Dimension own = unit.dimension == Dimension::count ? Dimension::number : unit.dimension;
  return own == dimension && unit.per == Period::none;
}

// One pass over the nodes, children first. A node whose child is faulty is faulty without a word.
class Inference {
 public:
  Inference(const Ast& ast, Scope& scope, Faults& faults)
      : ast_(ast), scope_(scope), faults_(faults) {
    checked_.nodes.resize(ast.nodes.size());
    assign_roles(ast, checked_.nodes);
  }

  Checked run() {
    for (std::uint32_t i = 0; i < ast_.nodes.size(); ++i)
      node(i);
    return std::move(checked_);
  }

 private:
  Typed& at(std::uint32_t i) { return checked_.nodes[i]; }
  Typed& child(std::uint32_t i, std::size_t k) { return at(ast_.nodes[i].children[k]); }
  std::uint32_t child_node(std::uint32_t i, std::size_t k) { return ast_.nodes[i].children[k]; }
  void report(Fault fault) { faults_.push_back(std::move(fault)); }

  void node(std::uint32_t i);
  void name(std::uint32_t i);
  void word(std::uint32_t i);
  void level_name(std::uint32_t i);
  void arithmetic(std::uint32_t i);
  void product(std::uint32_t i);
  void quotient(std::uint32_t i);
  void comparison(std::uint32_t i);
  void logic(std::uint32_t i);
  void conditional(std::uint32_t i);
  void near(std::uint32_t i);
  void call(std::uint32_t i);
  void function(std::uint32_t i, Function function);
  void alike_function(std::uint32_t i, Function function);
  void number_function(std::uint32_t i, Function function);
  void rounding(std::uint32_t i, Function function);
  void default_of(std::uint32_t i);
  void of_criterion(std::uint32_t i, Function function);
  void wrapper(std::uint32_t i);
  void pay(std::uint32_t i);
  void probe(std::uint32_t i, NotesQuestion question, QuantityWord quantity);

  bool children_sound(std::uint32_t i);
  bool amounts(std::uint32_t i, std::string_view who);
  bool alike(std::uint32_t a, std::uint32_t b);
  void take_unit(std::uint32_t i, std::uint32_t a, std::uint32_t b);
  bool allowed(std::uint32_t i, SymbolKind kind);
  void read(const Symbol& symbol);
  void truth(std::uint32_t i) {
    at(i).kind = Kind::truth;
    at(i).unit = {Dimension::boolean};
  }
  void number(std::uint32_t i, const Unit& unit) {
    at(i).kind = Kind::number;
    at(i).unit = unit;
    at(i).factor = units::factor(unit);
  }
  Decimal aligned(std::uint32_t i, std::int64_t factor);
  void fold(std::uint32_t i, Opcode op, std::uint8_t extra = 0);
  void fold_truth(std::uint32_t i, bool value) { at(i).constant = value ? 1 : 0; }

  const Ast& ast_;
  Scope& scope_;
  Faults& faults_;
  Checked checked_;
};

void Inference::node(std::uint32_t i) {
  const Node& n = ast_.nodes[i];
  if (at(i).role == Role::unread) return;
  if (at(i).role != Role::value) return word(i);
  for (const std::uint32_t c : n.children)
    at(i).asks_notes |= at(c).asks_notes;
  switch (n.op) {
    case Op::literal:
      number(i, n.literal.unit);
      at(i).constant = n.literal.value;
      return;
    case Op::truth:
      truth(i);
      at(i).constant = n.literal.value;
      return;
    case Op::name:
      return name(i);
    case Op::negate:
    case Op::add:
    case Op::subtract:
      return arithmetic(i);
    case Op::multiply:
      return product(i);
    case Op::divide:
      return quotient(i);
    case Op::less:
    case Op::less_equal:
    case Op::equal:
    case Op::not_equal:
    case Op::greater:
    case Op::greater_equal:
      return comparison(i);
    case Op::not_:
    case Op::and_:
    case Op::or_:
      return logic(i);
    case Op::conditional:
      return conditional(i);
    case Op::call:
      return call(i);
    case Op::near:
      return near(i);
  }
}

bool Inference::children_sound(std::uint32_t i) {
  const auto& children = ast_.nodes[i].children;
  return std::none_of(children.begin(), children.end(),
                      [&](std::uint32_t c) { return at(c).kind == Kind::faulty; });
}

void Inference::read(const Symbol& symbol) {
  const auto same = [&](const Symbol& s) { return s.kind == symbol.kind && s.slot == symbol.slot; };
  if (std::none_of(checked_.read.begin(), checked_.read.end(), same))
    checked_.read.push_back(symbol);
}

bool Inference::allowed(std::uint32_t i, SymbolKind kind) {
  if (scope_.allows(kind)) return true;
  report(not_available(ast_, i, scope_));
  return false;
}

void Inference::name(std::uint32_t i) {
  constexpr std::pair<SymbolKind, From> readable[] = {{SymbolKind::fact, From::fact},
                                                      {SymbolKind::value, From::value},
                                                      {SymbolKind::criterion, From::points},
                                                      {SymbolKind::component, From::component},
                                                      {SymbolKind::result, From::result}};
  const std::string& text = ast_.nodes[i].text;
  for (const auto& [kind, from] : readable) {
    const auto symbol = scope_.find(text, kind);
    if (!symbol || symbol->kind != kind) continue;  // facts, values and criteria share names
    if (!allowed(i, kind)) return;
    read(*symbol);
    if (symbol->faulty) return;
    symbol->unit.dimension == Dimension::boolean ? truth(i) : number(i, symbol->unit);
    at(i).read = {from, symbol->slot, i};
    at(i).share = kind == SymbolKind::result &&
                  symbol->slot == static_cast<std::uint32_t>(ResultSlot::coverage) &&
                  is_plain(symbol->unit, Dimension::number);
    return;
  }
  if (result_named(text)) return report(not_available(ast_, i, scope_));
  report(unknown_name(ast_, i, Role::value, scope_));
}

// A name that says what its parent is about: has(name), level(...) >= name.
void Inference::word(std::uint32_t i) {
  const Role role = at(i).role;
  if (role == Role::level_name) return level_name(i);
  const Node& n = ast_.nodes[i];
  if (role == Role::basis_name) {
    const auto* basis = std::find(std::begin(bases), std::end(bases), n.text);
    if (basis == std::end(bases))
      return report({Code::wrong_argument, n.span, words(ast_, i) + " is no basis",
                     "it is rating, fact, evidence, default or missing"});
    at(i).kind = Kind::word;
    at(i).slot = static_cast<std::uint32_t>(basis - std::begin(bases));
    return;
  }
  if (n.op != Op::name)
    return report(
        {Code::wrong_argument,
         n.span,
         "a " + std::string{role_noun(role)} + " is named here, " + words(ast_, i) + " is no name",
         {}});
  if (role == Role::pay) {
    at(i).kind = Kind::word;  // judged by peer() and offer()
    return;
  }
  constexpr std::pair<Role, SymbolKind> kinds[] = {{Role::fact, SymbolKind::fact},
                                                   {Role::criterion, SymbolKind::criterion},
                                                   {Role::flag, SymbolKind::flag},
                                                   {Role::clause, SymbolKind::clause},
                                                   {Role::phrase_set, SymbolKind::phrase_set}};
  const SymbolKind kind = std::find_if(std::begin(kinds), std::end(kinds), [&](auto& k) {
                            return k.first == role;
                          })->second;
  const auto symbol = scope_.find(n.text, kind);
  if (!symbol) return report(unknown_name(ast_, i, role, scope_));
  if (kind != SymbolKind::phrase_set) {
    if (!allowed(at(i).parent, kind)) return;
    read(*symbol);
  }
  if (symbol->faulty) return;
  at(i).kind = Kind::word;
  at(i).unit = symbol->unit;
  at(i).slot = symbol->slot;
}

// Left for the comparison: the criterion may stand on the right of it.
void Inference::level_name(std::uint32_t i) {
  at(i).kind = Kind::word;
}

bool Inference::amounts(std::uint32_t i, std::string_view who) {
  if (!children_sound(i)) return false;
  bool sound = true;
  for (const std::uint32_t c : ast_.nodes[i].children)
    if (at(c).kind != Kind::number) {
      report(wants_amount(ast_, c, at(c), who));
      sound = false;
    }
  return sound;
}

bool Inference::alike(std::uint32_t a, std::uint32_t b) {
  Typed &left = at(a), &right = at(b);
  for (auto [share, other] : {std::pair{&left, &right}, {&right, &left}})
    if (share->share && other->kind == Kind::number && is_plain(other->unit, Dimension::percent)) {
      share->unit = {Dimension::percent};
      share->factor = 100;
      share->share = false;
    }
  if (left.kind == right.kind &&
      (left.kind != Kind::number || units::convertible(left.unit, right.unit)))
    return true;
  report(unlike(ast_, a, left, b, right));
  return false;
}

// The unit of what is made of two alike amounts.
void Inference::take_unit(std::uint32_t i, std::uint32_t a, std::uint32_t b) {
  number(i, at(a).unit);
  at(i).factor = std::gcd(at(a).factor, at(b).factor);
}

Decimal Inference::aligned(std::uint32_t i, std::int64_t factor) {
  return multiply(*at(i).constant, Decimal{at(i).factor / factor}).value_or(Decimal{});
}

void Inference::fold(std::uint32_t i, Opcode op, std::uint8_t extra) {
  const auto& children = ast_.nodes[i].children;
  for (const std::uint32_t c : children)
    if (!at(c).constant) return;
  const bool keeps = op != Opcode::multiply && op != Opcode::divide && op != Opcode::percent_of;
  const std::int64_t factor =
      keeps ? at(i).factor
            : (op == Opcode::divide && at(i).factor == 1 && children.size() == 2
                   ? std::gcd(child(i, 0).factor, child(i, 1).factor)
                   : 0);
  const auto value = [&](std::size_t k) {
    return factor > 0 ? aligned(children[k], factor) : *child(i, k).constant;
  };
  std::optional<Decimal> result = value(0);
  const bool smallest = op == Opcode::min || op == Opcode::max;
  if (children.size() == 1 && !smallest) result = apply(op, extra, value(0), 0);
  for (std::size_t k = 1; k < children.size() && result; ++k)
    result = apply(op, extra, *result, value(k));
  at(i).constant = result;
  if (result) return;
  at(i).kind = Kind::faulty;
  const bool domain = op == Opcode::log10 || op == Opcode::ln || op == Opcode::sqrt ||
                      (op == Opcode::pow && *child(i, 0).constant <= Decimal{});
  if (domain)
    report({Code::domain_error, ast_.nodes[i].span, words(ast_, i) + " has no value",
            op == Opcode::sqrt  ? "a square root wants 0 or more"
            : op == Opcode::pow ? "the base must be above 0"
                                : "a logarithm wants a number above 0"});
  else
    report({Code::constant_overflow, ast_.nodes[i].span, words(ast_, i) + " is too large", {}});
}

void Inference::arithmetic(std::uint32_t i) {
  const Op op = ast_.nodes[i].op;
  if (!amounts(i, op == Op::add ? "'+'" : "'-'")) return;
  if (op == Op::negate) {
    number(i, child(i, 0).unit);
    at(i).factor = child(i, 0).factor;
    return fold(i, Opcode::negate);
  }
  if (!alike(child_node(i, 0), child_node(i, 1))) return;
  take_unit(i, child_node(i, 0), child_node(i, 1));
  fold(i, op == Op::add ? Opcode::add : Opcode::subtract);
}

void Inference::product(std::uint32_t i) {
  if (!amounts(i, "'*'")) return;
  const Typed &left = child(i, 0), &right = child(i, 1);
  const auto is = [](const Typed& t, Dimension d) { return is_plain(t.unit, d); };
  const auto take = [&](const Typed& t) {
    at(i).kind = Kind::number;
    at(i).unit = t.unit;
    at(i).factor = t.factor;
  };
  const bool percent = is(left, Dimension::percent) || is(right, Dimension::percent);
  if (is(left, Dimension::number))
    is(right, Dimension::percent) ? number(i, {}) : take(right);
  else if (is(right, Dimension::number))
    is(left, Dimension::percent) ? number(i, {}) : take(left);
  else if (is(left, Dimension::percent))
    take(right);
  else if (is(right, Dimension::percent))
    take(left);
  else
    return report(no_product(ast_, child_node(i, 0), left, child_node(i, 1), right));
  fold(i, percent ? Opcode::percent_of : Opcode::multiply);
}

void Inference::quotient(std::uint32_t i) {
  if (!amounts(i, "'/'")) return;
  const std::uint32_t a = child_node(i, 0), b = child_node(i, 1);
  if (at(b).constant && at(b).constant->is_zero())
    return report({Code::division_by_zero,
                   ast_.nodes[b].span,
                   "division by zero: " + words(ast_, i) + " never has a value",
                   {}});
  if (is_plain(at(b).unit, Dimension::number)) {
    at(i).kind = Kind::number;
    at(i).unit = at(a).unit;
    at(i).factor = at(a).factor;
  } else if (units::convertible(at(a).unit, at(b).unit)) {
    number(i, {});
  } else {
    return report(no_quotient(ast_, a, at(a), b, at(b)));
  }
  fold(i, Opcode::divide);
}

void Inference::comparison(std::uint32_t i) {
  if (!children_sound(i)) return;
  const Node& n = ast_.nodes[i];
  const std::uint32_t a = child_node(i, 0), b = child_node(i, 1);
  const bool equality = n.op == Op::equal || n.op == Op::not_equal;
  for (const auto& [own, other] : {std::pair{a, b}, {b, a}}) {
    if (at(own).kind == Kind::level && at(other).role == Role::level_name) {
      const std::string& criterion = ast_.nodes[child_node(own, 0)].text;
      const Span span = ast_.nodes[other].span;
      const auto step = scope_.level(
          at(own).slot, std::string_view{ast_.text}.substr(span.begin, span.end - span.begin));
      if (!step) return report(unknown_level(ast_, other, criterion, scope_.levels(at(own).slot)));
      at(other).slot = *step;
      return truth(i);
    }
    if (at(own).kind == Kind::basis && at(other).kind == Kind::word) {
      if (equality) return truth(i);
      return report({Code::type_mismatch, n.span, "a basis is neither less nor more than another",
                     "compare with == or !="});
    }
  }
  if (at(a).kind == Kind::level || at(a).kind == Kind::basis)
    return report(wants_amount(ast_, a, at(a), "this comparison"));
  if (at(b).kind == Kind::level || at(b).kind == Kind::basis)
    return report(wants_amount(ast_, b, at(b), "this comparison"));
  if (!alike(a, b)) return;
  if (at(a).kind == Kind::truth && !equality)
    return report({Code::type_mismatch, n.span, "a condition is neither less nor more than another",
                   "compare with == or !="});
  truth(i);
  if (!at(a).constant || !at(b).constant) return;
  const std::int64_t factor = std::gcd(at(a).factor, at(b).factor);
  fold_truth(i, holds(static_cast<Comparison>(static_cast<int>(n.op) - static_cast<int>(Op::less)),
                      aligned(a, factor) <=> aligned(b, factor)));
}

void Inference::logic(std::uint32_t i) {
  const Node& n = ast_.nodes[i];
  if (!children_sound(i)) return;
  bool sound = true, constant = true;
  for (const std::uint32_t c : n.children) {
    constant = constant && at(c).constant.has_value();
    if (at(c).kind == Kind::truth) continue;
    report(wants_condition(ast_, c, at(c),
                           n.op == Op::and_  ? "'and'"
                           : n.op == Op::or_ ? "'or'"
                                             : "'not'"));
    sound = false;
  }
  if (!sound) return;
  truth(i);
  if (!constant) return;
  const bool a = !child(i, 0).constant->is_zero();
  if (n.op == Op::not_) return fold_truth(i, !a);
  const bool b = !child(i, 1).constant->is_zero();
  fold_truth(i, n.op == Op::and_ ? a && b : a || b);
}

void Inference::conditional(std::uint32_t i) {
  const std::uint32_t test = child_node(i, 0), a = child_node(i, 1), b = child_node(i, 2);
  bool sound = children_sound(i);
  if (at(test).kind != Kind::truth && at(test).kind != Kind::faulty) {
    report(wants_condition(ast_, test, at(test), "'if'"));
    sound = false;
  }
  for (const std::uint32_t branch : {a, b})
    if (at(branch).kind == Kind::level || at(branch).kind == Kind::basis) {
      report(wants_amount(ast_, branch, at(branch), "a branch of 'if'"));
      sound = false;
    }
  if (!sound || !alike(a, b)) return;
  at(a).kind == Kind::truth ? truth(i) : take_unit(i, a, b);
  if (!at(test).constant || !at(a).constant || !at(b).constant) return;
  const std::uint32_t chosen = at(test).constant->is_zero() ? b : a;
  at(i).constant = at(i).kind == Kind::truth ? *at(chosen).constant : aligned(chosen, at(i).factor);
}

void Inference::probe(std::uint32_t i, NotesQuestion question, QuantityWord quantity) {
  at(i).asks_notes = true;
  if (!scope_.allows_notes()) return report(not_available(ast_, i, scope_));
  if (child(i, 0).kind == Kind::faulty) return;
  NotesQuery query{question, quantity, child(i, 0).slot};
  if (at(i).accepted != 0) query.accepted = at(i).accepted;
  at(i).slot = scope_.probe(query);
  checked_.probes.push_back(at(i).slot);
  question == NotesQuestion::count ? number(i, {Dimension::count}) : truth(i);
}

void Inference::near(std::uint32_t i) {
  const Node& n = ast_.nodes[i];
  const auto quantity = quantity_word(n.text);
  if (quantity) return probe(i, NotesQuestion::near, *quantity);
  at(i).asks_notes = true;
  report({Code::unknown_name,
          {n.span.begin, n.span.begin + static_cast<std::uint32_t>(n.text.size())},
          "'" + n.text + "' is no kind of quantity",
          "it is percent, money, duration, number, count or quantity"});
}

void Inference::call(std::uint32_t i) {
  const Node& n = ast_.nodes[i];
  const FunctionWord* word = function_named(n.text);
  if (!word) return report(unknown_function(ast_, i, scope_));
  if (n.children.size() < word->least ||
      (word->most != any_number && n.children.size() > word->most))
    return report(wrong_count(ast_, i, *word));
  function(i, word->function);
}

void Inference::function(std::uint32_t i, Function function) {
  switch (function) {
    case Function::min:
    case Function::max:
    case Function::clamp:
      return alike_function(i, function);
    case Function::abs:
    case Function::round:
    case Function::floor:
    case Function::ceil:
      return rounding(i, function);
    case Function::sqrt:
    case Function::log10:
    case Function::ln:
    case Function::exp:
    case Function::pow:
      return number_function(i, function);
    case Function::default_:
      return default_of(i);
    case Function::has:
    case Function::flag:
    case Function::clause:
      if (children_sound(i)) truth(i);
      return;
    case Function::answered:
    case Function::level:
    case Function::basis:
      return of_criterion(i, function);
    case Function::mentions:
      return probe(i, NotesQuestion::mentions, {});
    case Function::count:
      return probe(i, NotesQuestion::count, {});
    case Function::projected:
    case Function::negated:
    case Function::attributed:
    case Function::doubted:
    case Function::any:
      return wrapper(i);
    case Function::peer:
    case Function::offer:
      return pay(i);
  }
}

std::string called(const Ast& ast, std::uint32_t i) {
  return ast.nodes[i].text + "()";
}

void Inference::alike_function(std::uint32_t i, Function function) {
  if (!amounts(i, called(ast_, i))) return;
  const auto& children = ast_.nodes[i].children;
  bool sound = true;
  for (std::size_t k = 1; k < children.size(); ++k)
    sound = alike(children[0], children[k]) && sound;
  if (!sound) return;
  number(i, at(children[0]).unit);
  at(i).factor = at(children[0]).factor;
  for (const std::uint32_t c : children)
    at(i).factor = std::gcd(at(i).factor, at(c).factor);
  if (function != Function::clamp)
    return fold(i, function == Function::min ? Opcode::min : Opcode::max);
  const auto &low = at(children[1]), &high = at(children[2]);
  if (!low.constant || !high.constant) return;
  const Decimal least = aligned(children[1], at(i).factor),
                most = aligned(children[2], at(i).factor);
  if (least > most) {
    at(i).kind = Kind::faulty;
    return report({Code::wrong_argument, ast_.nodes[children[2]].span,
                   "clamp() from " + words(ast_, children[1]) + " to " + words(ast_, children[2]) +
                       ": the least is above the most",
                   "swap them"});
  }
  if (!at(children[0]).constant) return;
  at(i).constant = std::min(std::max(aligned(children[0], at(i).factor), least), most);
}

void Inference::number_function(std::uint32_t i, Function function) {
  if (!amounts(i, called(ast_, i))) return;
  bool sound = true;
  for (const std::uint32_t c : ast_.nodes[i].children)
    if (!is_plain(at(c).unit, Dimension::number)) {
      report(wants_number(ast_, c, at(c), called(ast_, i)));
      sound = false;
    }
  if (!sound) return;
  number(i, {});
  switch (function) {
    case Function::sqrt:
      return fold(i, Opcode::sqrt);
    case Function::log10:
      return fold(i, Opcode::log10);
    case Function::ln:
      return fold(i, Opcode::ln);
    case Function::exp:
      return fold(i, Opcode::exp);
    default:
      return fold(i, Opcode::pow);
  }
}

// A result in mixed units is brought back to the unit that people read before it is rounded.
void Inference::rounding(std::uint32_t i, Function function) {
  if (!amounts(i, called(ast_, i))) return;
  std::uint8_t decimals = 0;
  if (ast_.nodes[i].children.size() == 2) {
    const Typed& digits = child(i, 1);
    const bool whole = digits.constant && is_plain(digits.unit, Dimension::number) &&
                       floor(*digits.constant) == *digits.constant &&
                       *digits.constant >= Decimal{} && *digits.constant <= Decimal{34};
    if (!whole)
      return report({Code::wrong_argument,
                     ast_.nodes[child_node(i, 1)].span,
                     "round() to " + words(ast_, child_node(i, 1)) +
                         " decimals: a whole number from 0 to 34 is wanted",
                     {}});
    while (Decimal{decimals} < *digits.constant)
      ++decimals;
    at(i).slot = decimals;
  }
  const Typed& amount = child(i, 0);
  number(i, amount.unit);
  if (function == Function::abs) at(i).factor = amount.factor;
  if (amount.factor != at(i).factor) return;  // not folded: rare, and rounded when scored
  if (!amount.constant) return;
  const Opcode op = function == Function::abs     ? Opcode::abs
                    : function == Function::floor ? Opcode::floor
                    : function == Function::ceil  ? Opcode::ceil
                                                  : Opcode::round;
  at(i).constant = apply(op, decimals, *amount.constant, 0);
}

void Inference::default_of(std::uint32_t i) {
  const std::uint32_t fact = child_node(i, 0), otherwise = child_node(i, 1);
  if (!children_sound(i)) return;
  Typed& name = at(fact);
  Typed read = name;
  read.kind = name.unit.dimension == Dimension::boolean ? Kind::truth : Kind::number;
  read.factor = units::factor(name.unit);
  if (at(otherwise).kind == Kind::level || at(otherwise).kind == Kind::basis)
    return report(wants_amount(ast_, otherwise, at(otherwise), "default()"));
  if (read.kind != at(otherwise).kind ||
      (read.kind == Kind::number && !units::convertible(read.unit, at(otherwise).unit)))
    return report(unlike(ast_, fact, read, otherwise, at(otherwise)));
  name.kind = read.kind;
  name.factor = read.factor;
  name.read = {From::fact, name.slot, fact};
  if (read.kind == Kind::truth) return truth(i);
  number(i, read.unit);
  at(i).factor = std::gcd(read.factor, at(otherwise).factor);
}

void Inference::of_criterion(std::uint32_t i, Function function) {
  if (!children_sound(i)) return;
  at(i).slot = child(i, 0).slot;
  if (function == Function::answered) return truth(i);
  at(i).kind = function == Function::level ? Kind::level : Kind::basis;
  const std::uint32_t parent = at(i).parent;
  const bool compared = parent != no_node && at(parent).role == Role::value &&
                        ast_.nodes[parent].op >= Op::less &&
                        ast_.nodes[parent].op <= Op::greater_equal;
  if (compared) return;
  report(wants_amount(ast_, i, at(i), parent == no_node ? scope_.where() : "its place"));
  at(i).kind = Kind::faulty;
}

void Inference::wrapper(std::uint32_t i) {
  const std::uint32_t inner = child_node(i, 0);
  if (at(i).accepted != 0) {
    report({Code::nested_status, ast_.nodes[i].span,
            words(ast_, i) + " stands inside another question of how it is meant",
            "ask once: any(...) takes affirmed, projected, attributed and doubted"});
    return;
  }
  if (at(inner).kind == Kind::faulty) return;
  if (!at(inner).asks_notes)
    return report(
        {Code::wrong_argument, ast_.nodes[inner].span,
         called(ast_, i) + " asks the notes, " + words(ast_, inner) + " reads nothing there",
         "write " + ast_.nodes[i].text + "(mentions(set)) or " + ast_.nodes[i].text +
             "(percent near set)"});
  if (at(inner).kind == Kind::level || at(inner).kind == Kind::basis)
    return report(wants_amount(ast_, inner, at(inner), called(ast_, i)));
  at(i).kind = at(inner).kind;
  at(i).unit = at(inner).unit;
  at(i).factor = at(inner).factor;
}

void Inference::pay(std::uint32_t i) {
  if (!children_sound(i)) return;
  if (!scope_.allows_pay()) return report(not_available(ast_, i, scope_));
  const auto unit = scope_.pay(ast_.nodes[child_node(i, 0)].text);
  if (!unit) return report(unknown_name(ast_, child_node(i, 0), Role::pay, scope_));
  number(i, *unit);
}

}  // namespace

Checked infer(const Ast& ast, Scope& scope, Faults& faults) {
  return Inference{ast, scope, faults}.run();
}

}  // namespace assay::expr
