// assay new.
#include <string>

#include <doctest/doctest.h>

#include "cli/tool.hpp"
#include "support/files.hpp"

using namespace assay;
using namespace assay::testing_support;

TEST_SUITE("cli" * doctest::skip(!tool_is_built())) {
  TEST_CASE("a new rubric lints and passes its tests as it is, and overwrites nothing") {
    const ToolFolder folder;
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
    folder.remove("release-calm.yaml");
    CHECK(
        has(folder.run("new release-calm").err, "'tests/release-calm.test.yaml' is there already"));
    CHECK_FALSE(folder.has("release-calm.yaml"));
  }

  TEST_CASE("a new rubric in another folder, and names that are none") {
    const ToolFolder folder;
    CHECK(folder.run("new calm -d rubrics/team").status == 0);
    CHECK(folder.has("rubrics/team/tests/calm.test.yaml"));
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
