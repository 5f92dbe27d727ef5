// A host that knows nothing of assay: loads the plugin with dlopen, scores on several threads, and
// replaces the rubric file meanwhile - once by a changed rubric, once by a broken one.
//   ats_host PLUGIN.so FOLDER      the folder is for its rubric file
#include <atomic>
#include <cstdio>
#include <dlfcn.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "plugin.h"

namespace {

constexpr int threads = 4;
constexpr int rounds = 200;  // of scoring, in each phase and thread

constexpr const char* first_rubric = R"(rubric: hot
version: "1"
criteria:
  - {id: depth, levels: {none: 0, some: 5, deep: 10}}
)";
constexpr const char* second_rubric = R"(rubric: hot
version: "2"
criteria:
  - {id: depth, levels: {none: 0, some: 6, deep: 10}}
)";
constexpr const char* broken_rubric = R"(rubric: hot
version: "3"
criteria:
  - {id: depth, levels: {none: 0, some: 7, deep: 10}, wieght: 2}
)";
constexpr std::string_view card =
    R"({"scorecard": {"rubric": "hot", "candidate": "C-1"}, "ratings": {"depth": "some"}})";

// Editors and deployments replace a file in one step: write aside, then rename.
void replace(const std::filesystem::path& file, const char* text) {
  std::filesystem::path aside = file;
  aside += ".new";
  std::ofstream(aside) << text;
  std::filesystem::rename(aside, file);
}

void append(void* context, const char* text, size_t size) {
  static_cast<std::string*>(context)->append(text, size);
}

struct Tally {
  std::atomic<int> old_rubric{0}, new_rubric{0}, neither{0};
};

void score_rounds(const ats_plugin_api& api, ats_plugin* plugin, Tally& tally) {
  for (int i = 0; i < rounds; ++i) {
    std::string result;
    const int failed = api.score(plugin, card.data(), card.size(), append, &result);
    if (failed == 0 && result.find("\"score\":5,") != std::string::npos)
      ++tally.old_rubric;
    else if (failed == 0 && result.find("\"score\":6,") != std::string::npos)
      ++tally.new_rubric;
    else
      ++tally.neither;
  }
}

template <class Meanwhile>
void phase(const ats_plugin_api& api, ats_plugin* plugin, Tally& tally, Meanwhile meanwhile) {
  std::vector<std::thread> workers;
  for (int i = 0; i < threads; ++i)
    workers.emplace_back([&] { score_rounds(api, plugin, tally); });
  meanwhile();
  for (std::thread& worker : workers)
    worker.join();
}

int expect(bool holds, const char* what) {
  std::printf("%s: %s\n", holds ? "ok" : "FAILED", what);
  return holds ? 0 : 1;
}

int run(const ats_plugin_api& api, const std::filesystem::path& file) {
  int failures = 0;
  std::string errors;
  ats_plugin* plugin = nullptr;
  replace(file, first_rubric);
  if (api.open(file.c_str(), &plugin, append, &errors) != 0) return expect(false, errors.c_str());

  Tally changing;
  phase(api, plugin, changing, [&] {
    replace(file, second_rubric);
    failures += expect(api.reload(plugin, append, &errors) == 0, "the changed rubric takes over");
  });
  failures += expect(changing.neither == 0, "every score is of one rubric or the other");

  Tally broken;
  phase(api, plugin, broken, [&] {
    replace(file, broken_rubric);
    failures += expect(api.reload(plugin, append, &errors) != 0, "the broken rubric is refused");
  });
  failures += expect(errors.find("wieght") != std::string::npos, "its diagnostics name the fault");
  failures += expect(broken.old_rubric == 0 && broken.neither == 0, "the rubric before it stays");
  api.close(plugin);
  return failures;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: ats_host PLUGIN.so FOLDER\n");
    return 2;
  }
  void* library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) {
    std::fprintf(stderr, "%s\n", dlerror());
    return 2;
  }
  const auto entry =
      reinterpret_cast<ats_plugin_entry_function>(dlsym(library, "ats_plugin_entry"));
  if (entry == nullptr) return 2;
  const std::filesystem::path folder(argv[2]);
  std::filesystem::create_directories(folder);
  const int failures = run(*entry(), folder / "hot.yaml");
  dlclose(library);
  return failures == 0 ? 0 : 1;
}
