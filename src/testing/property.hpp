// Properties, checked over scorecards that are generated, or over the cases' notes.
#pragma once

#include <assay/testing.hpp>

#include "testing/suite.hpp"

namespace assay::testing {

TestResult run_property(const Suite& suite, const Property& property, const TestOptions& options);

}  // namespace assay::testing
