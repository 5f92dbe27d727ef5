// The README's example is the program of examples/quickstart, which the build compiles and runs.
#include <filesystem>

#include <doctest/doctest.h>

#include "support/files.hpp"

using assay::testing_support::must_read;
using assay::testing_support::source_path;

TEST_SUITE("docs") {
  TEST_CASE("the README shows the quickstart as it is compiled") {
    const std::string readme = must_read(source_path("README.md"));
    const std::string program = must_read(source_path("examples/quickstart/main.cpp"));
    CHECK(readme.find("```cpp\n" + program + "```") != std::string::npos);
  }

  TEST_CASE("every stage of the README's table has its header") {
    const std::string readme = must_read(source_path("README.md"));
    constexpr std::string_view link = "](src/";
    std::size_t found = 0;
    for (std::size_t at = readme.find(link); at != std::string::npos;
         at = readme.find(link, at + 1)) {
      const std::string path = readme.substr(at + 2, readme.find(')', at) - at - 2);
      CAPTURE(path);
      CHECK(std::filesystem::exists(source_path(path)));
      ++found;
    }
    CHECK(found >= 8);
  }
}
