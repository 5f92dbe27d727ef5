// Folders that tests work in.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>

namespace assay::testing_support {

// A folder of its own for a test, removed after it.
class Folder {
 public:
  // Fails the running test where none can be made.
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  // Absolute; "" gives the folder itself.
  std::string path(const std::string& file = {}) const;
  // Makes the folders in between.
  void write(const std::string& file, const std::string& text) const;
  // Files of the project, under their own names.
  void copy(const std::string& from, std::initializer_list<const char*> names) const;
  void remove(const std::string& file) const;
  bool has(const std::string& file) const;

 private:
  std::filesystem::path path_;
};

// While it lives, relative paths start in a folder of the project: reports name files as given.
class WorkingIn {
 public:
  explicit WorkingIn(const std::string& folder);
  ~WorkingIn();
  WorkingIn(const WorkingIn&) = delete;
  WorkingIn& operator=(const WorkingIn&) = delete;

 private:
  std::filesystem::path before_;
};

}  // namespace assay::testing_support
