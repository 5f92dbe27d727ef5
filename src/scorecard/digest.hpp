// The digest of answers that did not come from a file.
#pragma once

#include <string>

#include "model/rubric.hpp"
#include "scorecard/answers.hpp"

namespace assay::scorecard {

// "sha256:..." of a canonical text: the head, ratings, facts, pay and texts in the rubric's order,
// whatever order they were set in.
std::string digest(const model::Rubric& rubric, const Answers& answers);

// Whether an assessment of the answers says all that their digest covers: then it need not be
// worked out before somebody asks for it.
bool tells_all(const Answers& answers) noexcept;
std::string digest(const Assessment& assessment);

}  // namespace assay::scorecard
