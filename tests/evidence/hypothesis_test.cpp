// Answers to what is only supposed.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant supposed[] = {
    {"How would you stop the drift? A [dashboard], then a weekly review.", "projected"},
    {"Asked what she'd do about drift. [A/B test] first, two weeks.", "projected"},
    {"We put the hypothetical about an outage. Answer: [rollback], then call the lead.",
     "projected"},
    {"What would he do on day one? Meet the team. Then a [baseline].", "projected"},
    // what was done is no answer to it, nor is what comes later
    {"How would you stop the drift? Had built a [dashboard] for it at Acme.", "affirmed"},
    {"How would you stop the drift? Meet the team. Listen. Learn. A [dashboard] at Acme.",
     "affirmed"},
    {"How would you stop the drift?\n\nA [dashboard] at Acme, in use for two years.", "affirmed"},
    {"How did you stop the drift? A [dashboard], a weekly review.", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("what is said of a supposed case is projected") {
    testing::check_meant(supposed);
  }
}

}  // namespace assay::evidence
