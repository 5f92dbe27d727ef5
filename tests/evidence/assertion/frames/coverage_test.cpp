// What the interview did not come to, and the same words of what the candidate did not do.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant rows[] = {
    {"We never made it into the [drift] part.", "unasked"},
    {"[Drift] wasn't something we got around to.", "unasked"},
    {"She was never asked about [drift].", "unasked"},
    {"The [rollback] was barely touched on, we overran.", "unasked"},
    {"I never put the [drift] question to him.", "unasked"},
    {"[Drift] is not part of my guide.", "unasked"},
    {"Too few minutes left for [drift].", "unasked"},
    {"[Baseline]: didn't get a chance.", "unasked"},
    {"There wasn't a moment to bring up [drift].", "unasked"},
    {"She had to catch a train before we could turn to the [dashboard].", "unasked"},
    {"Sadly we hit the end of the slot with [rollback] still on my list.", "unasked"},
    {"Because of the late start I dropped the [rollback] questions.", "unasked"},
    {"Her connection broke off just before my questions on [baselines].", "unasked"},
    {"The talk ended early, hence no [cost] discussion.", "unasked"},
    {"She never covered [rollback] in her design doc.", "negated"},
    {"Her team had no time for an [audit].", "negated"},
    {"Had no time to [roll back], he said.", "negated"},
    {"I did not have to ask for the [baseline].", "affirmed"},
    {"I could not have asked for a better [baseline].", "affirmed"},
    {"Without being asked she went into the [rollback].", "affirmed"},
    {"Before we could ask she had brought up [latency].", "affirmed"},
    {"When the connection dropped before the [rollback], he drained the queue.", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("what an interview did not come to") {
    testing::check_meant(rows);
  }
}

}  // namespace assay::evidence
