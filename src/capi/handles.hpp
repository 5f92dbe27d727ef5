// What the opaque handles hold.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <assay/assessment.hpp>
#include <assay/guideline.hpp>
#include <assay/limits.hpp>
#include <assay/rubric.hpp>
#include <assay/scorecard.hpp>

#include "capi/guard.hpp"

struct assay_rubric {
  explicit assay_rubric(assay::Rubric loaded)
      : rubric(std::move(loaded)), warnings(rubric.warnings().render()) {}
  assay::Rubric rubric;
  std::string warnings;
};

struct assay_guideline {
  explicit assay_guideline(assay::Guideline loaded)
      : guideline(std::move(loaded)), warnings(guideline.warnings().render()) {}
  assay::Guideline guideline;
  std::string warnings;
};

struct assay_scorecard {
  assay::Scorecard card;
};

// Texts are made once, so that accessors only point at them.
struct assay_assessment {
  assay::Assessment assessment;
  std::string json, score, multiplier, coverage;
  std::vector<std::string> points;   // by criterion
  std::vector<std::string> amounts;  // by component
};

namespace assay::capi {

// Defaults where `options` is null or leaves a zero; fields past the caller's size are not read.
Limits limits_of(const assay_options* options) noexcept;

}  // namespace assay::capi
