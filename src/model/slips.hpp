// The keys that people write who know other tools, and what they were meant to be.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "model/reader.hpp"
#include "yaml/node.hpp"

namespace assay::model {

struct Cure {
  std::string_view key;  // the known key that was meant; empty where nobody can tell
  std::string help;      // what to write
  bool renames = false;  // the value may stay as it is: only the key has to be written otherwise
};

// What the key of `mapping.members[at]`, which is none of `known`, was meant to be.
Cure cure(const Reader& reader, const yaml::Node& mapping, std::size_t at,
          std::span<const std::string_view> known);

// Whether an unknown key of the mapping was meant to be one of `keys`: its absence is told then.
bool meant_one_of(const Reader& reader, const yaml::Node& mapping,
                  std::span<const std::string_view> known,
                  std::initializer_list<std::string_view> keys);

// `{8: 0%, 10: 100%}`: the keys are amounts, as those of a curve are.
bool keyed_by_amounts(const yaml::Node& mapping);

// The author's text of a node on one line, for "write ..."; "..." where it is long.
std::string written(const Reader& reader, const yaml::Node& node);

}  // namespace assay::model
