#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>
#include <system_error>
#include <thread>

#include <assay/testing.hpp>

#include "model/load.hpp"
#include "text/file.hpp"
#include "yaml/read.hpp"

namespace assay {
namespace {

namespace fs = std::filesystem;
using Files = std::set<std::string>;

bool is_ours(const fs::path& path) {
  const fs::path ending = path.extension();
  return ending == ".yaml" || ending == ".yml" || ending == ".md" || ending == ".txt";
}

// The files that were named, and those below the folders that were named.
Files named(const std::vector<std::string>& paths) {
  Files files;
  for (const std::string& path : paths) {
    std::error_code failed;
    if (!fs::is_directory(path, failed)) {
      files.insert(path);
      continue;
    }
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator at(path, options, failed), end; !failed && at != end;
         at.increment(failed))
      if (is_ours(at->path())) files.insert(at->path().string());
  }
  return files;
}

// What a document names: `rubric: ../x.yaml`, `guideline: y.yaml`, `notes: file:z.md`. The id of a
// rubric looks like a path too, of a file that is not there, which costs nothing to watch.
void references(const yaml::Node& node, const std::string& from, Files& found) {
  constexpr std::string_view file = "file:";
  if (node.is_scalar() && node.text.starts_with(file))
    found.insert(model::beside(from, std::string_view(node.text).substr(file.size())));
  for (const yaml::Node& item : node.items)
    references(item, from, found);
  for (const yaml::Member& member : node.members) {
    const bool names = member.key.text == "rubric" || member.key.text == "guideline";
    if (names && member.value.is_scalar()) found.insert(model::beside(from, member.value.text));
    references(member.value, from, found);
  }
}

// The files and all that they name, and those name. Faults are for the run to tell.
Files with_references(Files files) {
  std::vector<std::string> open(files.begin(), files.end());
  while (!open.empty()) {
    const std::string path = std::move(open.back());
    open.pop_back();
    if (!path.ends_with(".yaml") && !path.ends_with(".yml")) continue;
    Diagnostics unused;
    const Limits limits;
    const SourceRef source = text::read_file(path, limits.document_bytes, unused);
    const auto document = source ? yaml::read(source, limits, unused) : std::nullopt;
    if (!document) continue;
    Files found;
    references(document->root, path, found);
    for (const std::string& name : found)
      if (files.insert(name).second) open.push_back(name);
  }
  return files;
}

// Names, sizes and times. An editor that replaces a file changes its time, whatever it does to the
// file itself.
std::string look(const std::vector<std::string>& paths, const std::vector<std::string>& read) {
  Files files = named(paths);
  files.insert(read.begin(), read.end());
  std::string state;
  for (const std::string& path : files) {
    std::error_code failed;
    if (!fs::is_regular_file(path, failed)) continue;
    const auto size = fs::file_size(path, failed);
    const auto changed = fs::last_write_time(path, failed).time_since_epoch().count();
    state += path + " " + std::to_string(size) + " " + std::to_string(changed) + "\n";
  }
  return state;
}

}  // namespace

TestWatch::TestWatch(std::vector<std::string> paths) : paths_(std::move(paths)) {}

bool TestWatch::wait(const std::function<bool()>& stop) {
  using namespace std::chrono_literals;
  while (!stop()) {
    std::string now = look(paths_, read_);
    if (now != state_) {
      // An editor may still be writing: wait until two looks agree.
      for (;;) {
        std::this_thread::sleep_for(20ms);
        std::string again = look(paths_, read_);
        if (again == now) break;
        now = std::move(again);
      }
      // What a half-written document no longer names stays watched until it is whole again.
      Files read(read_.begin(), read_.end());
      read.merge(named(paths_));
      read = with_references(std::move(read));
      read_.assign(read.begin(), read.end());
      state_ = look(paths_, read_);
      return true;
    }
    std::this_thread::sleep_for(200ms);
  }
  return false;
}

}  // namespace assay
