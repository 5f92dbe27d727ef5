// What a reading reported, in one line, for tables of tests.
#pragma once

#include <string>

#include <assay/diagnostic.hpp>

namespace assay::testing_support {

// "code@line:column" of each in order of place, blanks between; warnings end in "?".
std::string summary(Diagnostics diagnostics);

}  // namespace assay::testing_support
