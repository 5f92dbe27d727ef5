// The smallest scorecard that still fails.
#pragma once

#include <functional>

#include "testing/sample.hpp"

namespace assay::testing {

using Fails = std::function<bool(const Sample&)>;

// `fails(sample)` is true to begin with. Takes answers away one by one, then makes what is left
// simpler, as long as it still fails.
Sample shrink(Sample sample, const Sampler& sampler, const Fails& fails);

}  // namespace assay::testing
