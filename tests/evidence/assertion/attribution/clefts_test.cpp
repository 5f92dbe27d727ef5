// Sentences that are split to say who it was.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant split[] = {
    {"The [gala], it was really the chair's wife who organised that.", "attributed"},
    {"so the [gala] it was the chairs wife who organised that and he mostly carried tables",
     "attributed"},
    {"A long story of the [inspection], in the end it was the partner firm who went up there.",
     "attributed"},
    {"The [deal] came up. It was his boss who closed it; he booked the rooms.", "attributed"},
    {"It was the agency who built the [dashboard].", "attributed"},
};

const testing::Meant only_praised[] = {
    {"She rebuilt the [dashboard], and it was the CFO who praised it.", "affirmed"},
    {"She ran the [rollback], it was the SRE who called her.", "affirmed"},
    {"She drew the [chart]. It was the CFO who asked for it.", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("a cleft says whose work the clause before tells of") {
    testing::check_meant(split);
    testing::check_meant(only_praised);
  }
}

}  // namespace assay::evidence
