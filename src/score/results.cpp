#include "score/results.hpp"

#include <algorithm>

#include "score/plan.hpp"
#include "score/share.hpp"
#include "score/sources.hpp"

namespace assay::score {

namespace {

using expr::Truth;
using model::Criterion;

// Ids are those of the outermost rubric: "empathy.cost".
struct Paths {
  const model::Rubric& outer;
  std::size_t flag = 0;
  std::size_t clause = 0;
};

void fill_in(const PlannedCriterion& criterion, const Frame& frame, CriterionResult& row) {
  const model::Slot slot = criterion.slot;
  const std::int16_t level = frame.levels[slot];
  row.points = frame.points[slot];
  row.contribution = frame.contributions[slot];
  if (level >= 0)
    row.level =
        frame.rubric->scoring->level_names[criterion.first_level + static_cast<std::size_t>(level)];
  row.basis = frame.bases[slot];
  row.not_assessed = frame.answers[slot].not_assessed;
  row.clamped = frame.answers[slot].clamped;
}

void fill_in(const Frame& frame, const Inputs& inputs, const Gathered& gathered,
             std::vector<CriterionResult>& rows) {
  for (const PlannedCriterion& criterion : frame.rubric->scoring->criteria)
    fill_in(criterion, frame, rows[frame.first + criterion.slot]);
  if (gathered.has_text)
    for (const Criterion& criterion : frame.rubric->criteria)
      rows[frame.first + criterion.slot].evidence = evidence_of(criterion, frame, inputs, gathered);
  for (const Frame& nested : frame.nested)
    fill_in(nested, inputs, gathered, rows);
}

void add_flags(const Frame& frame, Paths& paths, const Inputs& inputs, const Gathered& gathered,
               std::vector<FlagResult>& list) {
  for (std::size_t i = 0; i < frame.flags.size(); ++i) {
    const model::Flag& flag = frame.rubric->flags[i];
    list.push_back(flag_result(flag, paths.outer.flag_paths[paths.flag++], frame.flags[i]));
    if (gathered.has_text) list.back().evidence = evidence_of(flag.when, frame, inputs, gathered);
  }
  for (const Frame& nested : frame.nested)
    add_flags(nested, paths, inputs, gathered, list);
}

void add_clauses(const Frame& frame, Paths& paths, const std::vector<bool>& certain,
                 const Frame* plain, std::vector<ClauseResult>& list) {
  for (std::size_t i = 0; i < frame.clauses.size(); ++i) {
    list.push_back(clause_result(frame.rubric->clauses[i], paths.outer.clause_paths[paths.clause],
                                 frame.clauses[i]));
    ClauseResult& result = list.back();
    result.certain = certain[paths.clause++];
    result.provisional = result.holds && plain != nullptr && plain->clauses[i] != Truth::yes;
  }
  for (std::size_t i = 0; i < frame.nested.size(); ++i)
    add_clauses(frame.nested[i], paths, certain, plain != nullptr ? &plain->nested[i] : nullptr,
                list);
}

}  // namespace

FlagResult flag_result(const model::Flag& flag, std::string_view id, Truth truth) {
  FlagResult result;
  result.id = id;
  result.code = flag.code;
  result.raised = truth == Truth::yes;
  result.effect = flag.effect;
  result.because = flag.because;
  return result;
}

ClauseResult clause_result(const model::Clause& clause, std::string_view id, Truth truth) {
  ClauseResult result;
  result.id = id;
  result.holds = truth == Truth::yes;
  result.when = clause.text;
  result.because = clause.because;
  return result;
}

std::vector<CriterionResult> criterion_results(const Frame& outer, const Inputs& inputs,
                                               const Gathered& gathered) {
  std::vector<CriterionResult> rows = outer.rubric->scoring->rows;
  fill_in(outer, inputs, gathered, rows);
  return rows;
}

std::vector<FactResult> fact_results(const model::Rubric& rubric, std::span<const Number> facts) {
  std::vector<FactResult> list;
  list.reserve(facts.size());
  for (std::size_t i = 0; i < facts.size(); ++i)
    if (facts[i])
      list.push_back({rubric.facts[i].id, *facts[i], rubric.facts[i].unit, Basis::fact, {}});
  return list;
}

std::vector<FactResult> fact_results(const Frame& outer, const Gathered& gathered) {
  std::vector<FactResult> list = fact_results(*outer.rubric, outer.facts);
  auto row = list.begin();
  for (std::size_t i = 0; i < outer.facts.size(); ++i) {
    if (!outer.facts[i]) continue;
    FactResult& fact = *row++;
    if (!outer.found_facts[i]) continue;
    fact.basis = Basis::evidence;
    for (const evidence::Found& found : gathered.reading.found)
      if (found.fact == i) fact.evidence = found.evidence;
  }
  return list;
}

std::vector<FlagResult> flag_results(const Frame& outer, const Inputs& inputs,
                                     const Gathered& gathered) {
  std::vector<FlagResult> list;
  list.reserve(outer.rubric->flag_paths.size());
  Paths paths{*outer.rubric};
  add_flags(outer, paths, inputs, gathered, list);
  return list;
}

std::vector<ClauseResult> clause_results(const Frame& outer, const std::vector<bool>& certain,
                                         const Frame* plain) {
  std::vector<ClauseResult> list;
  list.reserve(outer.rubric->clause_paths.size());
  Paths paths{*outer.rubric};
  add_clauses(outer, paths, certain, plain, list);
  return list;
}

std::vector<Reason> reasons(const Frame& outer) {
  std::vector<Reason> list;
  list.reserve(outer.rubric->criteria.size());
  visit_shares(outer, [&](const Criterion& criterion, const Share& share) {
    if (is_composed_group(criterion, outer)) return;
    // What is missing under `missing: zero` adds 0.
    const Decimal points = outer.points[criterion.slot].value_or(0);
    const Number lost = part_of(share, subtract(criterion.top, points));
    if (lost && *lost > 0)
      list.push_back({criterion.slot, outer.rubric->paths[criterion.slot], criterion.code, *lost});
  });
  std::stable_sort(list.begin(), list.end(),
                   [](const Reason& a, const Reason& b) { return a.lost > b.lost; });
  return list;
}

}  // namespace assay::score
