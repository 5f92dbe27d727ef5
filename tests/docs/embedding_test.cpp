// The host of docs/embedding.md is the one that is compiled and run here.
#include <doctest/doctest.h>

#include "records.hpp"
#include "support/files.hpp"

using assay::testing_support::must_read;
using assay::testing_support::source_path;

TEST_SUITE("docs") {
  TEST_CASE("embedding.md shows the host of records.hpp as it is compiled") {
    const std::string page = must_read(source_path("docs/embedding.md"));
    const std::string file = must_read(source_path("tests/docs/records.hpp"));
    const std::string program = file.substr(file.find("// What the host's database"));
    CHECK(page.find(program + "```") != std::string::npos);
  }

  TEST_CASE("a host's records are scored and paid, or all that is wrong with them is told") {
    const auto rubric = assay::Rubric::load(source_path("rubrics/gpu-impact-verification.yaml"));
    REQUIRE(rubric);
    const auto guideline = assay::Guideline::load(
        source_path("rubrics/guidelines/gpu-impact-compensation.yaml"), *rubric);
    REQUIRE(guideline);

    const auto scored = assess(*rubric, *guideline,
                               {{{"baseline", "audited"}},
                                {{"idle_reduction", "12%"}},
                                "An A/B test, p-value 0.02: $2.3M a year of cost avoided."});
    REQUIRE(scored);
    CHECK(scored->score().has_value());
    CHECK(scored->compensation().has_value());

    const auto refused =
        assess(*rubric, *guideline,
               {{{"baseline", "audit"}, {"base", "audited"}}, {{"idle_reduction", "12"}}, ""});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().errors() == 3);
  }
}
