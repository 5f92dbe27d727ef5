// What to type where a node of another form stands than the one that is wanted; empty where nobody
// can tell.
#pragma once

#include <string>
#include <string_view>

#include "yaml/node.hpp"

namespace assay::model {

// `write {none: ..., some: ...}`; `what` is wanted: "'levels'", "a criterion".
std::string mapping_cure(const yaml::Node& node, std::string_view what);
// `write [A/B test]`, `begin each entry with '- '`.
std::string sequence_cure(const yaml::Node& node);
// `join conditions with and`.
std::string scalar_cure(const yaml::Node& node);
std::string expression_cure(const yaml::Node& node);
// The two ends that were meant by `0-10`, `1 to 5`, `[0, 10]`, `{min: 0, max: 10}`, `0%..100%` or,
// from 0, by `10`.
std::string range_cure(const yaml::Node& node);

}  // namespace assay::model
