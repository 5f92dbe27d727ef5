// Scoring and what it gives.
#include <fmt/format.h>

#include "capi/handles.hpp"
#include "model/rubric.hpp"

using namespace assay::capi;

namespace {

std::string text_of(const std::optional<assay::Decimal>& number) {
  return number ? assay::to_string(*number) : std::string();
}

assay_assessment* made(assay::Assessment assessment) {
  auto handle = std::make_unique<assay_assessment>(
      assay_assessment{std::move(assessment), {}, {}, {}, {}, {}, {}});
  const assay::Assessment& a = handle->assessment;
  handle->json = assay::to_json(a, 0);
  handle->score = text_of(a.score());
  handle->multiplier = text_of(a.multiplier());
  handle->coverage = assay::to_string(a.coverage());
  for (const assay::CriterionResult& criterion : a.criteria())
    handle->points.push_back(text_of(criterion.points));
  if (a.compensation())
    for (const assay::ComponentResult& component : a.compensation()->components)
      handle->amounts.push_back(text_of(component.amount));
  return handle.release();
}

// Whether a scorecard or a guideline was made for this rubric, or for the same text.
bool serves(const assay::Rubric& rubric, std::string_view what, const assay::model::Rubric& its,
            assay_error** error) {
  if (its.digest == rubric.digest()) return true;
  assay::Diagnostics why;
  why.error(assay::Code::wrong_rubric, nullptr, {},
            fmt::format("the {} was made for rubric '{}' {}, this is '{}' {}{}", what, its.id,
                        its.version, rubric.id(), rubric.version(),
                        its.id == rubric.id() ? " with another text" : ""));
  put_error(error, why);
  return false;
}

}  // namespace

assay_status assay_score(const assay_rubric* rubric, const assay_guideline* guideline,
                         const assay_scorecard* card, assay_assessment** out, assay_error** error) {
  return making(out, error, [&] {
    if (rubric == nullptr || card == nullptr) return assay_status{ASSAY_INVALID_ARGUMENT};
    const assay::Rubric& r = rubric->rubric;
    if (!serves(r, "scorecard", *card->card.model(), error) ||
        (guideline != nullptr && !serves(r, "guideline", *guideline->guideline.rubric(), error)))
      return assay_status{ASSAY_INVALID_ARGUMENT};
    *out = made(guideline == nullptr ? r.score(card->card)
                                     : r.score(card->card, guideline->guideline));
    return assay_status{ASSAY_OK};
  });
}

void assay_assessment_free(assay_assessment* assessment) {
  delete assessment;
}

assay_string assay_assessment_json(const assay_assessment* assessment) {
  return assessment == nullptr ? assay_string{} : string(assessment->json);
}

assay_string assay_assessment_status(const assay_assessment* assessment) {
  return assessment == nullptr ? assay_string{}
                               : string(assay::to_string(assessment->assessment.status()));
}

assay_string assay_assessment_score(const assay_assessment* assessment) {
  return assessment == nullptr ? assay_string{} : string(assessment->score);
}

assay_string assay_assessment_multiplier(const assay_assessment* assessment) {
  return assessment == nullptr ? assay_string{} : string(assessment->multiplier);
}

assay_string assay_assessment_coverage(const assay_assessment* assessment) {
  return assessment == nullptr ? assay_string{} : string(assessment->coverage);
}

int32_t assay_assessment_holds(const assay_assessment* assessment, assay_string clause) {
  return assessment != nullptr && assessment->assessment.holds(view(clause)) ? 1 : 0;
}

int32_t assay_assessment_raised(const assay_assessment* assessment, assay_string flag) {
  return assessment != nullptr && assessment->assessment.raised(view(flag)) ? 1 : 0;
}

assay_string assay_assessment_points(const assay_assessment* assessment, assay_string criterion) {
  if (assessment == nullptr) return {};
  const auto& criteria = assessment->assessment.criteria();
  for (std::size_t i = 0; i < criteria.size(); ++i)
    if (criteria[i].id == view(criterion)) return string(assessment->points[i]);
  return {};
}

assay_string assay_assessment_amount(const assay_assessment* assessment, assay_string component) {
  if (assessment == nullptr || !assessment->assessment.compensation()) return {};
  const auto& components = assessment->assessment.compensation()->components;
  for (std::size_t i = 0; i < components.size(); ++i)
    if (components[i].id == view(component)) return string(assessment->amounts[i]);
  return {};
}
