// Faults of names: functions, levels, and what the scope does not know.
#include <algorithm>
#include <vector>

#include "expr/fault_words.hpp"
#include "expr/messages.hpp"
#include "expr/plain_words.hpp"
#include "text/suggest.hpp"
#include "units/names.hpp"

namespace assay::expr {

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
  if (help.empty()) help = "write " + std::string{function.name} + std::string{function.like};
  return fault_at(
      ast, node, Code::wrong_argument_count,
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
  return {Code::unknown_function, name, in_quotes(call.text) + " is no function", std::move(help)};
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

std::string_view declared_under(Role role) {
  switch (role) {
    case Role::criterion:
      return "criteria";
    case Role::flag:
      return "flags";
    case Role::clause:
      return "clauses";
    case Role::phrase_set:
      return "phrases";
    case Role::fact:
      return "facts";
    default:
      return "facts' or 'values";
  }
}

// What may be named here: a namespace holds names of other kinds too.
std::string write_one_of(const Scope& scope, Role role) {
  std::vector<std::string_view> known;
  for (const SymbolKind kind : kinds_of(role))
    for (const std::string_view name : scope.names(kind))
      if (scope.find(name, kind)) known.push_back(name);
  return text::write_one_of(known);
}

}  // namespace

bool is_known(const Scope& scope, const std::string& name) {
  return !what_it_is(scope, name).empty();
}

Fault no_name(const Ast& ast, std::uint32_t node, Role role, const Scope& scope) {
  std::string name{text_of(ast, node)};
  std::replace(name.begin(), name.end(), '-', '_');
  std::string help;
  for (const SymbolKind kind : kinds_of(role))
    if (help.empty()) help = text::did_you_mean(name, scope.names(kind));
  for (const SymbolKind kind : kinds_of(role))
    if (scope.find(name, kind)) help = "did you mean '" + name + "'?";
  return fault_at(
      ast, node, Code::wrong_argument,
      "a " + std::string{role_noun(role)} + " is named here, " + words(ast, node) + " is no name",
      std::move(help));
}

Fault unknown_name(const Ast& ast, std::uint32_t node, Role role, const Scope& scope) {
  const std::string& name = ast.nodes[node].text;
  if (const std::string is = what_it_is(scope, name); !is.empty()) {
    std::string message = in_quotes(name) + " is " + is;
    if (role != Role::value) message += ", not a " + std::string{role_noun(role)};
    return fault_at(ast, node, Code::wrong_argument, std::move(message),
                    other_use(scope, name, role));
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
  if (help.empty()) help = role == Role::value ? instead_of_name(name) : write_one_of(scope, role);
  if (help.empty()) help = "declare it under '" + std::string{declared_under(role)} + "'";
  return fault_at(ast, node, Code::unknown_name,
                  role == Role::value
                      ? "nothing here is named " + in_quotes(name)
                      : "no " + std::string{role_noun(role)} + " is named " + in_quotes(name),
                  std::move(help));
}

Fault unknown_level(const Ast& ast, std::uint32_t node, std::string_view criterion,
                    std::span<const std::string_view> levels) {
  if (levels.empty())
    return fault_at(ast, node, Code::unknown_level, in_quotes(criterion) + " has no levels",
                    "compare its points: " + std::string{criterion} + " >= 5");
  const std::string_view name = text_of(ast, node);
  std::string help = text::did_you_mean(name, levels);
  if (help.empty()) {
    help = "its levels are ";
    for (std::size_t i = 0; i < levels.size(); ++i)
      help.append(i == 0 ? "" : ", ").append(levels[i]);
  }
  return fault_at(ast, node, Code::unknown_level,
                  "criterion " + in_quotes(criterion) + " has no level " + in_quotes(name),
                  std::move(help));
}

Fault not_available(const Ast& ast, std::uint32_t node, const Scope& scope) {
  const bool notes = !scope.allows_notes();
  const std::string& name = ast.nodes[node].text;
  std::string help;
  if (name == "multiplier")
    help = "only a guideline reads the multiplier, which comes last";
  else if (notes)
    help = "let a clause of the rubric ask it: clause(id) can be read here";
  else if (scope.where() != "a clause")
    help = "it is computed later: read criteria, facts and notes here";
  return fault_at(ast, node, Code::not_available_here,
                  words(ast, node) + " cannot be read in " + std::string{scope.where()},
                  std::move(help));
}

}  // namespace assay::expr
