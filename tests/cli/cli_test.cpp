// The built tool, run as a person runs it: exit status, standard output, standard error.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

#include <assay/version.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/files.hpp"
#include "support/schema.hpp"

using namespace assay;
using testing_support::must_read;
using testing_support::source_path;

namespace {

namespace fs = std::filesystem;

struct Ran {
  int status = -1;
  std::string out, err;
};

// A folder of its own for each test, removed after it.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "assay-cli-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string path(const std::string& file) const { return (path_ / file).string(); }
  void write(const std::string& file, const std::string& text) const {
    fs::create_directories((path_ / file).parent_path());
    std::ofstream(path_ / file, std::ios::binary) << text;
  }
  // `arguments` are a shell's words; they run in this folder.
  Ran run(const std::string& arguments) const { return shell("'" ASSAY_CLI "' " + arguments); }
  Ran shell(const std::string& command) const {
    Ran ran;
    const std::string line =
        "cd '" + path_.string() + "' && " + command + " 2>'" + path(".err") + "'";
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

 private:
  fs::path path_;
};

std::size_t longest_line(const std::string& text) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    longest = std::max(longest, end - at);
    at = end + 1;
  }
  return longest;
}

constexpr const char* rubric = R"(rubric: small
version: "1"
criteria:
  - {id: depth, required: true, levels: {none: 0, some: 5, full: 10}}
  - {id: gain, curve: {of: idle, points: {0%: 0, 20%: 10}}}
facts:
  idle: {unit: percent}
)";

constexpr const char* notes =
    "---\nrubric: small\ncandidate: A\n---\n## depth\nrating: full\nidle: 12%\n";

bool has(const std::string& text, const std::string& part) {
  const bool found = text.find(part) != std::string::npos;
  if (!found) MESSAGE("not found: " << part << "\nin: " << text);
  return found;
}

// The suite also runs where the examples were not built.
bool built() {
  return std::string(ASSAY_CLI).size() > 0;
}

}  // namespace

TEST_SUITE("cli" * doctest::skip(!built())) {
  TEST_CASE("score finds the rubric beside the input and prints text") {
    const Folder folder;
    folder.write("small.yaml", rubric);
    folder.write("a.md", notes);
    const Ran ran = folder.run("score a.md");
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    CHECK(has(ran.out, "SCORED   score 8 of 10"));
    CHECK(has(ran.out, "rated full"));
    CHECK(ran.out.find('\x1B') == std::string::npos);
  }

  TEST_CASE("score as JSON and JSONL") {
    const Folder folder;
    folder.write("small.yaml", rubric);
    folder.write("a.md", notes);
    folder.write(
        "b.json",
        R"({"scorecard": {"rubric": "small", "candidate": "B"}, "ratings": {"depth": "none"}})");
    const Ran one = folder.run("score a.md -f json");
    CHECK(one.status == 0);
    testing_support::check_assessment_schema(one.out);
    const Ran both = folder.run("score a.md b.json -f json");
    const auto list = nlohmann::json::parse(both.out);
    REQUIRE(list.size() == 2);
    CHECK(list[0]["input"]["candidate"] == "A");
    CHECK(list[1]["score"] == 0);
    const Ran lines = folder.run("score b.json a.md --format jsonl");
    REQUIRE(std::count(lines.out.begin(), lines.out.end(), '\n') == 2);
    for (std::size_t at = 0; at < lines.out.size();) {
      const std::size_t end = lines.out.find('\n', at);
      testing_support::check_assessment_schema(lines.out.substr(at, end - at));
      at = end + 1;
    }
    CHECK(folder.run("score a.md -f json").out == one.out);
  }

  TEST_CASE("several inputs are ranked as text") {
    const Folder folder;
    folder.write("small.yaml", rubric);
    folder.write("a.md", "---\nrubric: small\ncandidate: Low\n---\n## depth\nrating: some\n");
    folder.write("b.md", notes);
    const Ran ran = folder.run("score a.md b.md");
    CHECK(ran.status == 0);
    CHECK(ran.out.find("Ranking") == 0);
    CHECK(ran.out.find("b.md") < ran.out.find("a.md"));
  }

  TEST_CASE("the rubric: -r as a path or an id, the input's folder, --rubrics, rubrics/") {
    const Folder folder;
    folder.write("in/a.md", notes);
    folder.write("in/plain.md", "## depth\nrating: full\nidle: 12%\n");
    folder.write("other/small.yaml", rubric);
    CHECK(folder.run("score in/a.md").status == 2);
    CHECK(has(folder.run("score in/a.md").err, "there is no rubric 'small' in in, rubrics, "));
    folder.write("in/other.yaml", rubric);
    CHECK(has(folder.run("score in/a.md").err,
              "in/other.yaml has that id: name it small.yaml, or give it with -r"));
    fs::remove(folder.path("in/other.yaml"));
    CHECK(folder.run("score in/a.md --rubrics other").status == 0);
    CHECK(folder.run("score in/plain.md -r other/small.yaml").status == 0);
    CHECK(folder.run("score in/plain.md -r small --rubrics other").status == 0);
    CHECK(has(folder.run("score in/plain.md").err, "in/plain.md names no rubric"));
    folder.write("rubrics/small.yaml", rubric);
    CHECK(folder.run("score in/a.md").status == 0);
    folder.write("in/evil.md", "---\nrubric: ../other/small\n---\n");
    CHECK(folder.run("score in/evil.md").status == 2);
  }

  TEST_CASE("standard input of each form") {
    const Folder folder;
    folder.write("small.yaml", rubric);
    folder.write("a.md", notes);
    folder.write("a.yaml", "scorecard: {rubric: small}\nratings: {depth: full}\n");
    folder.write("a.json", R"({"scorecard": {"rubric": "small"}, "ratings": {"depth": "full"}})");
    for (const char* file : {"a.md", "a.yaml", "a.json"}) {
      const Ran ran = folder.shell(std::string("'" ASSAY_CLI "' score - <") + file);
      CAPTURE(file);
      CHECK(ran.status == 0);
      CHECK(has(ran.out, "rated full"));
    }
  }

  TEST_CASE("a guideline pays for the score, and a broken one is status 2") {
    const Folder folder;
    const std::string root = source_path("");
    const std::string command = "score " + root +
                                "/examples/notes/gpu-impact-verification/verified.md -r " + root +
                                "/rubrics/gpu-impact-verification.yaml -f json -g ";
    const Ran ran = folder.run(command + root + "/rubrics/guidelines/gpu-impact-compensation.yaml");
    CHECK(ran.status == 0);
    testing_support::check_assessment_schema(ran.out);
    CHECK(has(ran.out, "\"guideline\": \"gpu-impact-compensation\""));
    folder.write("bad.yaml", "guideline: bad\n");
    CHECK(folder.run(command + "bad.yaml").status == 2);
  }

  TEST_CASE("--strict tells a result that is not scored") {
    const Folder folder;
    folder.write("small.yaml", rubric);
    folder.write("a.md", "---\nrubric: small\n---\nidle: 12%\n");
    CHECK(folder.run("score a.md").status == 0);
    const Ran ran = folder.run("score a.md --strict");
    CHECK(ran.status == 1);
    CHECK(has(ran.out, "Required and not answered: depth"));
  }

  TEST_CASE("--explain and --profile") {
    const Folder folder;
    folder.write("small.yaml", rubric);
    folder.write("a.md", notes);
    CHECK(has(folder.run("score a.md --explain").out, "\nEvidence\n"));
    CHECK(has(folder.run("score a.md -p startup -f json").out, "\"profile\": \"startup\""));
  }

  TEST_CASE("faults of the input and of the rubric are all shown, and nothing is printed") {
    const Folder folder;
    folder.write("small.yaml", rubric);
    folder.write("good.md", notes);
    folder.write("bad.md", "---\nrubric: small\n---\n## depth\nrating: ful\nidle: 12\n");
    folder.write("worse.md", "---\nrubrik: small\n---\n");
    const Ran ran = folder.run("score good.md bad.md worse.md missing.md");
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(has(ran.err, "bad.md:5:9: error: 'depth' has no level 'ful' [unknown-level]"));
    CHECK(has(ran.err, "did you mean 'full'?"));
    CHECK(has(ran.err,
              "bad.md:6:7: error: 'idle' is a percent, 12 is a plain number [unit-mismatch]"));
    CHECK(has(ran.err, "worse.md:2:1: error: the front matter has no key 'rubrik' [unknown-key]"));
    CHECK(has(ran.err, "missing.md"));
    folder.write("small.yaml", "rubric: small\ncriteria: []\n");
    CHECK(folder.run("score good.md").status == 2);
  }

  TEST_CASE("lint: text, JSON, workflow commands, directories") {
    const Folder folder;
    folder.write("r/good.yaml", rubric);
    folder.write("r/deep/bad.yaml",
                 "rubric: bad\nscales: 0..10\ncriteria:\n  - {id: a, levels: {no: 0, yes: 10}}\n");
    folder.write("r/other.yaml", "services: {web: &a 1}\n");
    folder.write("r/notes.md", "no document");
    CHECK(folder.run("lint r/good.yaml").status == 0);
    const Ran text = folder.run("lint r");
    CHECK(text.status == 1);
    CHECK(has(text.out, "r/deep/bad.yaml:2:1: error: "));
    CHECK(has(text.out, "2 files, 1 error"));
    CHECK(text.err.empty());
    const auto json = nlohmann::json::parse(folder.run("lint r -f json").out);
    CHECK(json["files"] == 2);
    CHECK(json["diagnostics"][0]["line"] == 2);
    CHECK(folder.run("lint r -f github").out.find("::error file=r/deep/bad.yaml,line=2,col=1,") ==
          0);
    CHECK(folder.run("lint r/other.yaml").status == 1);
    CHECK(folder.run("lint missing.yaml").status == 2);
    CHECK(folder.run("lint missing.yaml r/deep/bad.yaml").status == 2);
    folder.write("empty/x.txt", "");
    CHECK(folder.run("lint empty").status == 2);
  }

  TEST_CASE("show and evidence") {
    const Folder folder;
    folder.write("small.yaml", rubric);
    folder.write("a.md", notes);
    folder.write("plain.md", "Idle time fell by 12%.\n");
    const Ran show = folder.run("show small.yaml");
    CHECK(show.status == 0);
    CHECK(has(show.out, "curve of idle"));
    CHECK(folder.run("show nothing").status == 2);
    const Ran evidence = folder.run("evidence plain.md -f json");
    CHECK(evidence.status == 0);
    const auto json = nlohmann::json::parse(evidence.out);
    REQUIRE(json["evidence"].size() == 1);
    CHECK(json["evidence"][0]["value"] == 12);
    CHECK(has(folder.run("evidence plain.md").out, "[12%]0"));
    CHECK(folder.run("evidence a.md").status == 0);
    CHECK(folder.run("evidence missing.md").status == 2);
  }

  TEST_CASE("wrong use is status 2, with a word on standard error") {
    const Folder folder;
    folder.write("small.yaml", rubric);
    folder.write("a.md", notes);
    for (const char* arguments :
         {"", "frobnicate", "score", "score a.md -f xml", "score a.md --colour", "lint", "show",
          "evidence", "score a.md -r", "score ."}) {
      CAPTURE(arguments);
      const Ran ran = folder.run(arguments);
      CHECK(ran.status == 2);
      CHECK(ran.out.empty());
      CHECK_FALSE(ran.err.empty());
    }
  }

  TEST_CASE("a slip on the command line is told with what to type") {
    const Folder folder;
    CHECK(folder.run("").err ==
          "assay: name a command: score, evidence, lint, test, show, new; see assay --help\n");
    CHECK(folder.run("scor a.md").err ==
          "assay: there is no command 'scor'; the commands are score, evidence, lint, test, show, "
          "new\n");
    CHECK(has(folder.run("score a.md --explian").err, "--explian; see assay score --help\n"));
    CHECK(has(folder.run("--versoin").err, "; see assay --help\n"));
  }

  TEST_CASE("all faults of a scorecard are told at once, those of its head among them") {
    const Folder folder;
    folder.write("small.yaml", rubric);
    folder.write("a.yaml",
                 "scorecard: {rubric: small, candidat: A}\nratings: {depth: ful}\nfact: {}\n");
    folder.write("a.md", "---\nrubric: small\ncandidat: A\n---\n## depth\nrating: ful\n");
    for (const char* arguments : {"score a.yaml", "score a.yaml -r small.yaml", "score a.md",
                                  "score a.md -r small.yaml", "evidence a.md"}) {
      CAPTURE(arguments);
      const Ran ran = folder.run(arguments);
      CHECK(ran.status == 2);
      CHECK(has(ran.err, "[unknown-key]"));
      CHECK(has(ran.err, "did you mean 'full'?"));
      CHECK(ran.err.find("not-checked") == std::string::npos);
    }
    folder.write("b.yaml", "scorecard: {rubric: elsewhere, candidat: A}\nratings: {depth: ful}\n");
    CHECK(folder.run("score b.yaml").err.find("'ful'") == std::string::npos);
  }

  TEST_CASE("help with an example for each command, and the version") {
    const Folder folder;
    CHECK(has(folder.run("--help").out, "score"));
    CHECK(longest_line(folder.run("--help").out) <= 100);
    for (const char* command : {"score", "evidence", "lint", "test", "show", "new"}) {
      const Ran ran = folder.run(std::string(command) + " --help");
      CAPTURE(command);
      CHECK(ran.status == 0);
      CHECK(longest_line(ran.out) <= 100);
      CHECK(has(ran.out, "Example:\n  assay " + std::string(command)));
    }
    CHECK(folder.run("--version").out == std::string("assay ") + assay::version + "\n");
  }

  TEST_CASE("results that cannot be written are a failure with a message") {
    const Folder folder;
    folder.write("small.yaml", rubric);
    folder.write("a.md", notes);
    const Ran full = folder.shell("'" ASSAY_CLI "' score a.md >/dev/full");
    CHECK(full.status == 2);
    CHECK(has(full.err, "cannot write the results"));
    const Ran closed = folder.shell("{ '" ASSAY_CLI "' score a.md; echo $? >status; } | true");
    CHECK(closed.err.find("Terminated") == std::string::npos);
    const std::string status = must_read(folder.path("status"));
    CHECK((status == "0\n" || status == "2\n"));  // the reader may be gone late
  }

  TEST_CASE("a new rubric lints and passes its tests as it is, and overwrites nothing") {
    const Folder folder;
    const Ran made = folder.run("new release-calm");
    CHECK(made.status == 0);
    CHECK(has(made.out, "wrote release-calm.yaml and tests/release-calm.test.yaml"));
    const std::string text = must_read(folder.path("release-calm.yaml"));
    CHECK(has(text, "rubric: release-calm\n"));
    CHECK(has(text, "title: Release calm\n"));
    CHECK(folder.run("lint .").out == "2 files, 0 errors, 0 warnings\n");
    const Ran tested = folder.run("test tests --coverage --mutate");
    CAPTURE(tested.out);
    CHECK(tested.status == 0);

    folder.write("release-calm.yaml", "mine");
    const Ran again = folder.run("new release-calm");
    CHECK(again.status == 2);
    CHECK(has(again.err, "'release-calm.yaml' is there already"));
    CHECK(must_read(folder.path("release-calm.yaml")) == "mine");
    fs::remove(folder.path("release-calm.yaml"));
    CHECK(
        has(folder.run("new release-calm").err, "'tests/release-calm.test.yaml' is there already"));
    CHECK_FALSE(fs::exists(folder.path("release-calm.yaml")));
  }

  TEST_CASE("a new rubric in another folder, and names that are none") {
    const Folder folder;
    CHECK(folder.run("new calm -d rubrics/team").status == 0);
    CHECK(fs::exists(folder.path("rubrics/team/tests/calm.test.yaml")));
    for (const char* name : {"Calm", "release_calm", "../calm", "9lives", "''", "null"}) {
      CAPTURE(name);
      const Ran ran = folder.run(std::string("new ") + name);
      CHECK(ran.status == 2);
      CHECK(has(ran.err, "is no name: small letters, digits and '-'"));
      CHECK(ran.out.empty());
    }
    folder.write("file", "");
    CHECK(folder.run("new calm -d file/below").status == 2);
  }
}
