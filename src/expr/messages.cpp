#include "expr/messages.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "expr/plain_words.hpp"
#include "text/suggest.hpp"
#include "units/convert.hpp"
#include "units/names.hpp"

namespace assay::expr {
namespace {

constexpr std::size_t shown_bytes = 40;

std::string quoted(std::string_view text) {
  return "'" + std::string{text} + "'";
}

std::string_view text_of(const Ast& ast, std::uint32_t node) {
  const Span span = ast.nodes[node].span;
  return std::string_view{ast.text}.substr(span.begin, span.end - span.begin);
}

bool is_literal(const Ast& ast, std::uint32_t node) {
  const Node& at = ast.nodes[node];
  return at.op == Op::literal ||
         (at.op == Op::negate && ast.nodes[at.children[0]].op == Op::literal);
}

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

Fault at(const Ast& ast, std::uint32_t node, Code code, std::string message, std::string help) {
  return {code, ast.nodes[node].span, std::move(message), std::move(help)};
}

bool is_name(const Ast& ast, std::uint32_t node) {
  return ast.nodes[node].op == Op::name;
}

}  // namespace

std::string words(const Ast& ast, std::uint32_t node) {
  std::string text{text_of(ast, node)};
  for (char& c : text)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  if (text.size() > shown_bytes) {
    std::size_t end = shown_bytes - 3;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
      --end;
    text.replace(end, std::string::npos, "...");
  }
  return is_literal(ast, node) ? text : quoted(text);
}

std::string described(const Unit& unit) {
  if (unit.per != Period::none) return to_string(unit);
  switch (unit.dimension) {
    case Dimension::number:
    case Dimension::count:
      return "a plain number";
    case Dimension::percent:
      return "a percent";
    case Dimension::boolean:
      return "a condition";
    case Dimension::duration:
      return "a duration";
    case Dimension::money:
      return to_string(unit);
  }
  return {};
}

std::string described(const Typed& node) {
  switch (node.kind) {
    case Kind::number:
      return described(node.unit);
    case Kind::truth:
      return "a condition";
    case Kind::level:
      return "a level";
    case Kind::basis:
      return "a basis";
    case Kind::word:
    case Kind::faulty:
      break;
  }
  return "a name";
}

std::string stated(const Ast& ast, std::uint32_t node, const Typed& typed) {
  return words(ast, node) + " is " + described(typed);
}

namespace {

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
    return at(ast, blamed, Code::type_mismatch, std::move(message),
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
  return at(ast, blamed, code, std::move(message), std::move(help));
}

Fault no_product(const Ast& ast, std::uint32_t a, const Typed& left, std::uint32_t b,
                 const Typed& right) {
  return at(ast, b, Code::unit_mismatch,
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
  return at(ast, node, Code::not_a_condition,
            stated(ast, node, typed) + ", " + std::string{who} + " wants a condition",
            std::move(help));
}

Fault wants_amount(const Ast& ast, std::uint32_t node, const Typed& typed, std::string_view who) {
  std::string help = "write if ... then 1 else 0";
  if (typed.kind == Kind::level) help = "compare it with the name of a level";
  if (typed.kind == Kind::basis) help = "compare it: basis(...) == evidence";
  return at(ast, node, Code::type_mismatch,
            stated(ast, node, typed) + ", " + std::string{who} + " wants an amount",
            std::move(help));
}

Fault wants_number(const Ast& ast, std::uint32_t node, const Typed& typed, std::string_view who) {
  return at(ast, node, Code::unit_mismatch,
            stated(ast, node, typed) + ", " + std::string{who} + " wants a plain number",
            "divide it by an amount of its own unit");
}

Fault wants_unit(const Ast& ast, std::uint32_t node, const Typed& typed, const Unit& unit,
                 std::string_view who) {
  std::string help = did_you_mean(in_unit_of(ast, node, typed, unit));
  const Code code = mismatch(typed.unit, unit);
  if (help.empty() && is_plain_number(unit)) help = "divide it by an amount of its own unit";
  if (help.empty() && code == Code::currency_mismatch) help = "currencies are never converted";
  return at(ast, node, code,
            stated(ast, node, typed) + ", " + std::string{who} + " wants " + described(unit),
            std::move(help));
}

Fault wrong_count(const Ast& ast, std::uint32_t node, const FunctionWord& function) {
  const std::vector<std::uint32_t>& arguments = ast.nodes[node].children;
  const std::size_t given = arguments.size();
  // `mentions(a, b)`: each may be asked for by itself.
  std::string help;
  const bool names = std::all_of(arguments.begin(), arguments.end(),
                                 [&](std::uint32_t n) { return is_name(ast, n); });
  if (function.most == 1 && given > 1 && names)
    for (const std::uint32_t argument : arguments)
      help.append(help.empty() ? "write " : " or ")
          .append(function.name)
          .append("(" + ast.nodes[argument].text + ")");
  return at(ast, node, Code::wrong_argument_count,
            function.name.data() + std::string{"() takes "} + std::string{function.takes} +
                ", here it has " +
                (given == 0 ? "nothing"
                            : std::to_string(given) + (given == 1 ? " argument" : " arguments")),
            std::move(help));
}

Fault unknown_function(const Ast& ast, std::uint32_t node, const Scope& scope) {
  const Node& call = ast.nodes[node];
  const Span name{call.span.begin, call.span.begin + static_cast<std::uint32_t>(call.text.size())};
  std::string help = instead_of_function(call.text);
  if (call.children.size() == 1 && is_name(ast, call.children[0]))
    for (const std::string_view stand_in : {"(set)", "(fact)", "(criterion)"})
      if (const std::size_t found = help.find(stand_in); found != std::string::npos)
        help.replace(found, stand_in.size(), "(" + ast.nodes[call.children[0]].text + ")");
  if (help.empty()) help = text::did_you_mean(call.text, function_names());
  if (help.empty())
    for (const SymbolKind kind : {SymbolKind::fact, SymbolKind::value, SymbolKind::criterion})
      if (scope.find(call.text, kind)) help = "write " + call.text + " without parentheses";
  return {Code::unknown_function, name, quoted(call.text) + " is no function", std::move(help)};
}

std::string_view role_noun(Role role) noexcept {
  switch (role) {
    case Role::fact:
      return "fact";
    case Role::criterion:
      return "criterion";
    case Role::flag:
      return "flag";
    case Role::clause:
      return "clause";
    case Role::phrase_set:
      return "phrase set";
    case Role::pay:
      return "pay field";
    case Role::level_name:
      return "level";
    case Role::basis_name:
      return "basis";
    case Role::value:
    case Role::unread:
      break;
  }
  return "name";
}

namespace {

struct Namespace {
  SymbolKind kind;
  std::string_view noun, before, after;  // how such a name is read
};

constexpr Namespace namespaces[] = {
    {SymbolKind::fact, "a fact", "", ""},
    {SymbolKind::value, "a value", "", ""},
    {SymbolKind::criterion, "a criterion", "", ""},
    {SymbolKind::component, "a component", "", ""},
    {SymbolKind::phrase_set, "a phrase set", "mentions(", ")"},
    {SymbolKind::flag, "a flag", "flag(", ")"},
    {SymbolKind::clause, "a clause", "clause(", ")"},
    {SymbolKind::result, "a result", "", ""},
};

std::vector<SymbolKind> kinds_of(Role role) {
  switch (role) {
    case Role::fact:
      return {SymbolKind::fact};
    case Role::criterion:
      return {SymbolKind::criterion};
    case Role::flag:
      return {SymbolKind::flag};
    case Role::clause:
      return {SymbolKind::clause};
    case Role::phrase_set:
      return {SymbolKind::phrase_set};
    case Role::pay:
      return {};
    default:
      return {SymbolKind::fact, SymbolKind::value, SymbolKind::criterion, SymbolKind::component};
  }
}

// What the language itself means by the word.
std::string reserved_help(const std::string& name) {
  if (units::period_named(name) || units::duration_named(name))
    return "a period is written straight after its amount, as in $10k/year; a duration as 5 hours";
  if (const FunctionWord* function = function_named(name))
    return name + "() takes " + std::string{function->takes};
  return {};
}

struct Section {
  std::string_view name;
  SymbolKind kind;
};

// The parts of a document, which other tools put before the names in them.
constexpr Section sections[] = {
    {"criteria", SymbolKind::criterion}, {"criterion", SymbolKind::criterion},
    {"ratings", SymbolKind::criterion},  {"facts", SymbolKind::fact},
    {"fact", SymbolKind::fact},          {"values", SymbolKind::value},
    {"flags", SymbolKind::flag},         {"flag", SymbolKind::flag},
    {"clauses", SymbolKind::clause},     {"clause", SymbolKind::clause},
    {"phrases", SymbolKind::phrase_set}, {"rubric", SymbolKind::result},
    {"result", SymbolKind::result},
};

std::string use_of(SymbolKind kind, const std::string& name) {
  for (const Namespace& use : namespaces)
    if (use.kind == kind) return "write " + std::string{use.before} + name + std::string{use.after};
  return "write " + name;
}

// `facts.savings`, `baseline.level`, `peer.base`: a name with the part that it stands in, or with
// what is asked of it.
std::string member_help(const Scope& scope, const std::string& name) {
  const std::size_t dot = name.find('.');
  if (dot == std::string::npos) return {};
  const std::string first = name.substr(0, dot), rest = name.substr(dot + 1);
  if ((first == "peer" || first == "offer") && scope.allows_pay())
    return "write " + first + "(" + rest + ")";
  for (const Section& section : sections)
    if (section.name == first && scope.find(rest, section.kind)) return use_of(section.kind, rest);
  if (rest == "level" && scope.find(first, SymbolKind::criterion))
    return "write level(" + first + ")";
  for (const Namespace& other : namespaces)
    if (scope.find(first, other.kind)) return use_of(other.kind, first);
  return {};
}

std::string other_use(const Scope& scope, const std::string& name, Role role) {
  if (role == Role::fact && scope.find(name, SymbolKind::criterion))
    return "write answered(" + name + ")";
  if (role == Role::criterion && scope.find(name, SymbolKind::fact))
    return "write has(" + name + ")";
  for (const Namespace& other : namespaces)
    if (!other.before.empty() && scope.find(name, other.kind))
      return "write " + std::string{other.before} + name + std::string{other.after};
  return {};
}

std::string what_it_is(const Scope& scope, const std::string& name) {
  for (const Namespace& other : namespaces)
    if (scope.find(name, other.kind)) return std::string{other.noun};
  return {};
}

}  // namespace

Fault no_name(const Ast& ast, std::uint32_t node, Role role, const Scope& scope) {
  std::string name{text_of(ast, node)};
  std::replace(name.begin(), name.end(), '-', '_');
  std::string help;
  for (const SymbolKind kind : kinds_of(role))
    if (help.empty()) help = text::did_you_mean(name, scope.names(kind));
  for (const SymbolKind kind : kinds_of(role))
    if (scope.find(name, kind)) help = "did you mean '" + name + "'?";
  return at(
      ast, node, Code::wrong_argument,
      "a " + std::string{role_noun(role)} + " is named here, " + words(ast, node) + " is no name",
      std::move(help));
}

Fault unknown_name(const Ast& ast, std::uint32_t node, Role role, const Scope& scope) {
  const std::string& name = ast.nodes[node].text;
  if (const std::string is = what_it_is(scope, name); !is.empty()) {
    std::string message = quoted(name) + " is " + is;
    if (role != Role::value) message += ", not a " + std::string{role_noun(role)};
    return at(ast, node, Code::wrong_argument, std::move(message), other_use(scope, name, role));
  }
  std::vector<std::string_view> known;
  for (const SymbolKind kind : kinds_of(role)) {
    const auto names = scope.names(kind);
    known.insert(known.end(), names.begin(), names.end());
  }
  if (role == Role::value)
    known.insert(known.end(), {"score", "coverage", "bounds.low", "bounds.high", "multiplier"});
  std::string help = role == Role::value ? reserved_help(name) : std::string{};
  if (help.empty()) help = member_help(scope, name);
  if (help.empty()) help = text::did_you_mean(name, known);
  if (help.empty() && role == Role::value) help = instead_of_name(name);
  return at(ast, node, Code::unknown_name,
            role == Role::value
                ? "nothing here is named " + quoted(name)
                : "no " + std::string{role_noun(role)} + " is named " + quoted(name),
            std::move(help));
}

Fault unknown_level(const Ast& ast, std::uint32_t node, std::string_view criterion,
                    std::span<const std::string_view> levels) {
  if (levels.empty())
    return at(ast, node, Code::unknown_level, quoted(criterion) + " has no levels",
              "compare its points: " + std::string{criterion} + " >= 5");
  const std::string_view name = text_of(ast, node);
  std::string help = text::did_you_mean(name, levels);
  if (help.empty()) {
    help = "its levels are ";
    for (std::size_t i = 0; i < levels.size(); ++i)
      help.append(i == 0 ? "" : ", ").append(levels[i]);
  }
  return at(ast, node, Code::unknown_level,
            "criterion " + quoted(criterion) + " has no level " + quoted(name), std::move(help));
}

Fault not_available(const Ast& ast, std::uint32_t node, const Scope& scope) {
  const bool notes = !scope.allows_notes();
  const std::string& name = ast.nodes[node].text;
  std::string help;
  if (name == "multiplier")
    help = "only a guideline reads the multiplier, which comes last";
  else if (!notes && scope.where() != "a clause")
    help = "it is computed later: read criteria, facts and notes here";
  return at(ast, node, Code::not_available_here,
            words(ast, node) + " cannot be read in " + std::string{scope.where()}, std::move(help));
}

}  // namespace assay::expr
