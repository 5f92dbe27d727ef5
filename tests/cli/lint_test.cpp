// assay lint, show and evidence.
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/tool.hpp"

using namespace assay;
using namespace assay::testing_support;

TEST_SUITE("cli" * doctest::skip(!tool_is_built())) {
  TEST_CASE("lint: text, JSON, workflow commands, directories") {
    const ToolFolder folder;
    folder.write("r/good.yaml", small_rubric);
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

  TEST_CASE("lint of standard input, alone and beside files") {
    const ToolFolder folder;
    folder.write("small.yaml", small_rubric);
    folder.write("a.md", small_notes);
    folder.write("bad.yaml", "rubric: bad\nscales: 0..10\ncriteria: []\n");
    const auto piped = [&](const std::string& file, const std::string& arguments) {
      return folder.shell("'" ASSAY_CLI "' lint " + arguments + " <" + file);
    };
    CHECK(piped("small.yaml", "-").out == "1 file, 0 errors, 0 warnings\n");
    CHECK(piped("a.md", "-").out == "1 file, 0 errors, 0 warnings\n");
    const Ran bad = piped("bad.yaml", "- small.yaml");
    CHECK(bad.status == 1);
    CHECK(has(bad.out, "-:2:1: error: a rubric has no key 'scales' [unknown-key]"));
    CHECK(has(bad.out, "-:3:11: error: a rubric without criteria [no-criteria]"));
    CHECK(has(bad.out, "2 files, 2 errors"));
    folder.write("keyless.yaml", "title: T\ncriteria: [{id: a, levels: {no: 0, yes: 10}}]\n");
    CHECK(has(piped("keyless.yaml", "-").out, "needs the key 'rubric'"));
    folder.write("text", "She cut it by 12%.\n");
    CHECK(has(piped("text", "-").out, "no rubric is named"));
    const Ran closed = folder.shell("'" ASSAY_CLI "' lint - <&-");
    CHECK(closed.status == 2);
    CHECK(has(closed.err, "standard input could not be read"));
  }

  TEST_CASE("show and evidence") {
    const ToolFolder folder;
    folder.write("small.yaml", small_rubric);
    folder.write("a.md", small_notes);
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
}
