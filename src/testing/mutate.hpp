// Mutation: each number, sign and rule of a rubric changed by a little, to see whether a case
// notices.
#pragma once

#include <vector>

#include <assay/testing.hpp>

#include "testing/suite.hpp"

namespace assay::testing {

// Rubrics that several suites share are mutated once, against the cases of all of them.
MutationReport mutate(const std::vector<SuiteRef>& suites, const TestOptions& options);

}  // namespace assay::testing
