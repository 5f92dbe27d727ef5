// People by their occupation, and what they do for a living.
#include "evidence/assertion/people/trades.hpp"

#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant by_occupation[] = {
    {"The florist ran the [audit].", "attributed"},
    {"Her grandfather ran the [audit].", "attributed"},
    {"The vet [treats mastitis] there.", "attributed"},
    {"A contractor cuts [silage].", "attributed"},
    {"An editor in Manila [culls] and colour corrects.", "attributed"},
    {"The supplier's engineer [calibrates] everything on contract.", "attributed"},
    {"[Bird control] is a contractor.", "attributed"},
    {"Her best [mentor] was a carpenter.", "affirmed"},
    {"It was his boss who signed off the [gas work].", "attributed"},
    {"The scheduler ran the [audit] every night.", "affirmed"},
};

TEST_CASE("people are known by their trade") {
  testing::check_meant(by_occupation);
}

TEST_CASE("a trade is told from a noun behind a person") {
  CHECK(is_trade("treats", false));
  CHECK(is_trade("washes", false));
  CHECK(is_trade("treat", true));
  CHECK_FALSE(is_trade("orders", false));
  CHECK_FALSE(is_trade("treat", false));
  CHECK_FALSE(is_trade("invoices", false));
}

}  // namespace
}  // namespace assay::evidence
