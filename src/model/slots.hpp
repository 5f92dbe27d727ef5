// Finds criteria by slot, through nested rubrics.
#pragma once

#include "model/rubric.hpp"

namespace assay::model {

// Null for a slot that the rubric does not have. O(nestings + depth).
const Criterion* criterion_at(const Rubric& rubric, Slot slot) noexcept;

// The rubric, this one or one nested in it, whose own criterion has the slot.
const Rubric* owner_of(const Rubric& rubric, Slot slot) noexcept;

}  // namespace assay::model
