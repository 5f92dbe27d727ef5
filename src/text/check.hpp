// What every document must be before anything reads it: UTF-8 of bearable size, free of characters
// that do not show what they do.
#pragma once

#include <cstddef>

#include <assay/diagnostic.hpp>

namespace assay::text {

// Reports all faulty characters (the first of each run); false when there was one.
bool check(const SourceRef& source, std::size_t most_bytes, Diagnostics& out);

}  // namespace assay::text
