// Watching test files the way editors leave them: written in place, or replaced.
#include <filesystem>
#include <string>

#include <assay/testing.hpp>

#include <doctest/doctest.h>

#include "support/folder.hpp"

using namespace assay;
using assay::testing_support::Folder;

TEST_SUITE("testing") {
  TEST_CASE("a watch tells of what was written, replaced or removed, once") {
    const Folder folder;
    folder.write("tests/a.test.yaml", "tests: a\n");
    folder.write("a.yaml", "rubric: a\n");
    TestWatch watch({folder.path("tests")});
    // Asked so often without news, it gives up.
    const auto news = [&watch] {
      int looks = 0;
      return watch.wait([&looks] { return ++looks > 2; });
    };
    CHECK(news());  // the first look
    CHECK_FALSE(news());

    folder.write("tests/a.test.yaml", "tests: a\nrubric: ../a.yaml\ncases: []\n");
    CHECK(news());
    CHECK_FALSE(news());

    // As an editor saves: aside, then renamed over the rubric beside the tests.
    folder.write("a.yaml~", "rubric: another\n");
    CHECK_FALSE(news());
    std::filesystem::rename(folder.path("a.yaml~"), folder.path("a.yaml"));
    CHECK(news());

    folder.remove("a.yaml");
    CHECK(news());
    CHECK_FALSE(news());
  }

  TEST_CASE("a watch looks at what the tests read, and at nothing beside it") {
    const Folder folder;
    folder.write("inner.yaml", "rubric: inner\n");
    folder.write("a.yaml", "rubric: a\ncriteria: [{id: c, rubric: inner.yaml}]\n");
    folder.write("tests/a.test.yaml",
                 "tests: a\nrubric: ../a.yaml\ncases: [{name: x, given: {notes: file:n.md}}]\n");
    TestWatch watch({folder.path("tests/a.test.yaml")});
    const auto news = [&watch] {
      int looks = 0;
      return watch.wait([&looks] { return ++looks > 2; });
    };
    CHECK(news());
    folder.write("other.yaml", "rubric: other\n");
    folder.write("tests/b.test.yaml", "tests: b\n");
    CHECK_FALSE(news());
    folder.write("tests/n.md", "She did it.\n");  // named, and there at last
    CHECK(news());
    folder.write("inner.yaml", "rubric: inner\ntitle: Inner\n");
    CHECK(news());
    folder.write("a.yaml", "rubric: [half");  // no longer names the other, and will again
    CHECK(news());
    folder.write("inner.yaml", "rubric: inner\ntitle: Inside\n");
    CHECK(news());
    CHECK_FALSE(news());
  }
}
