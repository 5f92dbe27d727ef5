// Which evidence an expression or a criterion rests on.
#pragma once

#include <cstdint>
#include <vector>

#include "score/frame.hpp"

namespace assay::score {

// Indices into the evidence, ascending, each once. Values are followed to what they read.
std::vector<std::uint32_t> evidence_of(const expr::Program& program, const Frame& frame,
                                       const Gathered& gathered);
// Of a criterion: of its formula, or of the `when`s of its levels.
std::vector<std::uint32_t> evidence_of(const model::Criterion& criterion, const Frame& frame,
                                       const Gathered& gathered);

}  // namespace assay::score
