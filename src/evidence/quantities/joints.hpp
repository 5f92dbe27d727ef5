// What joins two measures: "to", a dash, an arrow, "and".
#pragma once

#include <cstddef>
#include <cstdint>

#include "evidence/quantities/reader.hpp"

namespace assay::evidence::quantities {

// How two measures are linked by what stands between them.
enum class Link : std::uint8_t { none, dash, to, arrow, and_, or_, far_to, from, margin };

// By the tokens from `first`, one past the first measure, to `second`, where the next begins.
Link link_between(const Reader& reader, std::size_t first, std::size_t second) noexcept;

// A mark that ends what one quantity can reach over.
bool ends_reach(const Reader& reader, std::size_t at) noexcept;

}  // namespace assay::evidence::quantities
