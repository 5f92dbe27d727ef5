#include "model/checks.hpp"

#include <array>
#include <set>

#include <fmt/format.h>

#include "model/ranges.hpp"

namespace assay::model {
namespace {

using yaml::Node;

bool on_scale(const Rubric& rubric, const Decimal& points) {
  return rubric.low <= points && points <= rubric.high;
}

std::string scale_text(const Rubric& rubric) {
  return fmt::format("{}..{}", to_string(rubric.low), to_string(rubric.high));
}

// An error, with the place of `scale:` where the rubric gives it.
void off_scale(const Binding& binding, Code code, const Node& node, std::string message) {
  const Node* scale = binding.draft.scale;
  if (scale != nullptr)
    binding.reader.error(code, node.span, std::move(message), "the scale stands here", scale->span);
  else
    binding.reader.error(code, node.span, std::move(message),
                         "the scale is 0..10 unless 'scale' says otherwise");
}

void points_on_scale(const Binding& binding, const Node& node, const Decimal& points) {
  const Rubric& rubric = binding.draft.rubric;
  if (on_scale(rubric, points)) return;
  off_scale(binding, Code::points_off_scale, node,
            fmt::format("{} points are off the scale {}", to_string(points), scale_text(rubric)));
}

void check_has_criteria(const Binding& binding) {
  const Draft& draft = binding.draft;
  if (draft.criteria_key != nullptr && draft.matrix_key != nullptr) {
    const bool matrix_last = draft.criteria_key->span.begin < draft.matrix_key->span.begin;
    const Node* last = matrix_last ? draft.matrix_key : draft.criteria_key;
    const Node* first = matrix_last ? draft.criteria_key : draft.matrix_key;
    binding.reader.error(Code::criteria_and_matrix, last->span,
                         "a rubric has 'criteria' or a 'matrix', not both",
                         fmt::format("'{}' stands here", first->text), first->span);
  } else if (draft.criteria_key == nullptr && draft.matrix_key == nullptr) {
    const Span where = draft.rubric_key != nullptr ? draft.rubric_key->span : Span{};
    binding.reader.error(Code::no_criteria, where, "a rubric without criteria",
                         "add criteria: or a matrix:");
  }
}

void check_scale(const Binding& binding) {
  const Draft& draft = binding.draft;
  if (!draft.scale_known) return;
  for (std::size_t i = 0; i < draft.criteria.size(); ++i) {
    const Criterion& criterion = draft.rubric.criteria[i];
    const DraftCriterion& extra = draft.criteria[i];
    for (std::size_t l = 0; l < extra.levels.size() && !extra.broken; ++l)
      points_on_scale(binding, *extra.levels[l].points, criterion.levels[l].points);
    for (const DraftKnot& knot : extra.knots)
      points_on_scale(binding, *knot.value, knot.points);
    if (extra.if_missing != nullptr)
      points_on_scale(binding, *extra.if_missing, *criterion.if_missing);
  }
}

void check_levels_ascend(const Binding& binding) {
  const Draft& draft = binding.draft;
  for (std::size_t i = 0; i < draft.criteria.size(); ++i) {
    const std::vector<Level>& levels = draft.rubric.criteria[i].levels;
    const DraftCriterion& extra = draft.criteria[i];
    for (std::size_t l = 1; l < levels.size() && !extra.broken; ++l)
      if (levels[l].points < levels[l - 1].points)
        binding.reader.error(
            Code::descending_levels, extra.levels[l].points->span,
            fmt::format("levels go from low to high, '{}' is worth {} after '{}' with {}",
                        levels[l].name, to_string(levels[l].points), levels[l - 1].name,
                        to_string(levels[l - 1].points)),
            "the level before it", extra.levels[l - 1].points->span);
  }
}

void too_few(const Binding& binding, const Node& curve, std::size_t count, std::size_t wanted,
             std::string_view what) {
  if (count < wanted)
    binding.reader.error(Code::too_few_keys, curve.span,
                         fmt::format("{} needs {} or more, found {}", what,
                                     wanted == 1 ? "1 key" : "2 keys", count));
}

void check_key_counts(const Binding& binding) {
  const Draft& draft = binding.draft;
  for (std::size_t i = 0; i < draft.criteria.size(); ++i) {
    const DraftCriterion& extra = draft.criteria[i];
    if (extra.curve == nullptr || extra.broken) continue;
    const bool curve = draft.rubric.criteria[i].kind == CriterionKind::curve;
    too_few(binding, *extra.curve, extra.knots.size(), curve ? 2 : 1, curve ? "a curve" : "steps");
  }
  if (draft.multiplier_curve != nullptr)
    too_few(binding, *draft.multiplier_curve, draft.multiplier_knots.size(), 2, "a curve");
}

void check_weights_positive(const Binding& binding) {
  const Draft& draft = binding.draft;
  for (std::size_t i = 0; i < draft.criteria.size(); ++i) {
    if (draft.criteria[i].weight == nullptr) continue;
    const Decimal& weight = draft.rubric.criteria[i].weight;
    if (weight <= Decimal(0))
      binding.reader.error(Code::weight_not_positive, draft.criteria[i].weight->span,
                           fmt::format("a weight is above 0, found {}", to_string(weight)),
                           weight.is_zero() ? "leave the criterion out, or use a flag" : "");
  }
}

// Product, sum, min and max know no weights; a group is a weighted mean whatever the rubric is.
void check_weights_allowed(const Binding& binding) {
  const Draft& draft = binding.draft;
  if (draft.rubric.combine == Combine::weighted_mean) return;
  for (std::size_t i = 0; i < draft.criteria.size(); ++i)
    if (draft.criteria[i].weight != nullptr && !draft.rubric.criteria[i].group)
      binding.reader.error(
          Code::weight_not_allowed, draft.criteria[i].weight->span,
          fmt::format("weights mean nothing under combine: {}", draft.combine->text),
          "'combine' stands here", draft.combine->span);
}

// Sums of weights are exact, so that no order of criteria changes a score.
void check_weights_add_up(const Binding& binding) {
  const Draft& draft = binding.draft;
  std::vector<Decimal> sums(draft.criteria.size() + 1, Decimal(0));
  for (std::size_t i = 0; i < draft.criteria.size(); ++i) {
    const Criterion& criterion = draft.rubric.criteria[i];
    Decimal& sum = sums[criterion.group ? *criterion.group + 1 : 0];
    const auto next = add(sum, criterion.weight);
    if (next && subtract(*next, criterion.weight) == sum &&
        subtract(*next, sum) == criterion.weight) {
      sum = *next;
    } else if (draft.criteria[i].weight != nullptr) {
      binding.reader.error(
          Code::inexact_weights, draft.criteria[i].weight->span,
          fmt::format("weight {} cannot be added exactly to those before it, together {}",
                      to_string(criterion.weight), to_string(sum)),
          "weights more than 38 digits apart cannot be compared");
      return;
    }
  }
}

void check_effects(const Binding& binding) {
  const Draft& draft = binding.draft;
  if (!draft.scale_known) return;
  const Rubric& rubric = draft.rubric;
  const auto width = subtract(rubric.high, rubric.low);
  for (std::size_t i = 0; i < draft.flags.size(); ++i) {
    const Node* amount = draft.flags[i].amount;
    const Effect& effect = rubric.flags[i].effect;
    if (amount == nullptr) continue;
    if (effect.kind == EffectKind::cap && !on_scale(rubric, effect.amount))
      off_scale(binding, Code::effect_off_scale, *amount,
                fmt::format("a cap of {} is off the scale {}", to_string(effect.amount),
                            scale_text(rubric)));
    if (effect.kind == EffectKind::deduct &&
        (effect.amount <= Decimal(0) || (width && effect.amount > *width)))
      off_scale(
          binding, Code::effect_off_scale, *amount,
          fmt::format("a deduction is above 0 and at most the width of the scale {}, found {}",
                      scale_text(rubric), to_string(effect.amount)));
  }
}

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

// Calls `see` with each program of the rubric.
template <class See>
void each_program(const Rubric& rubric, See see) {
  for (const NamedValue& value : rubric.values)
    see(value.program);
  for (const Criterion& criterion : rubric.criteria) {
    if (criterion.formula) see(*criterion.formula);
    for (const Level& level : criterion.levels)
      if (level.when) see(*level.when);
  }
  for (const Flag& flag : rubric.flags)
    see(flag.when);
  for (const Clause& clause : rubric.clauses)
    see(clause.when);
  if (rubric.multiplier) see(rubric.multiplier->of);
}

void unused(const Binding& binding, std::string_view kind, const std::string& id, Span where) {
  binding.reader.warning(Code::unused_name, where, fmt::format("nothing reads {} '{}'", kind, id),
                         "remove it, or check the names that should have used it");
}

void check_used(const Binding& binding) {
  const Rubric& rubric = binding.draft.rubric;
  std::set<std::uint32_t> values, sets;
  each_program(rubric, [&](const expr::Program& program) {
    for (const expr::Reference& reference : program.references())
      if (reference.kind == expr::SymbolKind::value) values.insert(reference.slot);
  });
  for (const evidence::Probe& probe : binding.probes.list())
    sets.insert(probe.query.set);
  for (const auto& [fact, find] : binding.finds)
    sets.insert(find.set);
  for (std::uint32_t i = 0; i < rubric.values.size(); ++i)
    if (values.count(i) == 0) unused(binding, "value", rubric.values[i].id, rubric.values[i].where);
  for (std::uint32_t i = 0; i < rubric.phrases.size(); ++i)
    if (sets.count(i) == 0)
      unused(binding, "phrase set", rubric.phrases[i].id, binding.draft.phrase_keys[i]->span);
}

// `score > 11` on a scale to 10, a threshold that was meant for another scale.
void check_comparisons(const Binding& binding) {
  const Draft& draft = binding.draft;
  const Rubric& rubric = draft.rubric;
  const expr::Ranges known = ranges(rubric);
  const auto see = [&](const Node* node, const expr::Program& program) {
    if (node != nullptr)
      binding.reader.warn(*node, expr::constant_comparisons(program.ast(), known));
  };
  for (std::size_t i = 0; i < rubric.values.size(); ++i)
    see(draft.values[i].when, rubric.values[i].program);
  for (std::size_t i = 0; i < rubric.criteria.size(); ++i) {
    const Criterion& criterion = rubric.criteria[i];
    if (criterion.formula) see(draft.criteria[i].formula, *criterion.formula);
    for (std::size_t l = 0; l < criterion.levels.size(); ++l)
      if (criterion.levels[l].when)
        see(draft.criteria[i].levels[l].when, *criterion.levels[l].when);
  }
  for (std::size_t i = 0; i < rubric.flags.size(); ++i)
    see(draft.flags[i].when, rubric.flags[i].when);
  for (std::size_t i = 0; i < rubric.clauses.size(); ++i)
    see(draft.clauses[i].when, rubric.clauses[i].when);
  if (draft.multiplier_of != nullptr) see(draft.multiplier_of, rubric.multiplier->of);
}

constexpr std::array errors{
    check_has_criteria,     check_scale,           check_levels_ascend,  check_key_counts,
    check_weights_positive, check_weights_allowed, check_weights_add_up, check_effects,
};
// Said of a rubric that has no errors: a broken part would make others look unused.
constexpr std::array warnings{check_guarded, check_used, check_comparisons};

}  // namespace

void check(const Binding& binding) {
  for (const auto run : errors)
    run(binding);
  if (binding.reader.out().has_errors()) return;
  for (const auto run : warnings)
    run(binding);
}

}  // namespace assay::model
