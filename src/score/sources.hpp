// Which evidence an expression or a criterion rests on.
#pragma once

#include <cstdint>
#include <vector>

#include "score/frame.hpp"

namespace assay::score {

// Indices into the evidence, each once: of each question its first answer, then its second. Beside
// an answer that rests on none, in text order.

// What decided an expression: see expr::Grounds. Values are followed to what they rest on.
std::vector<std::uint32_t> evidence_of(const expr::Program& program, const Frame& frame,
                                       const Inputs& inputs, const Gathered& gathered);
// What a criterion's answer rests on: what decided its formula or the `when` of the level that the
// notes reached; the mentions that touch it where they reached none. Of an answer that was given,
// all that its `when`s read.
std::vector<std::uint32_t> evidence_of(const model::Criterion& criterion, const Frame& frame,
                                       const Inputs& inputs, const Gathered& gathered);

}  // namespace assay::score
