// A YAML tree to a guideline.
#pragma once

#include <memory>
#include <vector>

#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>

#include "compensation/guideline.hpp"
#include "model/fields.hpp"

namespace assay::compensation {

using GuidelineRef = std::shared_ptr<const Guideline>;

// Reports every fault of the file; null when there was an error.
GuidelineRef load(const SourceRef& source, const Limits& limits, Diagnostics& out);

// The keys of a guideline's mappings, for documentation and schema.
std::vector<model::FieldInfo> guideline_table();
std::vector<model::FieldInfo> component_table();
std::vector<model::FieldInfo> at_table();

}  // namespace assay::compensation
