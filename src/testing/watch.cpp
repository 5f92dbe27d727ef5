#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>
#include <system_error>
#include <thread>

#include <assay/testing.hpp>

namespace assay {
namespace {

namespace fs = std::filesystem;

void note(const fs::path& path, std::string& state) {
  std::error_code failed;
  if (!fs::is_regular_file(path, failed)) return;
  const auto size = fs::file_size(path, failed);
  const auto changed = fs::last_write_time(path, failed).time_since_epoch().count();
  state += path.string() + " " + std::to_string(size) + " " + std::to_string(changed) + "\n";
}

bool is_ours(const fs::path& path) {
  const fs::path ending = path.extension();
  return ending == ".yaml" || ending == ".yml" || ending == ".md" || ending == ".txt";
}

// The folders of the test files, and of the rubrics above them: names, sizes and times. An editor
// that replaces a file changes its time, whatever it does to the file itself.
std::string look(const std::vector<std::string>& paths) {
  std::set<fs::path> folders;
  for (const std::string& path : paths) {
    std::error_code failed;
    const fs::path at = fs::absolute(path, failed).lexically_normal();
    const fs::path folder = fs::is_directory(at, failed) ? at : at.parent_path();
    folders.insert(folder);
    // A test file's rubric stands beside its folder: `rubric: ../its-id.yaml`.
    folders.insert((folder.filename().empty() ? folder.parent_path() : folder).parent_path());
  }
  std::set<fs::path> files;
  for (const fs::path& folder : folders) {
    std::error_code failed;
    constexpr int deepest = 3;
    for (fs::recursive_directory_iterator
             at(folder, fs::directory_options::skip_permission_denied, failed),
         end;
         !failed && at != end; at.increment(failed)) {
      if (at.depth() >= deepest) at.disable_recursion_pending();
      if (is_ours(at->path())) files.insert(at->path());
    }
  }
  std::string state;
  for (const fs::path& file : files)
    note(file, state);
  return state;
}

}  // namespace

TestWatch::TestWatch(std::vector<std::string> paths) : paths_(std::move(paths)) {}

bool TestWatch::wait(const std::function<bool()>& stop) {
  using namespace std::chrono_literals;
  while (!stop()) {
    std::string now = look(paths_);
    if (now != state_) {
      // An editor may still be writing: wait until two looks agree.
      for (;;) {
        std::this_thread::sleep_for(20ms);
        std::string again = look(paths_);
        if (again == now) break;
        now = std::move(again);
      }
      state_ = std::move(now);
      return true;
    }
    std::this_thread::sleep_for(200ms);
  }
  return false;
}

}  // namespace assay
