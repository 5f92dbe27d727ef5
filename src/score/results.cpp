#include "score/results.hpp"

#include <algorithm>
#include <array>
#include <memory_resource>

#include "score/share.hpp"
#include "score/sources.hpp"
#include "score/word_mean.hpp"

namespace assay::score {

namespace {

using expr::Truth;
using model::Criterion;

std::string_view title_of(const Criterion& criterion) noexcept {
  if (!criterion.title.empty()) return criterion.title;
  return criterion.ask.empty() ? std::string_view(criterion.id) : criterion.ask;
}

// Ids are those of the outermost rubric: "empathy.cost".
struct Paths {
  const model::Rubric& outer;
  std::size_t flag = 0;
  std::size_t clause = 0;
};

CriterionResult row_of(const Criterion& criterion, const Frame& frame, const Paths& paths,
                       const Inputs& inputs, const Gathered& gathered) {
  const model::Slot slot = criterion.slot;
  const Answer& answer = frame.answers[slot];
  const std::int16_t level = frame.levels[slot];
  // All in one go: a row that is cleared first costs as much again.
  return {frame.first + slot,
          paths.outer.paths[frame.first + slot],
          title_of(criterion),
          criterion.group
              ? std::string_view(
                    paths.outer.paths[frame.first + frame.rubric->criteria[*criterion.group].slot])
              : std::string_view(),
          criterion.weight,
          frame.points[slot],
          frame.contributions[slot],
          level >= 0 ? std::string_view(criterion.levels[static_cast<std::size_t>(level)].name)
                     : std::string_view(),
          frame.bases[slot],
          answer.not_assessed,
          answer.clamped,
          gathered.has_text ? evidence_of(criterion, frame, inputs, gathered)
                            : std::vector<std::uint32_t>()};
}

// In slot order: what is nested stands straight after the criterion that nests it.
void add_criteria(const Frame& frame, const Paths& paths, const Inputs& inputs,
                  const Gathered& gathered, std::vector<CriterionResult>& list) {
  std::size_t nesting = 0;
  for (const Criterion& criterion : frame.rubric->criteria) {
    list.push_back(row_of(criterion, frame, paths, inputs, gathered));
    if (criterion.kind == model::CriterionKind::rubric)
      add_criteria(frame.nested[nesting++], paths, inputs, gathered, list);
  }
}

FlagResult flag_result(const model::Flag& flag, Truth truth) {
  FlagResult result;
  result.code = flag.code;
  result.raised = truth == Truth::yes;
  result.effect = flag.effect;
  result.because = flag.because;
  return result;
}

void add_flags(const Frame& frame, Paths& paths, const Inputs& inputs, const Gathered& gathered,
               std::vector<FlagResult>& list) {
  for (std::size_t i = 0; i < frame.flags.size(); ++i) {
    const model::Flag& flag = frame.rubric->flags[i];
    list.push_back(flag_result(flag, frame.flags[i]));
    list.back().id = paths.outer.flag_paths[paths.flag++];
    if (gathered.has_text) list.back().evidence = evidence_of(flag.when, frame, inputs, gathered);
  }
  for (const Frame& nested : frame.nested)
    add_flags(nested, paths, inputs, gathered, list);
}

void add_clauses(const Frame& frame, Paths& paths, const std::vector<bool>& certain,
                 const Frame* plain, std::vector<ClauseResult>& list) {
  for (std::size_t i = 0; i < frame.clauses.size(); ++i) {
    const model::Clause& clause = frame.rubric->clauses[i];
    ClauseResult& result = list.emplace_back();
    result.id = paths.outer.clause_paths[paths.clause];
    result.holds = frame.clauses[i] == Truth::yes;
    result.certain = certain[paths.clause++];
    result.provisional = result.holds && plain != nullptr && plain->clauses[i] != Truth::yes;
    result.when = clause.text;
    result.because = clause.because;
  }
  for (std::size_t i = 0; i < frame.nested.size(); ++i)
    add_clauses(frame.nested[i], paths, certain, plain != nullptr ? &plain->nested[i] : nullptr,
                list);
}

}  // namespace

std::vector<CriterionResult> criterion_results(const Frame& outer, const Inputs& inputs,
                                               const Gathered& gathered) {
  std::vector<CriterionResult> list;
  list.reserve(outer.rubric->slots);
  add_criteria(outer, {*outer.rubric}, inputs, gathered, list);
  return list;
}

std::vector<FactResult> fact_results(const Frame& outer, const Gathered& gathered) {
  std::vector<FactResult> list;
  list.reserve(outer.facts.size());
  for (std::size_t i = 0; i < outer.facts.size(); ++i) {
    if (!outer.facts[i]) continue;
    const model::Fact& fact = outer.rubric->facts[i];
    list.push_back({fact.id, *outer.facts[i], fact.unit, Basis::fact, {}});
    if (!outer.found_facts[i]) continue;
    list.back().basis = Basis::evidence;
    for (const evidence::Found& found : gathered.reading.found)
      if (found.fact == i) list.back().evidence = found.evidence;
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

namespace {

std::vector<Reason> reasons(const WordMean& mean, const Frame& outer) {
  const model::Rubric& rubric = *outer.rubric;
  std::array<std::byte, 1024> space;  // does for 60 criteria
  std::pmr::monotonic_buffer_resource memory(space.data(), space.size());
  std::pmr::vector<Loss> losses(&memory);
  lost(mean, outer, losses);
  std::vector<Reason> list;
  list.reserve(losses.size());
  for (const Loss& loss : losses)  // flat: criterion i has slot i
    list.push_back({loss.slot, rubric.paths[loss.slot], rubric.criteria[loss.slot].code,
                    from_millionths(loss.millionths)});
  return list;
}

}  // namespace

std::vector<Reason> reasons(const Frame& outer) {
  if (outer.words) return reasons(*outer.words, outer);
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
