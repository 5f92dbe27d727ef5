#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "model/check_list.hpp"

namespace assay::model {
namespace {

bool reads_coverage(const expr::Node& node) {
  return node.op == expr::Op::name && (node.text == "coverage" || node.text == "bounds.low");
}

// Whether a comparison asks for more than the least of `coverage` or `bounds.low`.
bool asks_coverage(const expr::Ast& ast, const expr::Node& node) {
  using expr::Op;
  const bool rising =
      node.op == Op::greater || node.op == Op::greater_equal || node.op == Op::equal;
  const bool falling = node.op == Op::less || node.op == Op::less_equal || node.op == Op::equal;
  return (rising && reads_coverage(ast.nodes[node.children[0]])) ||
         (falling && reads_coverage(ast.nodes[node.children[1]]));
}

// Whether the condition can hold only where enough was answered: by coverage, by a criterion that
// must be answered, or by another clause that asks so.
bool is_guard(const expr::Ast& ast, const std::set<std::string>& guarded_clauses) {
  using expr::Op;
  std::vector<bool> guards(ast.nodes.size(), false);
  for (std::size_t i = 0; i < ast.nodes.size(); ++i) {
    const expr::Node& node = ast.nodes[i];
    const auto child = [&](std::size_t k) { return guards[node.children[k]]; };
    if (node.op == Op::and_) {
      guards[i] = child(0) || child(1);
    } else if (node.op == Op::or_) {
      guards[i] = child(0) && child(1);
    } else if (node.op >= Op::less && node.op <= Op::greater_equal) {
      guards[i] = asks_coverage(ast, node);
    } else if (node.op == Op::call && node.children.size() == 1) {
      guards[i] =
          node.text == "answered" ||
          (node.text == "clause" && guarded_clauses.count(ast.nodes[node.children[0]].text) > 0);
    }
  }
  return guards.back();
}

// The first clause that asks nothing of how much was answered; null where each does.
const Clause* unguarded(const Rubric& rubric) {
  std::set<std::string> guarded;
  for (const std::uint32_t i : rubric.clause_order)
    if (is_guard(rubric.clauses[i].when.ast(), guarded)) guarded.insert(rubric.clauses[i].id);
  for (const Clause& clause : rubric.clauses)
    if (guarded.count(clause.id) == 0) return &clause;
  return nullptr;
}

}  // namespace

// A rubric that pays on any single answer: "8 of 10" when one question of twenty was asked.
void check_guarded(const Binding& binding) {
  const Rubric& rubric = binding.draft.rubric;
  if (!rubric.min_coverage.is_zero() || rubric.missing == MissingPolicy::zero) return;
  for (const Criterion& criterion : rubric.criteria)
    if (criterion.required) return;
  const Clause* clause = unguarded(rubric);
  if (clause == nullptr && !rubric.multiplier) return;
  binding.reader.warning(Code::unguarded_clause,
                         clause ? clause->where : binding.draft.multiplier_key->span,
                         clause ? fmt::format("clause '{}' may hold on a single answer", clause->id)
                                : "the multiplier may rest on a single answer",
                         "add min_coverage: 60%, required: true on a criterion, or missing: zero");
}

}  // namespace assay::model
