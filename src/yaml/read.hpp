// The strict reader: one YAML document to a tree, or every reason why not.
#pragma once

#include <optional>

#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>

#include "yaml/node.hpp"

namespace assay::yaml {

// No value when the text cannot be read at all. Faults that leave a usable tree (a duplicate key,
// an anchor, a tag) are reported as errors and the tree comes all the same, so that one pass over a
// file finds the faults of its meaning too. Iterative: runs on a small stack whatever the depth.
std::optional<Document> read(const SourceRef& source, const Limits& limits, Diagnostics& out);

}  // namespace assay::yaml
