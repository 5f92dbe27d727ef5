// Files that tests read: the project's own, and the optional data beside it.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace assay::testing_support {

// Absolute path of a file of the project: `source_path("tests/golden/x.yaml")`.
std::string source_path(const std::string& relative);

// All bytes of a file; none when it cannot be read.
std::optional<std::string> read_all(const std::string& path);
// The same for a file that has to be there; fails the running test otherwise.
std::string must_read(const std::string& path);

// Files of a folder with this extension (".yaml"), sorted by name; absolute paths.
std::vector<std::string> files_in(const std::string& folder, const std::string& extension);

// A file of the shared data folder: $ASSAY_DATA, else ../shared/data beside the project. None, with
// a message printed, where it is absent.
std::optional<std::string> data_path(const std::string& relative);

}  // namespace assay::testing_support
