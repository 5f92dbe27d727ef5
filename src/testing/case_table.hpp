// A table of cases: one case a row.
#pragma once

#include <string>
#include <vector>

#include "testing/reading.hpp"

namespace assay::testing {

// What the case says beside its table, which holds for all rows; null where it says nothing.
struct Shared {
  const std::string& name;
  const yaml::Node* given;
  const yaml::Node* expect;
};

void read_table(const Context& context, const Shared& shared, const yaml::Node& table,
                std::vector<Case>& cases);

}  // namespace assay::testing
