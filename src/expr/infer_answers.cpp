// Functions of facts, criteria, notes and pay.
#include <numeric>

#include "expr/inference.hpp"
#include "expr/messages.hpp"

namespace assay::expr {

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
    return report(unlike(ast_, fact, read, otherwise, at(otherwise), scope_));
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

}  // namespace assay::expr
