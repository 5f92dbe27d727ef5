// Strict JSON (RFC 8259) to the same tree that the YAML reader gives, so that everything behind
// reads both. Numbers and literals become plain scalars with their own text, strings
// double-quoted ones; no number passes through a double.
#pragma once

#include <optional>

#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>

#include "yaml/node.hpp"

namespace assay::json {

// As yaml::read: no value when the text is not JSON; duplicate keys are errors with their place.
std::optional<yaml::Document> read(const SourceRef& source, const Limits& limits, Diagnostics& out);

// Where the bytes of a decoded JSON string stand in the file.
text::OffsetMap offsets(const yaml::Document& document, const yaml::Node& string);

}  // namespace assay::json
