// Expected texts in files. With ASSAY_UPDATE_GOLDEN=1 in the environment they are rewritten.
#pragma once

#include <string>
#include <string_view>

namespace assay::testing_support {

// Checks that `actual` is what the file holds; a mismatch fails the running test with a diff.
void check_golden(const std::string& path, std::string_view actual);

// Lines of `expected` and `actual`: "  " for common ones, "- " and "+ " for those of one alone.
std::string line_diff(std::string_view expected, std::string_view actual);

}  // namespace assay::testing_support
