// What lint says of a document beyond its own form: whether it fits the rubrics that it names.
#pragma once

#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>

#include "api/rubric_near.hpp"

namespace assay {

// What a guideline reads has to be in every rubric that it is for. One that could not be looked at
// is told: silence would say that all is well.
void lint_guideline(const SourceRef& source, NearRubrics& near, const Limits& limits,
                    Diagnostics& out);

// The answers of a scorecard have to be answers to its rubric.
void lint_scorecard(const SourceRef& source, NearRubrics& near, const Limits& limits,
                    Diagnostics& out);

}  // namespace assay
