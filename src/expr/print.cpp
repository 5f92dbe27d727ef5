// Trees back to text, with no parentheses but those that are needed.
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "expr/decision.hpp"
#include "expr/machine.hpp"
#include "expr/program.hpp"
#include "expr/words.hpp"
#include "units/names.hpp"

namespace assay::expr {
namespace {

// How tightly a node binds, loosest first; as the grammar has it.
int binding(const Node& node) noexcept {
  switch (node.op) {
    case Op::conditional:
      return 0;
    case Op::or_:
      return 1;
    case Op::and_:
      return 2;
    case Op::not_:
      return 3;
    case Op::less:
    case Op::less_equal:
    case Op::equal:
    case Op::not_equal:
    case Op::greater:
    case Op::greater_equal:
      return 4;
    case Op::add:
    case Op::subtract:
      return 5;
    case Op::multiply:
    case Op::divide:
      return 6;
    case Op::negate:
      return 7;
    default:
      return 8;
  }
}

std::string_view sign(Op op) noexcept {
  switch (op) {
    case Op::less:
      return " < ";
    case Op::less_equal:
      return " <= ";
    case Op::equal:
      return " == ";
    case Op::not_equal:
      return " != ";
    case Op::greater:
      return " > ";
    case Op::greater_equal:
      return " >= ";
    case Op::add:
      return " + ";
    case Op::subtract:
      return " - ";
    case Op::multiply:
      return " * ";
    case Op::divide:
      return " / ";
    case Op::and_:
      return " and ";
    case Op::or_:
      return " or ";
    default:
      return {};
  }
}

constexpr std::string_view yes = "(yes)", no = "(no)", unknown = "(unknown)";

bool is_truth(std::string_view found) noexcept {
  return found == yes || found == no || found == unknown;
}

std::string_view same(std::string_view found) noexcept {
  return found;
}

std::string_view opposite(std::string_view found) noexcept {
  return found == yes ? no : found == no ? yes : found;
}

class Printer {
 public:
  // `decision`: null prints the whole tree; else of what one side decides that side alone.
  Printer(const Ast& ast, std::vector<std::string> found, const Decision* decision = nullptr)
      : ast_(ast),
        found_(std::move(found)),
        decision_(decision),
        texts_(ast.nodes.size()),
        shown_(ast.nodes.size()) {}

  std::string run() {
    for (std::uint32_t i = 0; i < ast_.nodes.size(); ++i) {
      const auto side = decision_ == nullptr ? std::nullopt : decision_->side(i);
      shown_[i] = side ? shown_[*side] : i;
      if (side) found_[i] = std::move(found_[*side]);
      texts_[i] = side ? std::move(texts_[*side]) : text(i);
    }
    return with_found(static_cast<std::uint32_t>(texts_.size()) - 1);
  }

 private:
  // What was found stands behind the name that it is of. Moved: each is printed once.
  std::string with_found(std::uint32_t i) {
    std::string text = std::move(texts_[i]);
    if (!found_[i].empty()) text.append(" ").append(found_[i]);
    return text;
  }

  // A child that needs to bind at least so tightly.
  std::string operand(const Node& node, std::size_t k, int least) {
    const std::uint32_t child = node.children[k];
    if (binding(ast_.nodes[shown_[child]]) >= least) return with_found(child);
    return "(" + with_found(child) + ")";
  }

  // `not launched (no)` would say that "not launched" is false, `any(mentions(x) (yes))` is no
  // sentence: what such a node asks of its child alone is told behind both.
  void take_found(std::uint32_t i, std::string_view (*told)(std::string_view)) {
    std::string& of_child = found_[ast_.nodes[i].children.front()];
    found_[i] = told(of_child);
    of_child.clear();
  }

  std::string text(std::uint32_t i) {
    const Node& node = ast_.nodes[i];
    const int own = binding(node);
    switch (node.op) {
      case Op::literal:
        return units::text(node.literal, '_');
      case Op::truth:
        return node.literal.value.is_zero() ? "false" : "true";
      case Op::name:
        return node.text;
      case Op::negate:
        return "-" + operand(node, 0, own);
      case Op::not_:
        take_found(i, opposite);
        return "not " + operand(node, 0, own);
      case Op::conditional:
        return "if " + operand(node, 0, 0) + " then " + operand(node, 1, 0) + " else " +
               operand(node, 2, 0);
      case Op::near:
        return node.text + " near " + operand(node, 0, 0);
      case Op::call:
        if (found_[i].empty() && node.children.size() == 1 && is_truth(found_[node.children[0]]))
          take_found(i, same);
        return call(node);
      default:
        break;
    }
    // Of two of one kind the left comes first; comparisons do not chain at all.
    const bool comparison = own == 4;
    std::string text = operand(node, 0, comparison ? own + 1 : own);
    return std::move(text.append(sign(node.op)).append(operand(node, 1, own + 1)));
  }

  std::string call(const Node& node) {
    std::string text = node.text + "(";
    for (std::size_t k = 0; k < node.children.size(); ++k)
      text.append(k == 0 ? "" : ", ").append(operand(node, k, 0));
    return text + ")";
  }

  const Ast& ast_;
  std::vector<std::string> found_;
  const Decision* decision_;
  std::vector<std::string> texts_;
  std::vector<std::uint32_t> shown_;  // the node that a node's text is of
};

std::string_view truth_text(Truth truth) noexcept {
  return truth == Truth::unknown ? unknown : truth == Truth::yes ? yes : no;
}

constexpr std::string_view bases[] = {"rating",  "fact",    "evidence",
                                      "default", "missing", "composed"};

std::string found_text(const Leaf& leaf, const Environment& environment) {
  const Instruction& load = leaf.load;
  if (load.op == Opcode::compare_level) {
    if (load.a.index >= environment.levels.size()) return "unknown";
    const int step = environment.levels[load.a.index];
    if (step < 0 || static_cast<std::size_t>(step) >= leaf.names.size()) return "unknown";
    return leaf.names[static_cast<std::size_t>(step)];
  }
  if (load.op == Opcode::compare_basis) {
    if (load.a.index >= environment.bases.size()) return "unknown";
    return std::string{bases[static_cast<std::size_t>(environment.bases[load.a.index])]};
  }
  return {};
}

// Coverage is a share of 1, and a percent where it is compared with one.
Decimal in_unit(const Decimal& value, const Leaf& leaf) {
  const bool share = leaf.load.a.from == From::result &&
                     leaf.load.a.index == static_cast<std::uint32_t>(ResultSlot::coverage) &&
                     leaf.unit.dimension == Dimension::percent;
  return share ? multiply(value, 100).value_or(value) : value;
}

}  // namespace

std::string print(const Ast& ast) {
  return Printer{ast, std::vector<std::string>(ast.nodes.size())}.run();
}

std::vector<std::string> found_beside(const Program& program, const Environment& environment) {
  std::vector<std::string> found(program.ast().nodes.size());
  for (const Leaf& leaf : program.leaves_) {
    std::string& text = found[leaf.load.node];
    text = found_text(leaf, environment);
    if (!text.empty()) continue;
    Environment quiet = environment;
    quiet.overflow = nullptr;
    const Value value =
        run({{&leaf.load, 1}, program.constants_, program.pay_, 1, leaf.load.condition}, quiet,
            nullptr);
    if (leaf.load.condition)
      text = truth_text(value.truth);
    else
      text = value.number ? to_text({in_unit(*value.number, leaf), leaf.unit}) : "unknown";
  }
  return found;
}

std::string explain(const Program& program, const Environment& environment) {
  return Printer{program.ast_, found_beside(program, environment)}.run();
}

std::string explain_decision(const Program& program, const Environment& environment) {
  const Decision decision(program, environment);
  return Printer{program.ast_, found_beside(program, environment), &decision}.run();
}

}  // namespace assay::expr
