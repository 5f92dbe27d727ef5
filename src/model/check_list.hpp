// The checks, one by one; checks.cpp runs them. A new one is a function, a line here, a line in the
// list and a bad rubric in tests/golden.
#pragma once

#include "model/bind.hpp"

namespace assay::model {

// Errors.
void check_has_criteria(const Binding& binding);
void check_scale(const Binding& binding);
void check_levels_ascend(const Binding& binding);
void check_key_counts(const Binding& binding);
void check_weights_positive(const Binding& binding);
void check_weights_allowed(const Binding& binding);
void check_weights_add_up(const Binding& binding);
void check_effects(const Binding& binding);

// Warnings.
void check_guarded(const Binding& binding);
void check_used(const Binding& binding);
void check_comparisons(const Binding& binding);

}  // namespace assay::model
