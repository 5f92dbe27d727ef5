#include "expr/name_cures.hpp"

#include "expr/plain_words.hpp"
#include "text/suggest.hpp"
#include "units/names.hpp"

namespace assay::expr {
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

std::vector<std::string_view> known_names(const Scope& scope, Role role) {
  std::vector<std::string_view> known;
  for (const SymbolKind kind : kinds_of(role)) {
    const auto names = scope.names(kind);
    known.insert(known.end(), names.begin(), names.end());
  }
  if (role == Role::value)
    known.insert(known.end(), {"score", "coverage", "bounds.low", "bounds.high", "multiplier"});
  return known;
}

}  // namespace

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

std::string what_it_is(const Scope& scope, const std::string& name) {
  for (const Namespace& other : namespaces)
    if (scope.find(name, other.kind)) return std::string{other.noun};
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

std::string cure_of_unknown(const Scope& scope, const std::string& name, Role role) {
  std::string help = role == Role::value ? reserved_help(name) : std::string{};
  if (help.empty()) help = member_help(scope, name);
  if (help.empty()) help = text::did_you_mean(name, known_names(scope, role));
  if (help.empty()) help = role == Role::value ? instead_of_name(name) : write_one_of(scope, role);
  if (help.empty()) help = "declare it under '" + std::string{declared_under(role)} + "'";
  return help;
}

}  // namespace assay::expr
