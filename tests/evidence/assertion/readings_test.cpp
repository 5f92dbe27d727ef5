// How whole sentences mean what they name, each family beside the near-misses that stay as they
// are.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant plans[] = {
    {"There's to be a [dashboard] for this year.", "projected"},
    {"A [rollback] is to be added to the runbook.", "projected"},
    {"The [drift] is to be expected, and she showed it.", "affirmed"},
    {"A [control group] is one of the ideas for the autumn.", "projected"},
    {"A [control group] was one of her ideas, and it ran for two weeks.", "affirmed"},
    // What was promised and kept.
    {"The [turnaround] was what she had promised.", "affirmed"},
    {"The [rollback] went as planned.", "affirmed"},
    {"Idle time fell [20%], as promised.", "affirmed"},
    {"The [turnaround] is what she promised.", "projected"},
    {"The [turnaround] was not what she had promised.", "negated"},
    {"A [rollback] was planned and done in ten minutes.", "affirmed"},
    {"She planned and ran the [A/B test].", "affirmed"},
    {"The [A/B test] was scheduled and ran for two weeks.", "affirmed"},
    {"A [rollback] was planned and approved.", "projected"},
    {"There's a [dashboard] on his roadmap.", "projected"},
    {"[Drift] comes next, that's as far as it goes.", "projected"},
    {"She cut [drift], next comes the weekend.", "affirmed"},
};

const testing::Meant no_change[] = {
    {"[Utilization] stayed flat all year.", "negated"},
    {"[Latency] unchanged after both rewrites.", "negated"},
    {"[Latency] stayed where it was.", "negated"},
    {"[Latency] stayed flat while traffic doubled.", "affirmed"},
    {"[Latency] remained the same despite twice the load.", "affirmed"},
    {"[Latency] fell and stayed low.", "affirmed"},
    {"Idle time fell by 12% and [latency] stayed flat.", "affirmed"},
};

const testing::Meant denials[] = {
    {"[P-value]: not something he works with.", "negated"},
    {"[P-value]: something he works with.", "affirmed"},
    {"\"[Attack tree]\" he had not heard of.", "negated"},
    {"He had drawn an \"[attack tree]\" nobody had heard of.", "affirmed"},
    {"[rollback] ✗", "negated"},
    {"[baseline] ✗, chart ✓", "negated"},
    {"baseline ✗, [chart] ✓", "affirmed"},
    {"[rollback] ✓", "affirmed"},
};

const testing::Meant doubts[] = {
    {"I did not trust the [latency].", "doubted"},
    {"Did not trust the datasheet, measured the [latency] himself.", "affirmed"},
    {"I did not believe the [20%] at first.", "affirmed"},
    {"I doubted the [$400k] at first. She then opened the invoices.", "affirmed"},
    {"I doubted the [$400k].", "doubted"},
    {"She could not explain the 52%. Same for the [6 weeks].", "doubted"},
    {"She showed the 52%. Same for the [6 weeks].", "affirmed"},
    {"She could not explain the 52%. The same [6 weeks] went to a rewrite.", "affirmed"},
    {"Says she cut [spend]. The log tells a different story.", "doubted"},
    {"[Idle time] fell by half, if you believe him.", "doubted"},
    {"A [root cause] was offered, a different story each time.", "doubted"},
    {"[$750k] less. Source? \"Trust me.\"", "doubted"},
    {"[$750k] less. Source? The invoices, and they show it.", "affirmed"},
    {"She cut spend by [20%]. A colleague didn't buy it.", "doubted"},
    {"She cut spend by [20%]. That is hard to believe, the status page says otherwise.", "doubted"},
    {"She cut spend by [20%]. No ticket, and it does not fit with the backlog of ten minutes ago.",
     "doubted"},
    {"She cut spend by [20%]. She couldn't back it up, no sheet, no dates, and her unit lead on "
     "the "
     "phone did not know of any such fall in all the years.",
     "doubted"},
    {"She cut spend by [20%]. It is hard to find her on Fridays.", "affirmed"},
    {"He says he cut cost. We could not verify it: the [union] list has another name.", "doubted"},
    {"He says he cut cost. We could not verify it, but the [rollback] he showed.", "affirmed"},
    {"He has no cost sheet. We verified it: the [union] list has his name.", "affirmed"},
};

const testing::Meant requests[] = {
    {"He asked for more [boreholes] and got them.", "affirmed"},
    {"We asked for more [boreholes].", "nothing"},
    {"Asked for the [baseline].", "nothing"},
    {"She asked about the [baseline].", "nothing"},
};

const testing::Meant questions[] = {
    {"[Churn]? Down from 14% to 9%.", "affirmed"},
    {"[Rollback]? Yes, she has a button for it.", "affirmed"},
    {"[Rollback]? Not raised.", "unasked"},
    {"[Rollback]? None.", "nothing"},
    {"[Rollback]? She had one ready.", "nothing"},
    {"[Rollback]? He smiled for a while.", "nothing"},
    {"[Rollback]?\nDown from 14% to 9%.", "nothing"},
    {"How was the [rollback]? Down from 14% to 9%.", "nothing"},
    {"[Rollback]? Where?", "nothing"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("plans, and plans that were kept") {
    testing::check_meant(plans);
  }
  TEST_CASE("what did not move") {
    testing::check_meant(no_change);
  }
  TEST_CASE("denials of a topic") {
    testing::check_meant(denials);
  }
  TEST_CASE("doubts of the interviewer, and those that were met") {
    testing::check_meant(doubts);
  }
  TEST_CASE("questions that are answered in the same line") {
    testing::check_meant(questions);
  }
  TEST_CASE("what the candidate asked others for") {
    testing::check_meant(requests);
  }
}

}  // namespace assay::evidence
