#pragma once

#include <cstddef>
#include <functional>

namespace assay::testing_support {

// Runs `work` to its end on a thread whose stack has `bytes`.
void on_small_stack(std::size_t bytes, std::function<void()> work);

}  // namespace assay::testing_support
