// Documents of the gold set.
#pragma once

#include <filesystem>

#include "evidence/plan.hpp"
#include "yaml/read.hpp"

namespace assay::testing {

// Fails the test when the file cannot be read.
yaml::Document read_yaml(const std::filesystem::path& path);

// The gold set's phrase sets, with `finds` and probes to be added by the test.
evidence::PlanInput gold_sets();
evidence::PlanRef gold_plan(bool we_is_attributed = false);

}  // namespace assay::testing
