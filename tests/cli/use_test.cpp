// Wrong use and faults: all of them told, on standard error, with the right exit status.
#include <algorithm>
#include <string>

#include <assay/version.hpp>

#include <doctest/doctest.h>

#include "cli/tool.hpp"
#include "support/files.hpp"

using namespace assay;
using namespace std::string_literals;
using namespace assay::testing_support;

namespace {

std::size_t longest_line(const std::string& text) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    longest = std::max(longest, end - at);
    at = end + 1;
  }
  return longest;
}

}  // namespace

TEST_SUITE("cli" * doctest::skip(!tool_is_built())) {
  TEST_CASE("faults of the input and of the rubric are all shown, and nothing is printed") {
    const ToolFolder folder;
    folder.write("small.yaml", small_rubric);
    folder.write("good.md", small_notes);
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

  TEST_CASE("wrong use is status 2, with a word on standard error") {
    const ToolFolder folder;
    folder.write("small.yaml", small_rubric);
    folder.write("a.md", small_notes);
    CHECK(has(folder.run("score . -r small.yaml").err, ".: error: this is a folder, not a file"));
    CHECK(has(folder.run("evidence .").err, ".: error: this is a folder, not a file"));
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
    const ToolFolder folder;
    CHECK(folder.run("").err ==
          "assay: name a command: score, evidence, lint, test, show, new; see assay --help\n");
    CHECK(folder.run("scor a.md").err ==
          "assay: there is no command 'scor'; the commands are score, evidence, lint, test, show, "
          "new\n");
    CHECK(has(folder.run("score a.md --explian").err, "--explian; see assay score --help\n"));
    CHECK(has(folder.run("--versoin").err, "; see assay --help\n"));
  }

  TEST_CASE("all faults of a scorecard are told at once, those of its head among them") {
    const ToolFolder folder;
    folder.write("small.yaml", small_rubric);
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
    for (const char* arguments : {"a.yaml", "a.md"}) {
      const std::string file = arguments;
      for (const std::string& command :
           {"score -"s, "score - -r small.yaml"s, "evidence -"s, "lint -"s}) {
        CAPTURE(command);
        const Ran ran = folder.shell("'" ASSAY_CLI "' " + command + " <" + file);
        const std::string& told = command == "lint -" ? ran.out : ran.err;
        CHECK(ran.status == (command == "lint -" ? 1 : 2));
        CHECK(has(told, "-:"));
        CHECK(has(told, "[unknown-key]"));
        CHECK(has(told, "did you mean 'full'?"));
      }
    }
    // Where the rubric is found by --rubrics alone.
    folder.write("far/tiny.yaml", "rubric: tiny\ncriteria: [{id: c, levels: {no: 0, yes: 10}}]\n");
    folder.write("c.yaml", "scorecard: {rubric: tiny, candidat: A}\nratings: {c: yess}\n");
    CHECK(has(folder.run("score c.yaml --rubrics far").err, "did you mean 'yes'?"));
    folder.write("b.yaml", "scorecard: {rubric: elsewhere, candidat: A}\nratings: {depth: ful}\n");
    CHECK(folder.run("score b.yaml").err.find("'ful'") == std::string::npos);
  }

  TEST_CASE("help with an example for each command, and the version") {
    const ToolFolder folder;
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
    const ToolFolder folder;
    folder.write("small.yaml", small_rubric);
    folder.write("a.md", small_notes);
    const Ran full = folder.shell("'" ASSAY_CLI "' score a.md >/dev/full");
    CHECK(full.status == 2);
    CHECK(has(full.err, "cannot write the results"));
    const Ran closed = folder.shell("{ '" ASSAY_CLI "' score a.md; echo $? >status; } | true");
    CHECK(closed.err.find("Terminated") == std::string::npos);
    const std::string status = must_read(folder.path("status"));
    CHECK((status == "0\n" || status == "2\n"));  // the reader may be gone late
  }
}
