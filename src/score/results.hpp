// An evaluation as the rows of an assessment.
#pragma once

#include "score/certain.hpp"
#include "score/frame.hpp"

namespace assay::score {

// What the rows' evidence views; the assessment keeps it.
using EvidenceLists = std::vector<std::vector<std::uint32_t>>;

// All of these list the rubric's own and then those of the rubrics nested in it; criteria stand in
// slot order. Text is viewed in the rubric that `outer` was laid out for; `inputs` are those of the
// evaluation.
std::vector<CriterionResult> criterion_results(const Frame& outer, const Inputs& inputs,
                                               const Gathered& gathered, EvidenceLists& kept);
std::vector<FactResult> fact_results(const model::Rubric& rubric, std::span<const Number> facts);
std::vector<FactResult> fact_results(const Frame& outer, const Gathered& gathered,
                                     EvidenceLists& kept);
std::vector<FlagResult> flag_results(const Frame& outer, const Inputs& inputs,
                                     const Gathered& gathered, EvidenceLists& kept);
// `plain`: the evaluation without prose, null where there was none.
std::vector<ClauseResult> clause_results(const Frame& outer, const std::vector<bool>& certain,
                                         const Frame* plain);
// What cost the most, first.
std::vector<Reason> reasons(const Frame& outer);

}  // namespace assay::score
