// An order in which each thing comes after what it reads.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace assay::model {

// `reads[i]`: what i reads; each edge points to an index of the same list.
using Reads = std::vector<std::vector<std::uint32_t>>;

// Keeps the order of the file where nothing asks for another. `on_cycle` sees each circle once,
// first thing first and not repeated at the end. Iterative: as deep as the graph is.
std::vector<std::uint32_t> dependency_order(
    const Reads& reads, const std::function<void(const std::vector<std::uint32_t>&)>& on_cycle);

// "a -> b -> a"; a long circle is cut in the middle.
std::string circle(const std::vector<std::string>& names);

}  // namespace assay::model
