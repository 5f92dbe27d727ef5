// The built tool, run as a person runs it: exit status, standard output, standard error.
#pragma once

#include <string>

#include "support/folder.hpp"

namespace assay::testing_support {

// The suite also runs where the examples were not built.
inline bool tool_is_built() {
  return !std::string(ASSAY_CLI).empty();
}

struct Ran {
  int status = -1;
  std::string out, err;
};

class ToolFolder : public Folder {
 public:
  // `arguments` are a shell's words; they run in this folder.
  Ran run(const std::string& arguments) const { return shell("'" ASSAY_CLI "' " + arguments); }
  Ran shell(const std::string& command) const;
};

// Tells what was not found.
bool has(const std::string& text, const std::string& part);

inline constexpr const char* small_rubric = R"(rubric: small
version: "1"
criteria:
  - {id: depth, required: true, levels: {none: 0, some: 5, full: 10}}
  - {id: gain, curve: {of: idle, points: {0%: 0, 20%: 10}}}
facts:
  idle: {unit: percent}
)";

inline constexpr const char* small_notes =
    "---\nrubric: small\ncandidate: A\n---\n## depth\nrating: full\nidle: 12%\n";

}  // namespace assay::testing_support
