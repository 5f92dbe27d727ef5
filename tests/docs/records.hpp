// What docs/embedding.md shows of a host that has its own records.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <assay/assay.hpp>

// What the host's database has of one interview.
struct Record {
  std::vector<std::pair<std::string, std::string>> ratings;  // criterion, level
  std::vector<std::pair<std::string, std::string>> facts;    // fact, value: "12%", "$3.2M/year"
  std::string notes;                                         // Markdown, or plain prose
};

// The assessment with its pay, or everything that was refused, for whoever filled in the form.
inline assay::Result<assay::Assessment> assess(const assay::Rubric& rubric,
                                               const assay::Guideline& guideline,
                                               const Record& record) {
  assay::Scorecard card{rubric};
  assay::Diagnostics refused;
  const auto take = [&refused](const assay::Status& status) {
    if (!status) refused.append(status.error());
  };
  for (const auto& [criterion, level] : record.ratings)
    take(card.rate(criterion, level));
  for (const auto& [fact, value] : record.facts)
    take(card.fact(fact, value));
  take(card.notes(record.notes));
  if (!refused.empty()) return refused;
  return rubric.score(card, guideline);
}
