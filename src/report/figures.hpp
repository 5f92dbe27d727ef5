// The figures and short words of a result, as every text about it writes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <assay/assessment.hpp>

#include "report/layout.hpp"

namespace assay::report {

std::string joined(const std::vector<std::string>& reasons);  // "a; b"

// "candidate C-1042, interviewer I-7, 2026-03-14, grade senior, profile public_cloud"
std::string head_line(const Head& head);

std::string_view status_words(Outcome status) noexcept;
Ink status_ink(Outcome status) noexcept;
// Why it is not `scored`, a line each; empty when it is.
std::vector<std::string> status_reasons(const Assessment& assessment);

// "8.65 of 10", "1.8 on 1..3"
std::string score_words(const AssessmentData& data, const model::Rubric& rubric);
std::string score_bar(const Decimal& score, const model::Rubric& rubric);

std::string percent_words(const Decimal& share);  // 0.875 -> "87.5%"
std::string_view basis_words(const CriterionResult& criterion) noexcept;
std::string effect_words(const Effect& effect);  // "cap 4", "veto"
// The reason, and what is not certain about it.
std::string clause_words(const Assessment& assessment, const ClauseResult& clause);

}  // namespace assay::report
