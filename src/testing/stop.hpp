// Whether the caller has had enough. Asked wherever a run may take long; who asked and was told to
// stop leaves what it does half done, and the run reports nothing of it.
#pragma once

#include <assay/testing.hpp>

namespace assay::testing {

inline bool stops(const TestOptions& options) {
  return options.stop && options.stop();
}

}  // namespace assay::testing
