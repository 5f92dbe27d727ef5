// What a sentence says of an amount or a thing that the one before told.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant rows[] = {
    {"Says she cut [idle time] by 40%. I don't believe the 40%.", "doubted"},
    {"Showed a [dashboard]. The dashboard was built by a contractor.", "attributed"},
    {"[Idle time] fell by 40%. The 40% was finance's number.", "attributed"},
    {"She cut [idle time] by 40%. I don't believe the 30% of her peer.", "affirmed"},
    {"She built a [dashboard]. A dashboard was built by a contractor too.", "affirmed"},
    {"She ran the [rollback]. The rollback was not a surprise.", "affirmed"},
    {"Cost fell 10% and [idle time] by 40%. The 10% was finance's number.", "affirmed"},
};

const testing::Meant denials[] = {
    {"I looked for a [dashboard]. There wasn't one.", "negated"},
    {"I asked for a [baseline]. There was none.", "negated"},
    {"Her slides have arrows. I looked for a [baseline]. There isn't any.", "negated"},
    {"She showed a [baseline]. There was no time for more.", "affirmed"},
    {"She set up a [dashboard]. There was none of the usual noise.", "affirmed"},
};

const testing::Meant waits[] = {
    {"[Idle time] fell by 40%. I asked for the source, then for the month. He could not back it "
     "up.",
     "doubted"},
    {"[Idle time] fell by 40%. She couldn't back it up, no sheet, no dates, and her lead shrugged.",
     "doubted"},
    {"[Idle time] fell by 40%. I don't buy it: the dashboard shows none of that.", "doubted"},
    {"[Idle time] fell by 40%. I asked for the source. He showed the sheet.", "affirmed"},
    {"[Idle time] fell by 40%. The vendor of the cooling could not explain outages.", "affirmed"},
    {"[Idle time] fell by 40%. Measured how? He could not back it up.", "doubted"},
    {"[Idle time] fell by 40%. Measured how? From invoices, she showed them.", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("what is told again and taken away was taken away before") {
    testing::check_meant(rows);
  }

  TEST_CASE("a sentence that finds none denies the one before") {
    testing::check_meant(denials);
  }

  TEST_CASE("a question between a claim and its doubt parts them not") {
    testing::check_meant(waits);
  }
}

}  // namespace assay::evidence
