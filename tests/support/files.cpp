#include "support/files.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include <doctest/doctest.h>

namespace assay::testing_support {

namespace fs = std::filesystem;

std::string source_path(const std::string& relative) {
  return std::string(ASSAY_SOURCE_DIR) + "/" + relative;
}

std::optional<std::string> read_all(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in || fs::is_directory(path)) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::string must_read(const std::string& path) {
  const std::optional<std::string> text = read_all(path);
  REQUIRE_MESSAGE(text.has_value(), "cannot read ", path);
  return *text;
}

std::vector<std::string> files_in(const std::string& folder, const std::string& extension) {
  std::vector<std::string> paths;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.path().extension() == extension) paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::optional<std::string> data_path(const std::string& relative) {
  const char* const given = std::getenv("ASSAY_DATA");
  const std::string base = given != nullptr ? given : source_path("../shared/data");
  std::string path = base + "/" + relative;
  if (fs::exists(path)) return path;
  std::cout << "skipped: " << relative << " is not there (set ASSAY_DATA)\n";
  return std::nullopt;
}

}  // namespace assay::testing_support
