#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <assay/doctest.hpp>

ASSAY_RUBRIC_TESTS("rubrics")

TEST_CASE("a test of the program's own stands beside them") {
  CHECK(assay::doctest_tests::entries().size() == 4);
}
