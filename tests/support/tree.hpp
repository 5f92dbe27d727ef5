// Trees in a tiny notation, for tables of tests.
#pragma once

#include <string>

#include "yaml/node.hpp"

namespace assay::testing_support {

// {key: value, ...} and [item, ...]; plain text bare in <>, single quotes '', double quotes "",
// | and > before block text; null as () with its own text inside. "\n" stands for a line feed.
std::string dump(const yaml::Node& node);

// The same with "@begin-end" after each node.
std::string dump_spans(const yaml::Node& node);

}  // namespace assay::testing_support
