// What is wrong where the grammar could not go on.
#pragma once

#include <optional>
#include <string_view>

#include "expr/builder.hpp"

namespace assay::expr {

// No value when the whole text was read.
std::optional<Fault> stuck(std::string_view text, const Builder& builder);

}  // namespace assay::expr
