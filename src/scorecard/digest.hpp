// The digest of answers that did not come from a file.
#pragma once

#include <string>

#include "model/rubric.hpp"
#include "scorecard/answers.hpp"

namespace assay::scorecard {

// "sha256:..." of a canonical text: the head, ratings, facts, pay and texts in the rubric's order,
// whatever order they were set in.
std::string digest(const model::Rubric& rubric, const Answers& answers);

}  // namespace assay::scorecard
