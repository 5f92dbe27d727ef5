// Faults of functions: how many arguments, and none of that name.
#include <algorithm>
#include <vector>

#include "expr/fault_words.hpp"
#include "expr/messages.hpp"
#include "expr/plain_words.hpp"
#include "text/suggest.hpp"

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

}  // namespace assay::expr
