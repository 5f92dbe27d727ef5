// Doubts that were denied, and doubts of what an earlier sentence or a label told.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant denied[] = {
    {"Handled the [complaint] without getting defensive.", "affirmed"},
    {"Handled the [complaint] and never got defensive.", "affirmed"},
    {"Got defensive about the [complaint].", "doubted"},
};

const testing::Meant doubted[] = {
    {"Says he [backs up the files], not sure I believe it.", "doubted"},
    {"Says he cut [turnaround time]. No log, no numbers. I don't buy it.", "doubted"},
    {"Says she cut [mix-ups]. I'd take that with some salt.", "doubted"},
    {"Something about a [second site], I didn't really follow.", "doubted"},
};

const testing::Meant planned_of_label[] = {
    {"[Exit interviews]: he meant to start them, then the reorg came.", "projected"},
    {"[Rollback]: plans to automate it, did it by hand twice.", "affirmed"},
    {"[Rollback]: she wants to talk about it, but did it in 4 minutes.", "affirmed"},
};

TEST_CASE("a doubt that is denied is none, one that points back takes the claim along") {
  testing::check_meant(denied);
  testing::check_meant(doubted);
  testing::check_meant(planned_of_label);
}

}  // namespace
}  // namespace assay::evidence
