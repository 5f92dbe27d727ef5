#include <algorithm>
#include <filesystem>
#include <system_error>

#include <assay/testing.hpp>

namespace assay {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".test.yaml";

bool is_test_file(const std::string& path) {
  return path.size() > ending.size() &&
         path.compare(path.size() - ending.size(), ending.size(), ending) == 0;
}

std::vector<std::string> below(const std::string& directory) {
  std::vector<std::string> files;
  std::error_code failed;
  const auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator at(directory, options, failed), end; !failed && at != end;
       at.increment(failed)) {
    std::error_code ignored;
    const std::string path = at->path().string();
    if (is_test_file(path) && at->is_regular_file(ignored)) files.push_back(path);
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::vector<std::string> test_files(const std::vector<std::string>& paths, Diagnostics& out) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code failed;
    if (fs::is_directory(path, failed)) {
      const auto found = below(path);
      files.insert(files.end(), found.begin(), found.end());
    } else if (fs::exists(path, failed)) {
      files.push_back(path);
    } else {
      out.error(Code::unreadable_file, std::make_shared<const Source>(path), {},
                "there is no such file or directory");
    }
  }
  // A file named twice, or by itself and by its directory, runs once.
  std::vector<std::string> once;
  for (std::string& file : files)
    if (std::find(once.begin(), once.end(), file) == once.end()) once.push_back(std::move(file));
  return once;
}

}  // namespace assay
