#include "testing/coverage.hpp"

#include <algorithm>

#include "compensation/bind.hpp"
#include "testing/run.hpp"

namespace assay::testing {

void Tally::count(Span where, const std::string& what, std::vector<std::string> sides, int side) {
  if (listing_) {
    const std::size_t size = sides.size();
    items_.push_back(
        {place(source_, where), what, std::move(sides), std::vector<std::uint64_t>(size)});
    return;
  }
  CoverageItem& item = items_[next_++];
  if (side >= 0) ++item.hits[static_cast<std::size_t>(side)];
}

void CoverageBook::open(const Suite& suite) {
  File& rubric = rubrics_[suite.rubric_path];
  if (!rubric.sites) {
    const model::Rubric& model = *suite.rubric.model();
    rubric.sites = std::make_unique<Sites>(model.source, limits_);
    cover_rubric(model, *rubric.sites, nullptr, rubric.items);
  }
  if (!suite.guideline) return;
  File& guideline = guidelines_[suite.guideline_path];
  if (guideline.sites) return;
  const compensation::Bound& bound = *suite.guideline->bound();
  guideline.sites = std::make_unique<Sites>(bound.guideline->source, limits_);
  cover_guideline(bound, *guideline.sites, nullptr, guideline.items);
}

void CoverageBook::add(const Suite& suite, const Assessment& assessment) {
  File& rubric = rubrics_[suite.rubric_path];
  cover_rubric(*suite.rubric.model(), *rubric.sites, &assessment, rubric.items);
  if (!suite.guideline) return;
  File& guideline = guidelines_[suite.guideline_path];
  cover_guideline(*suite.guideline->bound(), *guideline.sites, &assessment, guideline.items);
}

CoverageReport CoverageBook::take() {
  CoverageReport report;
  for (auto* files : {&rubrics_, &guidelines_})
    for (auto& [path, file] : *files) {
      std::stable_sort(
          file.items.begin(), file.items.end(),
          [](const CoverageItem& a, const CoverageItem& b) { return a.where.line < b.where.line; });
      for (CoverageItem& item : file.items) {
        report.total += item.hits.size();
        for (const std::uint64_t hits : item.hits)
          report.reached += hits > 0 ? 1 : 0;
        report.items.push_back(std::move(item));
      }
    }
  return report;
}

}  // namespace assay::testing
