#include "expr/plain_words.hpp"
#include "expr/typed.hpp"

namespace assay::expr {
namespace {

bool calls(const Ast& ast, std::uint32_t node, Function function) {
  if (ast.nodes[node].op != Op::call) return false;
  const FunctionWord* word = function_meant(ast.nodes[node].text);
  return word != nullptr && word->function == function;
}

Role argument_role(Function function, std::size_t position) {
  if (position > 0) return word_of(function).most == 1 ? Role::unread : Role::value;
  switch (function) {
    case Function::has:
    case Function::default_:
      return Role::fact;
    case Function::answered:
    case Function::level:
    case Function::basis:
      return Role::criterion;
    case Function::flag:
      return Role::flag;
    case Function::clause:
      return Role::clause;
    case Function::mentions:
    case Function::count:
      return Role::phrase_set;
    case Function::peer:
    case Function::offer:
      return Role::pay;
    default:
      return Role::value;
  }
}

// `level(x) >= name` and `basis(x) == name`, either way round.
Role compared_role(const Ast& ast, const Node& parent, std::size_t position) {
  if (parent.op < Op::less || parent.op > Op::greater_equal) return Role::value;
  const Op own = ast.nodes[parent.children[position]].op;
  if (own != Op::name && own != Op::truth) return Role::value;
  const std::uint32_t other = parent.children[1 - position];
  if (calls(ast, other, Function::level)) return Role::level_name;
  if (calls(ast, other, Function::basis)) return Role::basis_name;
  return Role::value;
}

AssertionMask wrapper_mask(Function function) {
  switch (function) {
    case Function::projected:
      return mask_of(Assertion::projected);
    case Function::negated:
      return mask_of(Assertion::negated);
    case Function::attributed:
      return mask_of(Assertion::attributed);
    case Function::doubted:
      return mask_of(Assertion::doubted);
    case Function::any:
      return static_cast<AssertionMask>(
          mask_of(Assertion::affirmed) | mask_of(Assertion::projected) |
          mask_of(Assertion::attributed) | mask_of(Assertion::doubted));
    default:
      return 0;
  }
}

}  // namespace

void assign_roles(const Ast& ast, std::vector<Typed>& nodes) {
  for (auto i = static_cast<std::uint32_t>(ast.nodes.size()); i-- > 0;) {
    const Node& node = ast.nodes[i];
    // A misspelt function has been told already: what it names is read as its author meant it.
    const FunctionWord* function = node.op == Op::call ? function_meant(node.text) : nullptr;
    const AssertionMask mask = function ? wrapper_mask(function->function) : AssertionMask{0};
    const bool names_only = nodes[i].role != Role::value;
    for (std::uint32_t k = 0; k < node.children.size(); ++k) {
      Typed& child = nodes[node.children[k]];
      child.parent = i;
      child.position = k;
      child.accepted = mask != 0 ? mask : nodes[i].accepted;
      if (names_only)
        child.role = Role::unread;
      else if (function)
        child.role = argument_role(function->function, k);
      else if (node.op == Op::near)
        child.role = Role::phrase_set;
      else
        child.role = compared_role(ast, node, k);
    }
  }
}

}  // namespace assay::expr
