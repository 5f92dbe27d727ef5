// Lint over files: what one file says of others is checked too.
#include <assay/lint.hpp>

#include <doctest/doctest.h>

#include "support/files.hpp"

using namespace assay;
using assay::testing_support::source_path;

TEST_SUITE("api") {
  TEST_CASE("a guideline is checked against the rubrics that it is for") {
    const LintReport report = lint({source_path("tests/golden/with/misnamed.yaml")});
    REQUIRE(report.diagnostics.size() == 1);
    const Diagnostic& fault = report.diagnostics[0];
    CHECK(name(fault.code) == "unknown-name");
    CHECK(fault.source->position(fault.where.begin) == Position{5, 37});
    CHECK(fault.help == "did you mean 'savings'?");
  }

  TEST_CASE("a clause of a guideline that is like one of its rubric's was misspelt") {
    const LintReport report = lint({source_path("tests/golden/with/misspelt-clause.yaml")});
    REQUIRE(report.diagnostics.size() == 1);
    const Diagnostic& warning = report.diagnostics[0];
    CHECK(name(warning.code) == "absent-clause");
    CHECK(warning.severity == Severity::warning);
    CHECK(warning.source->position(warning.where.begin) == Position{5, 50});
    CHECK(warning.help == "did you mean 'premium'?");
  }

  TEST_CASE("a nested rubric's warnings are told once, of its own file") {
    const LintReport outer = lint({source_path("rubrics/gpu-premium.yaml")});
    CHECK(outer.diagnostics.empty());
    CHECK(outer.files == 1);
  }
}
