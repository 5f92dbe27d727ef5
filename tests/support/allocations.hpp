// Counts heap allocations of the test program, for what promises to make none.
#pragma once

#include <cstddef>

namespace assay::testing_support {

// Of this thread, since it started.
std::size_t allocations() noexcept;

}  // namespace assay::testing_support
