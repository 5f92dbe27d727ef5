// A YAML tree to a checked rubric.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <assay/diagnostic.hpp>
#include <assay/limits.hpp>

#include "model/rubric.hpp"
#include "yaml/node.hpp"

namespace assay::model {

// Opens the file that `path`, written in `from`, names; a failure is reported at `where`.
using Opener = std::function<SourceRef(const SourceRef& from, const std::string& path, Span where,
                                       Diagnostics& out)>;

// `path` as seen from the folder of the file `from`, without "." and "..".
std::string beside(std::string_view from, std::string_view path);

// Relative to the folder of `from`; regular files only, at most Limits::document_bytes.
Opener file_opener(const Limits& limits);

// Reports every fault of the file and of the rubrics nested in it; null when there was an error.
RubricRef load(const SourceRef& source, const Opener& open, const Limits& limits, Diagnostics& out);

}  // namespace assay::model
