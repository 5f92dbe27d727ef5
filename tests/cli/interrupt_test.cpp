// Ctrl-C in a long run of the built tool.
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <doctest/doctest.h>

#include "support/files.hpp"
#include "support/folder.hpp"

namespace {

using assay::testing_support::Folder;
using assay::testing_support::must_read;
using namespace std::chrono_literals;

// Of a running program: whether it has a handler of its own for the signal.
bool catches(pid_t process, int signal) {
  std::ifstream status("/proc/" + std::to_string(process) + "/status");
  for (std::string word; status >> word;)
    if (word == "SigCgt:" && status >> word)
      return (std::stoull(word, nullptr, 16) >> (signal - 1) & 1U) != 0;
  return false;
}

// Runs the tool in a folder, sends it the signal when it listens, and gives its wait status.
int interrupted(const Folder& folder, std::vector<std::string> arguments, int signal) {
  arguments.insert(arguments.begin(), ASSAY_CLI);
  std::vector<char*> words;
  for (std::string& argument : arguments)
    words.push_back(argument.data());
  words.push_back(nullptr);
  const std::string out = folder.path("out"), err = folder.path("err"), home = folder.path();
  // The handlers of the test program are not to be taken for the tool's.
  const auto own = std::signal(signal, SIG_DFL);
  const pid_t process = fork();
  if (process != 0) std::signal(signal, own);
  REQUIRE(process >= 0);
  if (process == 0) {
    const bool ready = chdir(home.c_str()) == 0 && std::freopen(out.c_str(), "w", stdout) &&
                       std::freopen(err.c_str(), "w", stderr);
    if (ready) execv(ASSAY_CLI, words.data());
    _exit(127);
  }
  int status = 0;
  while (!catches(process, signal)) {
    const bool ended = waitpid(process, &status, WNOHANG) != 0;
    if (ended) return status;
    std::this_thread::sleep_for(1ms);
  }
  kill(process, signal);
  waitpid(process, &status, 0);
  return status;
}

constexpr const char* rubric = R"(rubric: small
version: "1"
criteria:
  - {id: depth, levels: {none: 0, some: 5, full: 10}}
)";

// Hours of work, were it let.
constexpr const char* tests = R"(tests: small-cases
rubric: small.yaml
cases:
  - {name: full, given: {ratings: {depth: full}}, expect: {score: 9}}
properties:
  - bounded: {score: 0..10}
)";

}  // namespace

TEST_SUITE("cli" * doctest::skip(std::string(ASSAY_CLI).empty())) {
  TEST_CASE("a run that is interrupted ends at once, dies of the signal and reports nothing") {
    const Folder folder;
    folder.write("small.yaml", rubric);
    folder.write("small.test.yaml", tests);
    for (const int signal : {SIGINT, SIGTERM}) {
      CAPTURE(signal);
      const int status = interrupted(folder,
                                     {"test", "small.test.yaml", "--samples=1000000", "--coverage",
                                      "--mutate", "--update", "--lcov", "small.info"},
                                     signal);
      REQUIRE(WIFSIGNALED(status));
      CHECK(WTERMSIG(status) == signal);
      CHECK(must_read(folder.path("out")).empty());
      CHECK(must_read(folder.path("err")).ends_with("failed; no report is written\n"));
      CHECK_FALSE(folder.has("small.info"));
      CHECK_FALSE(folder.has("small.test.yaml.assay-new"));
    }
  }
}
