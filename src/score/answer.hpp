// How one criterion gets its points, and on what basis.
#pragma once

#include "score/plan.hpp"
#include "score/run.hpp"

namespace assay::score {

// Fills the criterion's place in the frame. What it reads has been answered before.
void answer(const model::Criterion& criterion, const Run& run) noexcept;

// Whether evidence may choose one of its levels.
bool has_when(const model::Criterion& criterion) noexcept;

// The highest level whose `when` holds; -1 for none.
std::int16_t level_by_evidence(const model::Criterion& criterion, const Frame& frame,
                               const Inputs& inputs, bool* overflow) noexcept;

// Whether a program's value rests on prose: on probes, on facts found, or on what does.
bool rests_on_prose(const expr::Program& program, const Frame& frame,
                    const Inputs& inputs) noexcept;

}  // namespace assay::score
