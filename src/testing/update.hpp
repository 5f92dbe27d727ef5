// Expectations rewritten in place.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "testing/suite.hpp"

namespace assay::testing {

// The file's text with what came out over each expectation that was not met, everything else as it
// was; none where all were met. Only cases that `wanted` takes are looked at. An expectation that
// several rows of a table share, and that would have to be two values, stays.
std::optional<std::string> updated_text(const Suite& suite,
                                        const std::function<bool(const Case&)>& wanted,
                                        const Limits& limits);

}  // namespace assay::testing
