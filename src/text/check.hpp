// What every document must be before anything reads it: UTF-8 of bearable size, free of characters
// that do not show what they do.
#pragma once

#include <cstddef>

#include <assay/diagnostic.hpp>

namespace assay::text {

// Prose is taken as people paste it: a byte order mark in its midst is no fault, where in a
// document it would be part of a name or a value that nobody sees.
enum class Text : bool { document, prose };

// Reports all faulty characters (the first of each run); false when there was one.
bool check(const SourceRef& source, Text kind, std::size_t most_bytes, Diagnostics& out);

}  // namespace assay::text
