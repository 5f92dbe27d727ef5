// The parser's complaints in words that help an author.
#pragma once

#include <assay/diagnostic.hpp>

#include <yaml-cpp/exceptions.h>

#include "yaml/builder.hpp"

namespace assay::yaml {

void report(const YAML::ParserException& fault, const SourceRef& source, const Builder& builder,
            Diagnostics& out);

}  // namespace assay::yaml
