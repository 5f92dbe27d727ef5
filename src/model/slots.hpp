// Finds criteria by slot and facts by path, through nested rubrics.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/rubric.hpp"

namespace assay::model {

// Null for a slot that the rubric does not have. O(nestings + depth).
const Criterion* criterion_at(const Rubric& rubric, Slot slot) noexcept;

// The rubric, this one or one nested in it, whose own criterion has the slot.
const Rubric* owner_of(const Rubric& rubric, Slot slot) noexcept;

// A fact by its path. A fact that nested rubrics share answers to the path through each of them.
std::optional<std::uint32_t> fact_at(const Rubric& rubric, std::string_view path) noexcept;

}  // namespace assay::model
