// What the interview leaves to another, in sentences and in rows.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant rows[] = {
    {"We only had one short slot, so the [dashboard] will be for Yusuf's round.", "unasked"},
    {"[Latency] will need a follow-up conversation.", "unasked"},
    {"Parked the [baseline] until the hiring manager round.", "unasked"},
    {"For tomorrow's panel: [baseline], drift", "unasked"},
    {"[Baseline]: pending, Friday panel.", "unasked"},
    {"[Baseline] -- pending.", "unasked"},
    {"Left for Hiroshi: [control group].", "unasked"},
    {"Still to be probed by somebody: [utilization].", "unasked"},
    {"[Cost]: Agnieszka's section, I stayed off it.", "unasked"},
    {"☐ [drift]", "unasked"},
    {"❌ [baseline]", "negated"},
    {"✅ [rollback]", "affirmed"},
    {"Kept a [rollback] ready for later launches.", "affirmed"},
    {"The next round of cuts took [cost] down.", "affirmed"},
    {"She left the [dashboard] to run overnight.", "affirmed"},
    {"[Chart]: ok / latency: skipped", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("what an interview leaves to another") {
    testing::check_meant(rows);
  }
}

}  // namespace assay::evidence
