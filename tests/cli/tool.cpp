#include "cli/tool.hpp"

#include <array>
#include <cstdio>
#include <sys/wait.h>

#include <doctest/doctest.h>

#include "support/files.hpp"

namespace assay::testing_support {

Ran ToolFolder::shell(const std::string& command) const {
  Ran ran;
  const std::string line = "cd '" + path() + "' && " + command + " 2>'" + path(".err") + "'";
  FILE* pipe = popen(line.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 4096> buffer;
  for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    ran.out.append(buffer.data(), n);
  const int status = pclose(pipe);
  ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  ran.err = must_read(path(".err"));
  return ran;
}

bool has(const std::string& text, const std::string& part) {
  const bool found = text.find(part) != std::string::npos;
  if (!found) MESSAGE("not found: " << part << "\nin: " << text);
  return found;
}

}  // namespace assay::testing_support
