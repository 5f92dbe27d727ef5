#include "score/generate_expressions.hpp"

#include <utility>

#include "score/generate_values.hpp"

namespace assay::reference {
namespace {

bool is_condition(const Expr& e) {
  switch (e.op) {
    case Op::answered:
    case Op::level_at_least:
    case Op::has:
    case Op::flag:
    case Op::clause:
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal:
    case Op::and_:
    case Op::or_:
    case Op::not_:
      return true;
    case Op::fact:
      return e.name[0] == 'b';
    default:
      return false;
  }
}

Expr literal(Literal value) {
  return {Op::literal, std::move(value), {}, 0, {}, {}};
}

}  // namespace

Expr name_of(Op op, const std::string& id) {
  return {op, {}, id, 0, {}, {}};
}

Expr node(Op op, std::vector<Expr> args) {
  return {op, {}, {}, 0, {}, std::move(args)};
}

Literal Expressions::points() {
  const int width = scale_.high - scale_.low;
  const int step = dice_.chance(80) ? width / 20 : 1;
  return thousandths(scale_.low + dice_.between(0, width / step) * step);
}

const Fact* Expressions::any_fact(bool boolean) {
  std::vector<const Fact*> fitting;
  for (const Fact& fact : rubric_.facts)
    if (is_bool(fact.unit) == boolean) fitting.push_back(&fact);
  return fitting.empty() ? nullptr : fitting[dice_.pick(fitting.size())];
}

// A plain number with something unknown about it.
Expr Expressions::leaf(bool exact) {
  if (!known_.empty() && dice_.chance(25))
    return name_of(Op::points, known_[dice_.pick(known_.size())]->id);
  for (std::size_t i = 0; i < rubric_.values.size(); ++i)
    if (!is_condition(rubric_.values[i].second) && dice_.chance(20))
      return name_of(Op::value, rubric_.values[i].first);
  const Fact* fact = any_fact(false);
  if (fact == nullptr || dice_.chance(15)) return literal(thousandths(dice_.between(-8, 40) * 250));
  if (is_plain(fact->unit)) {
    if (dice_.chance(15))
      return node(Op::default_,
                  {name_of(Op::fact, fact->id), literal(literal_of("number", dice_))});
    return name_of(Op::fact, fact->id);
  }
  if (exact)
    return node(Op::if_, {node(Op::greater_equal, {name_of(Op::fact, fact->id),
                                                   literal(literal_of(fact->unit, dice_))}),
                          literal(points()), literal(points())});
  const Literal unit = fact->unit == "percent" ? Literal{1, "1%"} : Literal{10'000, "$10k/year"};
  return node(Op::divide, {name_of(Op::fact, fact->id), literal(unit)});
}

// Division by a constant 0 would not load; by a fact that is 0 it is unknown.
Expr Expressions::divisor() {
  const Fact* fact = any_fact(false);
  if (fact == nullptr || !is_plain(fact->unit))
    return literal(thousandths(dice_.between(1, 60) * 250));
  return name_of(Op::fact, fact->id);
}

Expr Expressions::number(int depth, bool exact) {
  if (depth == 0 || dice_.chance(35)) return leaf(exact);
  switch (dice_.pick(exact ? 6 : 7)) {
    case 0:
      return node(Op::add, {number(depth - 1, exact), number(depth - 1, exact)});
    case 1:
      return node(Op::subtract, {number(depth - 1, exact), number(depth - 1, exact)});
    case 2:
      return node(Op::multiply,
                  {literal(thousandths(dice_.between(1, 30) * 100)), number(depth - 1, exact)});
    case 3:
      return node(dice_.chance(50) ? Op::min : Op::max,
                  {number(depth - 1, exact), number(depth - 1, exact)});
    case 4:
      return node(Op::clamp,
                  {number(depth - 1, exact), literal(rubric_.low), literal(rubric_.high)});
    case 5:
      return node(Op::if_,
                  {condition(depth - 1), number(depth - 1, exact), number(depth - 1, exact)});
    default:
      return node(Op::divide, {number(depth - 1, exact), divisor()});
  }
}

Expr Expressions::comparison(Expr left, Literal right) {
  static constexpr Op ops[] = {Op::less, Op::less_equal, Op::greater, Op::greater_equal};
  return node(ops[dice_.pick(4)], {std::move(left), literal(std::move(right))});
}

Expr Expressions::atom() {
  if (!rubric_.flags.empty() && dice_.chance(15))
    return name_of(Op::flag, rubric_.flags[dice_.pick(rubric_.flags.size())].id);
  if (!known_.empty() && dice_.chance(40)) {
    const Criterion& c = *known_[dice_.pick(known_.size())];
    if (dice_.chance(40)) return name_of(Op::answered, c.id);
    if (c.levels.empty() || dice_.chance(50))
      return comparison(name_of(Op::points, c.id), points());
    const std::size_t level = dice_.pick(c.levels.size());
    return {Op::level_at_least, {}, c.id, level, c.levels[level].name, {}};
  }
  const Fact* fact = any_fact(dice_.chance(35));
  if (fact == nullptr) return comparison(leaf(true), points());
  if (dice_.chance(20)) return name_of(Op::has, fact->id);
  if (is_bool(fact->unit)) return name_of(Op::fact, fact->id);
  return comparison(name_of(Op::fact, fact->id), literal_of(fact->unit, dice_));
}

Expr Expressions::condition(int depth) {
  if (depth == 0 || dice_.chance(35)) return atom();
  if (dice_.chance(25)) return node(Op::not_, {condition(depth - 1)});
  return node(dice_.chance(50) ? Op::and_ : Op::or_, {condition(depth - 1), condition(depth - 1)});
}

Expr Expressions::about_result() {
  switch (dice_.pick(8)) {
    case 0:
      return comparison(name_of(Op::result, "coverage"), thousandths(dice_.between(0, 20) * 50));
    case 1:
      return comparison(name_of(Op::result, dice_.chance(50) ? "bounds.low" : "bounds.high"),
                        points());
    case 2:
      return condition(1);
    case 3:
      if (!rubric_.clauses.empty())
        return name_of(Op::clause, rubric_.clauses[dice_.pick(rubric_.clauses.size())].id);
      return condition(1);
    default:
      return comparison(name_of(Op::result, "score"), points());
  }
}

}  // namespace assay::reference
