#include "score/results.hpp"

#include <algorithm>

#include "score/plan.hpp"
#include "score/share.hpp"
#include "score/sources.hpp"

namespace assay::score {

namespace {

using expr::Truth;
using model::Criterion;

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

// Kept for as long as the assessment: their elements stay where they are when the list grows.
std::span<const std::uint32_t> keep(std::vector<std::uint32_t> list, EvidenceLists& kept) {
  return kept.emplace_back(std::move(list));
}

void fill_in(const Frame& frame, const Inputs& inputs, const Gathered& gathered,
             std::vector<CriterionResult>& rows, EvidenceLists& kept) {
  for (const PlannedCriterion& criterion : frame.rubric->scoring->criteria)
    fill_in(criterion, frame, rows[frame.first + criterion.slot]);
  if (gathered.has_text)
    for (const Criterion& criterion : frame.rubric->criteria)
      rows[frame.first + criterion.slot].evidence =
          keep(evidence_of(criterion, frame, inputs, gathered), kept);
  for (const Frame& nested : frame.nested)
    fill_in(nested, inputs, gathered, rows, kept);
}

void fill_in(const Frame& frame, const Inputs& inputs, const Gathered& gathered, FlagResult*& row,
             EvidenceLists& kept) {
  for (std::size_t i = 0; i < frame.flags.size(); ++i, ++row) {
    row->raised = frame.flags[i] == Truth::yes;
    if (gathered.has_text)
      row->evidence = keep(evidence_of(frame.rubric->flags[i].when, frame, inputs, gathered), kept);
  }
  for (const Frame& nested : frame.nested)
    fill_in(nested, inputs, gathered, row, kept);
}

void fill_in(const Frame& frame, const Frame* plain, ClauseResult*& row) {
  for (std::size_t i = 0; i < frame.clauses.size(); ++i, ++row) {
    row->holds = frame.clauses[i] == Truth::yes;
    row->provisional = row->holds && plain != nullptr && plain->clauses[i] != Truth::yes;
  }
  for (std::size_t i = 0; i < frame.nested.size(); ++i)
    fill_in(frame.nested[i], plain != nullptr ? &plain->nested[i] : nullptr, row);
}

}  // namespace

std::vector<CriterionResult> criterion_results(const Frame& outer, const Inputs& inputs,
                                               const Gathered& gathered, EvidenceLists& kept) {
  std::vector<CriterionResult> rows = outer.rubric->scoring->criteria_rows;
  fill_in(outer, inputs, gathered, rows, kept);
  return rows;
}

std::vector<FactResult> fact_results(const model::Rubric& rubric, std::span<const Number> facts) {
  std::vector<FactResult> list;
  list.reserve(facts.size());
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (!facts[i]) continue;
    list.push_back(rubric.scoring->fact_rows[i]);
    list.back().value = *facts[i];
  }
  return list;
}

std::vector<FactResult> fact_results(const Frame& outer, const Gathered& gathered,
                                     EvidenceLists& kept) {
  std::vector<FactResult> list = fact_results(*outer.rubric, outer.facts);
  auto row = list.begin();
  for (std::size_t i = 0; i < outer.facts.size(); ++i) {
    if (!outer.facts[i]) continue;
    FactResult& fact = *row++;
    if (!outer.found_facts[i]) continue;
    fact.basis = Basis::evidence;
    for (const evidence::Found& found : gathered.reading.found)
      if (found.fact == i) fact.evidence = keep(found.evidence, kept);
  }
  return list;
}

std::vector<FlagResult> flag_results(const Frame& outer, const Inputs& inputs,
                                     const Gathered& gathered, EvidenceLists& kept) {
  std::vector<FlagResult> rows = outer.rubric->scoring->flag_rows;
  FlagResult* row = rows.data();
  fill_in(outer, inputs, gathered, row, kept);
  return rows;
}

std::vector<ClauseResult> clause_results(const Frame& outer, const std::vector<bool>& certain,
                                         const Frame* plain) {
  std::vector<ClauseResult> rows = outer.rubric->scoring->clause_rows;
  ClauseResult* row = rows.data();
  fill_in(outer, plain, row);
  for (std::size_t i = 0; i < rows.size(); ++i)
    rows[i].certain = certain[i];
  return rows;
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
