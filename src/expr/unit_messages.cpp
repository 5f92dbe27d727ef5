// Faults of types and units.
#include "expr/fault_words.hpp"
#include "expr/messages.hpp"
#include "units/convert.hpp"
#include "units/names.hpp"

namespace assay::expr {
namespace {

bool is_plain_number(const Unit& unit) noexcept {
  return (unit.dimension == Dimension::number || unit.dimension == Dimension::count) &&
         unit.per == Period::none;
}

Dimension measured(const Unit& unit) noexcept {
  return unit.dimension == Dimension::count ? Dimension::number : unit.dimension;
}

// 0.1, which may stand for 10% as well as for 0.1%.
bool is_fraction(const Typed& literal) noexcept {
  return literal.constant && *literal.constant > Decimal{} && *literal.constant < Decimal{1};
}

std::string percent_of_one(const Typed& literal) {
  return to_string(multiply(*literal.constant, Decimal{100}).value_or(Decimal{})) + "%";
}

// What the literal would be in the other side's unit, or nothing to propose.
std::string in_unit_of(const Ast& ast, std::uint32_t node, const Typed& literal, const Unit& unit) {
  std::string text{text_of(ast, node)};
  const std::string per =
      unit.per == Period::none ? std::string{} : "/" + std::string{units::period_word(unit.per)};
  if (!is_literal(ast, node)) return {};
  if (measured(literal.unit) == measured(unit) && literal.unit.currency == unit.currency) {
    if (literal.unit.per == Period::none && unit.per != Period::none) return text + per;
    if (literal.unit.per != Period::none && unit.per == Period::none)
      return text.substr(0, text.rfind('/'));
    return {};
  }
  if (!is_plain_number(literal.unit)) return {};
  const std::string minus = text.front() == '-' ? "-" : "";
  const std::string digits = text.substr(minus.size());
  switch (unit.dimension) {
    case Dimension::percent:
      return (is_fraction(literal) ? percent_of_one(literal) + per + ", or " : std::string{}) +
             text + "%" + per;
    case Dimension::duration:
      return text + " " + std::string{units::plural(unit.duration)} + per;
    case Dimension::money: {
      const std::string_view sign = units::sign(unit.currency);
      return minus +
             (sign.empty() ? std::string{units::code(unit.currency)} + " " : std::string{sign}) +
             digits + per;
    }
    default:
      return {};
  }
}

std::string did_you_mean(const std::string& proposal) {
  return proposal.empty() ? proposal : "did you mean " + proposal + "?";
}

Code mismatch(const Unit& a, const Unit& b) noexcept {
  if (measured(a) != measured(b)) return Code::unit_mismatch;
  return a.currency != b.currency ? Code::currency_mismatch : Code::period_mismatch;
}

// `score > 80%`: a percent where points of the scale or a plain number are wanted.
std::string as_number(const Typed& wanted, const Typed& literal, const Scope& scope) {
  const bool percent = measured(literal.unit) == Dimension::percent &&
                       literal.unit.per == Period::none && literal.constant;
  if (!percent || !is_plain_number(wanted.unit)) return {};
  const auto share = divide(*literal.constant, Decimal{100});
  const bool result = wanted.read.from == From::result;
  const bool points =
      wanted.read.from == From::points ||
      (result && wanted.read.index != static_cast<std::uint32_t>(ResultSlot::multiplier));
  const auto scale = scope.scale();
  if (points && scale && share) {
    const auto width = subtract(scale->second, scale->first);
    const auto part = width ? multiply(*width, *share) : std::nullopt;
    const auto value = part ? add(scale->first, *part) : std::nullopt;
    if (value)
      return "the scale is " + to_string(scale->first) + ".." + to_string(scale->second) +
             ": did you mean " + to_string(*value) + "?";
  }
  if (!share) return {};
  return "a plain number has no %: did you mean " + to_string(*share) +
         (result ? "?" : " or " + to_string(*literal.constant) + "?");
}

}  // namespace

Fault unlike(const Ast& ast, std::uint32_t a, const Typed& left, std::uint32_t b,
             const Typed& right, const Scope& scope) {
  const bool blame_left = is_literal(ast, a) && !is_literal(ast, b) && right.kind == Kind::number;
  std::string message = blame_left ? stated(ast, b, right) + ", " + stated(ast, a, left)
                                   : stated(ast, a, left) + ", " + stated(ast, b, right);
  const std::uint32_t blamed = blame_left ? a : b;
  if (left.kind != Kind::number || right.kind != Kind::number)
    return fault_at(ast, blamed, Code::type_mismatch, std::move(message),
                    "both sides must be of one type");
  const Code code = mismatch(left.unit, right.unit);
  std::string help = did_you_mean(blame_left ? in_unit_of(ast, a, left, right.unit)
                                             : in_unit_of(ast, b, right, left.unit));
  if (help.empty()) help = did_you_mean(in_unit_of(ast, a, left, right.unit));
  if (help.empty())
    help = blame_left ? as_number(right, left, scope) : as_number(left, right, scope);
  if (help.empty() && code == Code::currency_mismatch) help = "currencies are never converted";
  if (help.empty() && code == Code::period_mismatch)
    help = "both must be plain, or both per day, week, month, quarter or year";
  return fault_at(ast, blamed, code, std::move(message), std::move(help));
}

Fault no_product(const Ast& ast, std::uint32_t a, const Typed& left, std::uint32_t b,
                 const Typed& right) {
  return fault_at(
      ast, b, Code::unit_mismatch,
      stated(ast, a, left) + ", " + stated(ast, b, right) + ": their product has no unit",
      "one factor must be a plain number or a percent");
}

Fault no_quotient(const Ast& ast, std::uint32_t a, const Typed& left, std::uint32_t b,
                  const Typed& right, const Scope& scope) {
  Fault fault = unlike(ast, a, left, b, right, scope);
  fault.message += ": their quotient has no unit";
  fault.where = ast.nodes[b].span;
  if (measured(right.unit) == Dimension::percent)
    fault.help = "divide by a plain number: 50% is 0.5";
  else if (fault.help.empty())
    fault.help = "divide by a plain number, or by an amount of the same unit";
  return fault;
}

Fault wants_condition(const Ast& ast, std::uint32_t node, const Typed& typed,
                      std::string_view who) {
  std::string help = "compare it with something";
  if (is_name(ast, node) && typed.read.from == From::fact)
    help = "compare it, or write has(" + ast.nodes[node].text + ")";
  if (is_name(ast, node) && typed.read.from == From::points)
    help = "compare it, or write answered(" + ast.nodes[node].text + ")";
  return fault_at(ast, node, Code::not_a_condition,
                  stated(ast, node, typed) + ", " + std::string{who} + " wants a condition",
                  std::move(help));
}

Fault wants_amount(const Ast& ast, std::uint32_t node, const Typed& typed, std::string_view who) {
  std::string help = "write if ... then 1 else 0";
  if (typed.kind == Kind::level) help = "compare it with the name of a level";
  if (typed.kind == Kind::basis) help = "compare it: basis(...) == evidence";
  return fault_at(ast, node, Code::type_mismatch,
                  stated(ast, node, typed) + ", " + std::string{who} + " wants an amount",
                  std::move(help));
}

Fault wants_number(const Ast& ast, std::uint32_t node, const Typed& typed, std::string_view who) {
  return fault_at(ast, node, Code::unit_mismatch,
                  stated(ast, node, typed) + ", " + std::string{who} + " wants a plain number",
                  "divide it by an amount of its own unit");
}

Fault wants_unit(const Ast& ast, std::uint32_t node, const Typed& typed, const Unit& unit,
                 std::string_view who) {
  std::string help = did_you_mean(in_unit_of(ast, node, typed, unit));
  const Code code = mismatch(typed.unit, unit);
  if (help.empty() && is_plain_number(unit)) help = "divide it by an amount of its own unit";
  if (help.empty() && code == Code::currency_mismatch) help = "currencies are never converted";
  return fault_at(ast, node, code,
                  stated(ast, node, typed) + ", " + std::string{who} + " wants " + described(unit),
                  std::move(help));
}

}  // namespace assay::expr
