// The last step of a load: what follows from a rubric without errors.
#pragma once

#include "model/nest.hpp"

namespace assay::model {

// Rounds level points, finds the fewest and most points of each criterion.
void settle_points(Rubric& rubric);

// The questions to the notes, nested rubrics' included.
evidence::PlanInput plan_input(Binding& binding);

// Reports what is wrong with the rubric's own phrases; nested ones have reported theirs.
void check_phrases(const Binding& binding, Diagnostics& out);

// The same, and what reads them.
NotesPlanRef compile_plan(const Binding& binding,
                          const std::shared_ptr<const evidence::PlanInput>& input,
                          Diagnostics& out);

// "sha256:..." over the file, the digests of the rubrics nested in it and the lexicon.
std::string digest_of(const Rubric& rubric);

}  // namespace assay::model
