// What is wrong with a rubric though each of its parts can be read.
#pragma once

#include "model/bind.hpp"

namespace assay::model {

// Runs every check; each reports on its own. Wants a bound draft.
void check(const Binding& binding);

}  // namespace assay::model
