// Whom a pronoun means, from sentence to sentence.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant rows[] = {
    // The candidate is the one whom most sentences begin with.
    {"She is sharp. She built the [dashboard].", "affirmed"},
    {"She is sharp. She knew drift. He built the [dashboard].", "attributed"},
    {"He is sharp. He knew drift. She built the [dashboard].", "attributed"},
    {"He is sharp. He built the [dashboard].", "affirmed"},
    // Somebody new was just brought up.
    {"She led the work. A contractor joined. He built the [dashboard].", "attributed"},
    {"She led the work. The SREs took over. Then they built the [dashboard].", "attributed"},
    {"A contractor joined. She led the work. She built the [dashboard].", "affirmed"},
    // Without another pronoun `they` is the candidate.
    {"They explained drift well. They built the [dashboard].", "affirmed"},
    // Somebody else's project goes on as `it`.
    {"She knew drift. The traffic doubled. It broke the [dashboard].", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("pronouns") {
    testing::check_meant(rows);
  }
}

}  // namespace assay::evidence
