// What the tests of runs share.
#pragma once

#include <string>

#include "support/files.hpp"
#include "support/folder.hpp"
#include "support/golden.hpp"

namespace assay::testing_support {

// Reports name files as they were given: relative to the data.
class InData : public WorkingIn {
 public:
  InData() : WorkingIn("tests/testing/data") {}
};

inline void check_run(const std::string& name, const std::string& text) {
  check_golden(source_path("tests/testing/golden/" + name), text);
}

}  // namespace assay::testing_support
