// What expressions come to.
#include <algorithm>

#include "score/reference_evaluation.hpp"

namespace assay::reference {

Value Evaluation::compare(const Expr& e) {
  const Maybe a = eval(e.args[0]).number;
  const Maybe b = eval(e.args[1]).number;
  if (!a || !b) return {};
  switch (e.op) {
    case Op::less:
      return {{}, *a < *b};
    case Op::less_equal:
      return {{}, *a <= *b};
    case Op::greater:
      return {{}, *a > *b};
    default:
      return {{}, *a >= *b};
  }
}

Value Evaluation::logic(const Expr& e) {
  const std::optional<bool> a = eval(e.args[0]).truth;
  if (e.op == Op::not_) return a ? Value{{}, !*a} : Value{};
  const std::optional<bool> b = eval(e.args[1]).truth;
  const bool decisive = e.op == Op::or_;
  if ((a && *a == decisive) || (b && *b == decisive)) return {{}, decisive};
  if (!a || !b) return {};
  return {{}, !decisive};
}

Value Evaluation::arithmetic(const Expr& e) {
  std::vector<Q> x;
  for (const Expr& arg : e.args) {
    const Maybe number = eval(arg).number;
    if (!number) return {};
    x.push_back(*number);
  }
  switch (e.op) {
    case Op::add:
      return {x[0] + x[1], {}};
    case Op::subtract:
      return {x[0] - x[1], {}};
    case Op::multiply:
      return {x[0] * x[1], {}};
    case Op::divide:
      return x[1] == 0 ? Value{} : Value{x[0] / x[1], {}};
    case Op::min:
      return {std::min(x[0], x[1]), {}};
    case Op::max:
      return {std::max(x[0], x[1]), {}};
    default:
      return {std::max(x[1], std::min(x[2], x[0])), {}};
  }
}

Value Evaluation::eval(const Expr& e) {
  switch (e.op) {
    case Op::literal:
      return {e.literal.value, {}};
    case Op::fact: {
      const Maybe x = fact(e.name);
      return x ? Value{x, *x != 0} : Value{};
    }
    case Op::value:
      for (const auto& [id, expr] : rubric_.values)
        if (id == e.name) return eval(expr);
      return {};
    case Op::points:
      return {row(e.name).points, {}};
    case Op::answered:
      return {{}, row(e.name).points.has_value()};
    case Op::level_at_least: {
      const std::string& level = row(e.name).level;
      if (level.empty()) return {};
      const auto& levels = by_id_.at(e.name)->levels;
      std::size_t at = 0;
      while (levels[at].name != level)
        ++at;
      return {{}, at >= e.level};
    }
    case Op::has:
      return {{}, fact(e.name).has_value()};
    case Op::default_: {
      const Maybe x = eval(e.args[0]).number;
      return x ? Value{x, {}} : eval(e.args[1]);
    }
    case Op::flag:
      return {{}, flag(e.name)};
    case Op::clause:
      return {{}, clause(e.name)};
    case Op::result:
      if (e.name == "score") return {score_, {}};
      if (e.name == "coverage") return {coverage_, {}};
      return {e.name == "bounds.low" ? bounds().first : bounds().second, {}};
    case Op::if_: {
      const std::optional<bool> condition = eval(e.args[0]).truth;
      if (!condition) return {};
      return eval(e.args[*condition ? 1 : 2]);
    }
    case Op::and_:
    case Op::or_:
    case Op::not_:
      return logic(e);
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal:
      return compare(e);
    default:
      return arithmetic(e);
  }
}

}  // namespace assay::reference
