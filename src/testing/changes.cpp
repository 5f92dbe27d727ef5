#include "testing/changes.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "expr/parse.hpp"

namespace assay::testing {
namespace {

using expr::Op;
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

// An entry from its start to the next one's, or the last with what separates it from the one
// before: this leaves flow and block collections alike well formed.
Edit without(Span before, Span entry, Span after) {
  if (after.end != 0) return {{entry.begin, after.begin}, ""};
  return {{before.end != 0 ? before.end : entry.begin, entry.end}, ""};
}

std::string_view unquoted(std::string_view text) {
  const auto quote = [](char c) { return c == '"' || c == '\''; };
  if (!text.empty() && quote(text.front())) text.remove_prefix(1);
  if (!text.empty() && quote(text.back())) text.remove_suffix(1);
  return text;
}

// "weight of impact 2 -> 3".
std::string words(std::string_view what, std::string_view was, std::string_view now) {
  return fmt::format("{}{}{} -> {}", what, what.empty() ? "" : " ", unquoted(was), unquoted(now));
}

}  // namespace

std::string_view Changes::text(Span where) const {
  return std::string_view(document_.source->text()).substr(where.begin, where.end - where.begin);
}

Mutant& Changes::replace(Span where, std::string text, std::string change) {
  return list_.emplace_back(Mutant{{{where, std::move(text)}}, std::move(change), false});
}

Mutant& Changes::replace(const Node& scalar, std::string_view by, std::string change) {
  const bool ends_line = text(scalar.span).ends_with('\n');
  return replace(scalar.span, std::string(by) + (ends_line ? "\n" : ""), std::move(change));
}

void Changes::number(const Node* node, std::string_view what) {
  if (node != nullptr && node->is_scalar()) number(node->span, what);
}

void Changes::number(Span where, std::string_view what) {
  const std::string_view was = text(where);
  std::string up = nudged(was, true), down = nudged(was, false);
  if (up.empty()) return;
  Mutant& mutant = replace(where, up, words(what, was, up));
  if (!down.empty()) mutant.otherwise.emplace(Mutant::Otherwise{down, words(what, was, down)});
}

void Changes::number_both_ways(const Node* node, std::string_view what) {
  if (node == nullptr || !node->is_scalar()) return;
  const std::string_view was = text(node->span);
  for (const bool up : {true, false})
    if (std::string to = nudged(was, up); !to.empty())
      replace(node->span, to, words(what, was, to));
}

void Changes::curve(const Node* points, std::string_view what) {
  if (points == nullptr) return;
  for (const yaml::Member& knot : points->members) {
    number(&knot.key, fmt::format("key of {}", what));
    number(&knot.value, fmt::format("value of {}", what));
  }
}

void Changes::expression(const Node* node) {
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

void Changes::sign(const expr::Ast& ast, const expr::Node& node, const text::OffsetMap& offsets) {
  const auto swap =
      std::find_if(swaps.begin(), swaps.end(), [&](const Swap& s) { return s.op == node.op; });
  if (swap == swaps.end()) return;
  const std::uint32_t begin = ast.nodes[node.children[0]].span.end;
  const std::uint32_t end = ast.nodes[node.children[1]].span.begin;
  const std::size_t at = std::string_view(ast.text).substr(begin, end - begin).find(swap->sign);
  if (at == std::string_view::npos) return;
  const auto first = static_cast<std::uint32_t>(begin + at);
  const Span where{first, static_cast<std::uint32_t>(first + swap->sign.size())};
  replace(offsets.file(where), std::string(swap->other),
          fmt::format("'{}' -> '{}'", swap->sign, swap->other));
}

void Changes::literal(const expr::Ast& ast, const expr::Node& node, bool compared,
                      const text::OffsetMap& offsets) {
  const std::string was = ast.text.substr(node.span.begin, node.span.end - node.span.begin);
  const Span where = offsets.file(node.span);
  const std::string up = nudged(was, true), down = nudged(was, false);
  if (!up.empty()) {
    Mutant& mutant = replace(where, up, words({}, was, up));
    if (!compared && !down.empty())
      mutant.otherwise.emplace(Mutant::Otherwise{down, words({}, was, down)});
  }
  if (compared && !down.empty()) replace(where, down, words({}, was, down));
}

Edit Changes::without_item(const Node& list, std::size_t index) const {
  const auto span = [&](std::size_t i) {
    return i < list.items.size() ? list.items[i].span : Span{};
  };
  return without(index > 0 ? span(index - 1) : Span{}, span(index), span(index + 1));
}

Edit Changes::without_member(const Node& mapping, std::size_t index) const {
  const auto& members = mapping.members;
  const auto span = [&](std::size_t i) -> Span {
    if (i >= members.size()) return {};
    return {members[i].key.span.begin, members[i].value.span.end};
  };
  return without(index > 0 ? span(index - 1) : Span{}, span(index), span(index + 1));
}

Edit Changes::with_member(const Node& mapping, std::string_view key, std::string_view value) const {
  const yaml::Member& first = mapping.members.front();
  const Span behind{first.value.span.end, first.value.span.end};
  const std::string_view whole = document_.source->text();
  if (whole[mapping.span.begin] == '{') return {behind, fmt::format(", {}: {}", key, value)};
  const std::size_t line = whole.rfind('\n', first.key.span.begin);
  const std::size_t column = first.key.span.begin - (line == std::string_view::npos ? 0 : line + 1);
  return {behind, fmt::format("\n{}{}: {}", std::string(column, ' '), key, value)};
}

std::vector<Mutant> Changes::take() {
  std::stable_sort(list_.begin(), list_.end(), [](const Mutant& a, const Mutant& b) {
    return a.edits.front().where.begin < b.edits.front().where.begin;
  });
  return std::move(list_);
}

}  // namespace assay::testing
