// The columns of a table of cases: paths into what is given and what is expected.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "testing/reading.hpp"

namespace assay::testing {

struct Column {
  bool expected = false;
  std::vector<std::string> path;  // keys below `given` or `expect`
  Span where;
};

// A column that nobody knows is reported.
std::optional<Column> read_column(const Context& context, const yaml::Node& node);

// Puts the cell at the column's path below `root`, which is `given` or `expect`.
void put(yaml::Node& root, const Column& column, const yaml::Node& cell);

}  // namespace assay::testing
