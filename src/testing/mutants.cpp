#include "testing/mutants.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "expr/parse.hpp"

namespace assay::testing {
namespace {

using expr::Op;
using yaml::Member;
using yaml::Node;

struct Swap {
  Op op;
  std::string_view sign, other;
};

constexpr std::array swaps{
    Swap{Op::greater, ">", ">="}, Swap{Op::greater_equal, ">=", ">"},
    Swap{Op::less, "<", "<="},    Swap{Op::less_equal, "<=", "<"},
    Swap{Op::equal, "==", "!="},  Swap{Op::not_equal, "!=", "=="},
    Swap{Op::and_, "and", "or"},  Swap{Op::or_, "or", "and"},
};

bool is_comparison(Op op) noexcept {
  return op == Op::less || op == Op::less_equal || op == Op::equal || op == Op::not_equal ||
         op == Op::greater || op == Op::greater_equal;
}

constexpr std::array<std::string_view, 3> missing_policies{"renormalize", "zero", "reject"};
constexpr std::array<std::string_view, 5> combinations{"weighted_mean", "min", "max", "product",
                                                       "sum"};

class Collector {
 public:
  explicit Collector(const yaml::Document& document) : document_(document) {}

  std::vector<Mutant> run() {
    const Node& root = document_.root;
    word(root.find("missing"), "missing", missing_policies);
    word(root.find("combine"), "combine", combinations);
    number_both_ways(root.find("min_coverage"), "min_coverage");
    if (const Node* values = root.find("values"))
      for (const Member& value : values->members)
        expression(&value.value);
    criteria(root.find("criteria"));
    if (const Node* matrix = root.find("matrix")) this->matrix(*matrix);
    rules(root.find("flags"), "flag");
    rules(root.find("clauses"), "clause");
    if (const Node* multiplier = root.find("multiplier")) this->multiplier(*multiplier);
    std::stable_sort(list_.begin(), list_.end(), [](const Mutant& a, const Mutant& b) {
      return a.edit.where.begin < b.edit.where.begin;
    });
    return std::move(list_);
  }

 private:
  void add(Span where, std::string text, std::string change, std::string otherwise = {},
           bool asks_notes = false) {
    list_.push_back(
        {{where, std::move(text)}, std::move(change), std::move(otherwise), asks_notes});
  }

  template <std::size_t n>
  void word(const Node* node, std::string_view key, const std::array<std::string_view, n>& words) {
    if (node == nullptr || !node->is_scalar()) return;
    constexpr int most = 2;
    int made = 0;
    for (const std::string_view other : words)
      if (other != node->text && made < most) {
        add(node->span, std::string(other), fmt::format("{} {} -> {}", key, node->text, other));
        ++made;
      }
  }

  // One mutant: up, or down where the rubric would not load.
  void number(const Node* node, std::string_view what) {
    if (node == nullptr || !node->is_scalar()) return;
    const std::string up = nudged(node->text, true);
    if (!up.empty())
      add(node->span, up, fmt::format("{} {} -> {}", what, node->text, up),
          nudged(node->text, false));
  }

  void number_both_ways(const Node* node, std::string_view what) {
    if (node == nullptr || !node->is_scalar()) return;
    for (const bool up : {true, false})
      if (std::string text = nudged(node->text, up); !text.empty())
        add(node->span, text, fmt::format("{} {} -> {}", what, node->text, text));
  }

  void curve(const Node* points, std::string_view what) {
    if (points == nullptr) return;
    for (const Member& knot : points->members) {
      number(&knot.key, fmt::format("key of {}", what));
      number(&knot.value, fmt::format("value of {}", what));
    }
  }

  void criteria(const Node* list) {
    if (list == nullptr) return;
    for (const Node& node : list->items)
      criterion(node);
  }

  void criterion(const Node& node) {
    const Node* id = node.find("id");
    const std::string name = id == nullptr ? std::string("criterion") : id->text;
    number(node.find("weight"), "weight of " + name);
    number(node.find("if_missing"), "if_missing of " + name);
    if (const Node* required = node.find("required"); required && required->text == "true")
      add(required->span, "false", "required: true of " + name + " -> false");
    if (const Node* levels = node.find("levels"))
      for (const Member& level : levels->members) {
        const bool points_alone = !level.value.is_mapping();
        number(points_alone ? &level.value : level.value.find("points"),
               fmt::format("points of {} {}", name, level.key.text));
        expression(level.value.find("when"));
      }
    for (const char* key : {"curve", "steps"})
      if (const Node* shape = node.find(key)) {
        expression(shape->find("of"));
        curve(shape->find("points"), name);
      }
    expression(node.find("points"));
    criteria(node.find("criteria"));
  }

  void matrix(const Node& node) {
    word(node.find("combine"), "combine", combinations);
    const Node* rows = node.find("rows");
    if (rows == nullptr) return;
    for (const Member& row : rows->members) {
      number(row.value.find("weight"), "weight of " + row.key.text);
      if (const Node* points = row.value.find("points"))
        for (const Node& cell : points->items)
          number(&cell, "points of " + row.key.text);
      if (const Node* when = row.value.find("when"))
        for (const Node& cell : when->items)
          expression(&cell);
    }
  }

  void rules(const Node* list, std::string_view kind) {
    if (list == nullptr) return;
    for (const Node& rule : list->items) {
      const Node* id = rule.find("id");
      const Node* when = rule.find("when");
      const std::string name = fmt::format("{} {}", kind, id == nullptr ? "" : id->text);
      // Never raised is as good as not there, and what reads it still loads.
      if (when != nullptr && when->is_scalar())
        add(when->span, "false", name + " removed", {}, true);
      expression(when);
      if (const Node* effect = rule.find("effect"))
        for (const char* key : {"cap", "deduct"})
          number(effect->find(key), fmt::format("{} of {}", key, name));
    }
  }

  void multiplier(const Node& node) {
    expression(node.find("of"));
    if (const Node* shape = node.find("curve")) curve(shape, "the multiplier");
  }

  void expression(const Node* node) {
    if (node == nullptr || !node->is_scalar()) return;
    expr::Faults ignored;
    const auto ast = expr::parse(node->text, Limits{}, ignored);
    if (!ast) return;
    const text::OffsetMap offsets = yaml::offsets(document_, *node);
    std::vector<bool> compared(ast->nodes.size());
    for (const expr::Node& part : ast->nodes)
      if (is_comparison(part.op))
        for (const std::uint32_t child : part.children)
          compared[child] = true;
    for (std::size_t i = 0; i < ast->nodes.size(); ++i) {
      sign(*ast, ast->nodes[i], offsets);
      if (ast->nodes[i].op == Op::literal) literal(*ast, ast->nodes[i], compared[i], offsets);
    }
  }

  void sign(const expr::Ast& ast, const expr::Node& node, const text::OffsetMap& offsets) {
    const auto swap =
        std::find_if(swaps.begin(), swaps.end(), [&](const Swap& s) { return s.op == node.op; });
    if (swap == swaps.end()) return;
    const std::uint32_t begin = ast.nodes[node.children[0]].span.end;
    const std::uint32_t end = ast.nodes[node.children[1]].span.begin;
    const std::size_t at = std::string_view(ast.text).substr(begin, end - begin).find(swap->sign);
    if (at == std::string_view::npos) return;
    const auto first = static_cast<std::uint32_t>(begin + at);
    const Span where{first, static_cast<std::uint32_t>(first + swap->sign.size())};
    add(offsets.file(where), std::string(swap->other),
        fmt::format("'{}' -> '{}'", swap->sign, swap->other));
  }

  void literal(const expr::Ast& ast, const expr::Node& node, bool compared,
               const text::OffsetMap& offsets) {
    const std::string text = ast.text.substr(node.span.begin, node.span.end - node.span.begin);
    const Span where = offsets.file(node.span);
    const std::string up = nudged(text, true), down = nudged(text, false);
    if (!up.empty()) add(where, up, fmt::format("{} -> {}", text, up), compared ? "" : down);
    if (compared && !down.empty()) add(where, down, fmt::format("{} -> {}", text, down));
  }

  const yaml::Document& document_;
  std::vector<Mutant> list_;
};

}  // namespace

std::vector<Mutant> mutants(const yaml::Document& document) {
  return Collector(document).run();
}

}  // namespace assay::testing
