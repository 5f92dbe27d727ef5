#include "support/folder.hpp"

#include <cstdlib>
#include <fstream>
#include <system_error>

#include <doctest/doctest.h>

#include "support/files.hpp"

namespace assay::testing_support {

namespace fs = std::filesystem;

Folder::Folder() {
  std::string name = (fs::temp_directory_path() / "assay-test-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string Folder::path(const std::string& file) const {
  return file.empty() ? path_.string() : (path_ / file).string();
}

void Folder::write(const std::string& file, const std::string& text) const {
  fs::create_directories((path_ / file).parent_path());
  std::ofstream out(path_ / file, std::ios::binary);
  out << text;
  REQUIRE_MESSAGE(out.flush(), path(file));
}

void Folder::copy(const std::string& from, std::initializer_list<const char*> names) const {
  for (const char* name : names)
    fs::copy_file(source_path(from + "/" + name), path_ / name);
}

void Folder::remove(const std::string& file) const {
  CHECK(fs::remove(path_ / file));
}

bool Folder::has(const std::string& file) const {
  return fs::exists(path_ / file);
}

WorkingIn::WorkingIn(const std::string& folder) : before_(fs::current_path()) {
  fs::current_path(source_path(folder));
}

WorkingIn::~WorkingIn() {
  fs::current_path(before_);
}

}  // namespace assay::testing_support
