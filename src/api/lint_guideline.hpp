// What lint says of a guideline beyond its own form: whether it fits the rubrics that it is for.
#pragma once

#include <string>

#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>

#include "model/rubric.hpp"

namespace assay {

// The rubric `id` beside the file, or in the folder above it, where there is a sound one.
model::RubricRef rubric_near(const std::string& file, const std::string& id, const Limits& limits);

// What a guideline reads has to be in every rubric that it is for.
void lint_guideline(const SourceRef& source, const Limits& limits, Diagnostics& out);

}  // namespace assay
