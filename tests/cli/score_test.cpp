// assay score: where the rubric is found, what is printed, in which form.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "cli/tool.hpp"
#include "support/files.hpp"
#include "support/schema.hpp"

using namespace assay;
using namespace assay::testing_support;

TEST_SUITE("cli" * doctest::skip(!tool_is_built())) {
  TEST_CASE("score finds the rubric beside the input and prints text") {
    const ToolFolder folder;
    folder.write("small.yaml", small_rubric);
    folder.write("a.md", small_notes);
    const Ran ran = folder.run("score a.md");
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    CHECK(has(ran.out, "SCORED   score 8 of 10"));
    CHECK(has(ran.out, "rated full"));
    CHECK(ran.out.find('\x1B') == std::string::npos);
  }

  TEST_CASE("score as JSON and JSONL") {
    const ToolFolder folder;
    folder.write("small.yaml", small_rubric);
    folder.write("a.md", small_notes);
    folder.write(
        "b.json",
        R"({"scorecard": {"rubric": "small", "candidate": "B"}, "ratings": {"depth": "none"}})");
    const Ran one = folder.run("score a.md -f json");
    CHECK(one.status == 0);
    check_assessment_schema(one.out);
    const Ran both = folder.run("score a.md b.json -f json");
    const auto list = nlohmann::json::parse(both.out);
    REQUIRE(list.size() == 2);
    CHECK(list[0]["input"]["candidate"] == "A");
    CHECK(list[1]["score"] == 0);
    const Ran lines = folder.run("score b.json a.md --format jsonl");
    REQUIRE(std::count(lines.out.begin(), lines.out.end(), '\n') == 2);
    for (std::size_t at = 0; at < lines.out.size();) {
      const std::size_t end = lines.out.find('\n', at);
      check_assessment_schema(lines.out.substr(at, end - at));
      at = end + 1;
    }
    CHECK(folder.run("score a.md -f json").out == one.out);
  }

  TEST_CASE("several inputs are ranked as text") {
    const ToolFolder folder;
    folder.write("small.yaml", small_rubric);
    folder.write("a.md", "---\nrubric: small\ncandidate: Low\n---\n## depth\nrating: some\n");
    folder.write("b.md", small_notes);
    const Ran ran = folder.run("score a.md b.md");
    CHECK(ran.status == 0);
    CHECK(ran.out.find("Ranking") == 0);
    CHECK(ran.out.find("b.md") < ran.out.find("a.md"));
  }

  TEST_CASE("the rubric: -r as a path or an id, the input's folder, --rubrics, rubrics/") {
    const ToolFolder folder;
    folder.write("in/a.md", small_notes);
    folder.write("in/plain.md", "## depth\nrating: full\nidle: 12%\n");
    folder.write("other/small.yaml", small_rubric);
    CHECK(folder.run("score in/a.md").status == 2);
    CHECK(has(folder.run("score in/a.md").err, "there is no rubric 'small' in in, rubrics, "));
    folder.write("in/other.yaml", small_rubric);
    CHECK(has(folder.run("score in/a.md").err,
              "in/other.yaml has that id: name it small.yaml, or give it with -r"));
    folder.remove("in/other.yaml");
    CHECK(folder.run("score in/a.md --rubrics other").status == 0);
    CHECK(folder.run("score in/plain.md -r other/small.yaml").status == 0);
    CHECK(folder.run("score in/plain.md -r small --rubrics other").status == 0);
    CHECK(has(folder.run("score in/plain.md").err, "in/plain.md names no rubric"));
    folder.write("rubrics/small.yaml", small_rubric);
    CHECK(folder.run("score in/a.md").status == 0);
    folder.write("in/evil.md", "---\nrubric: ../other/small\n---\n");
    CHECK(folder.run("score in/evil.md").status == 2);
  }

  TEST_CASE("standard input of each form") {
    const ToolFolder folder;
    folder.write("small.yaml", small_rubric);
    folder.write("a.md", small_notes);
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
    const ToolFolder folder;
    const std::string root = source_path("");
    const std::string command = "score " + root +
                                "/examples/notes/gpu-impact-verification/verified.md -r " + root +
                                "/rubrics/gpu-impact-verification.yaml -f json -g ";
    const Ran ran = folder.run(command + root + "/rubrics/guidelines/gpu-impact-compensation.yaml");
    CHECK(ran.status == 0);
    check_assessment_schema(ran.out);
    CHECK(has(ran.out, "\"guideline\": \"gpu-impact-compensation\""));
    folder.write("bad.yaml", "guideline: bad\n");
    CHECK(folder.run(command + "bad.yaml").status == 2);
  }

  TEST_CASE("--strict tells a result that is not scored") {
    const ToolFolder folder;
    folder.write("small.yaml", small_rubric);
    folder.write("a.md", "---\nrubric: small\n---\nidle: 12%\n");
    CHECK(folder.run("score a.md").status == 0);
    const Ran ran = folder.run("score a.md --strict");
    CHECK(ran.status == 1);
    CHECK(has(ran.out, "Required and not answered: depth"));
  }

  TEST_CASE("--explain and --profile") {
    const ToolFolder folder;
    folder.write("small.yaml", small_rubric);
    folder.write("a.md", small_notes);
    CHECK(has(folder.run("score a.md --explain").out, "\nEvidence\n"));
    CHECK(has(folder.run("score a.md -p startup -f json").out, "\"profile\": \"startup\""));
  }
}
