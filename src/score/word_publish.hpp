// From machine words to Decimals.
#pragma once

#include "score/run.hpp"

namespace assay::score {

// What was found in the frame's words, as Decimals in the frame.
void publish(const Run& run) noexcept;

}  // namespace assay::score
