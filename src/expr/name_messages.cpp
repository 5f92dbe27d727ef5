// Faults of names: levels, and what the scope does not know or has for something else.
#include <algorithm>

#include "expr/fault_words.hpp"
#include "expr/messages.hpp"
#include "expr/name_cures.hpp"
#include "text/suggest.hpp"

namespace assay::expr {

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
  return fault_at(ast, node, Code::unknown_name,
                  role == Role::value
                      ? "nothing here is named " + in_quotes(name)
                      : "no " + std::string{role_noun(role)} + " is named " + in_quotes(name),
                  cure_of_unknown(scope, name, role));
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
