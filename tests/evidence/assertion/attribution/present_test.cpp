// What others do in the present, again and again, beside what they only think of it, get or use.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant of_others[] = {
    {"Somebody else gives the [handover], she parks the truck.", "attributed"},
    {"Her manager leads the [handover].", "attributed"},
    {"His deputy chairs the [audit].", "attributed"},
    {"The nurses fill the [audit] in and the clerk sends it.", "attributed"},
    {"The seniors sign the [audit], not her.", "attributed"},
    {"Chief mate runs the [drill].", "attributed"},
    {"[Drills]: chief mate runs them. She looks in.", "attributed"},
    {"[Drills] - the manager runs them.", "attributed"},
    {"It turned out that his deputy did the [audit].", "attributed"},
    {"It turned out that his co-driver did the [tachograph audit].", "attributed"},
    {"[Swarms]: her uncle catches them", "attributed"},
    {"His father keeps the [swarms], he watches.", "attributed"},
    {"[Timber]: left to the foreman", "attributed"},
    {"[Timber]: leaves that to the assistant heads", "attributed"},
    {"[Timber] - outsourced to a contractor", "attributed"},
    {"Works from a [dashboard] the BI team maintains.", "attributed"},
    {"Uses a [dashboard] that the vendor sends every month.", "attributed"},
    {"[Fly cue]: the flyman does that.", "attributed"},
    {"[Apprentice training]: the machine does it", "attributed"},
    {"The [audit] is looked after by an older colleague.", "attributed"},
    {"The [price] is negotiated by purchasing.", "attributed"},
    {"The [prompt book] was kept by his DSM.", "attributed"},
    {"[Rigging check] by the technical manager.", "attributed"},
    {"The [talks] are held by the social worker.", "attributed"},
    {"The [audit] was done by the Big Four people, he sent them the files.", "attributed"},
    {"The new [form]. Came from the ward sister, he only fills it in.", "attributed"},
    {"The [figure] is the chain's, not his.", "attributed"},
    {"[Chatbot] -> vendor did it", "attributed"},
    {"[Chatbot]: the vendor's.", "attributed"},
};

const testing::Meant of_the_candidate[] = {
    {"Her director calls the [audit] the best he has seen.", "affirmed"},
    {"Her director called the [audit] the best he has seen.", "affirmed"},
    {"Customers like the [audit] she wrote.", "affirmed"},
    {"Built the [dashboard] that finance relies on.", "affirmed"},
    {"Has a [dashboard] that managers love.", "affirmed"},
    {"She sped up the [queue worker] in a week.", "affirmed"},
    {"Her manager trusts the [audit] completely.", "affirmed"},
    {"The regulator gets the [audit] from her each month.", "affirmed"},
    {"The auditor received the [audit] from her each month.", "affirmed"},
    {"The team reads the [audit] she publishes.", "affirmed"},
    {"Her [dashboard]: the data team loves it.", "affirmed"},
    {"Her [dashboard]: the data team runs it, she wrote it.", "affirmed"},
    {"She says the engineers hated the [audit] and she fixed that.", "affirmed"},
    {"Colleagues call it 'the Yuki chart'. She drew it, the [chart].", "affirmed"},
};

const testing::Meant conditions[] = {
    {"Unless someone fixes the [drift], we lose $1M a year.", "projected"},
    {"Until somebody checks the [audit] we would not know.", "projected"},
};

const testing::Meant places[] = {
    {"He claimed [capital allowances] on a cold store that the previous firm had written off.",
     "affirmed"},
    {"He led the [rollback] of a release that the platform team had shipped.", "affirmed"},
    {"She found [savings] in contracts that the old team had signed.", "affirmed"},
    {"He talked about the [capital allowances] that the previous firm had claimed.", "attributed"},
    {"He showed the [rollback] that the platform team had built.", "attributed"},
};

const testing::Meant run_on[] = {
    {"the ward timed it and oh yes for stroke she cut [scene time] by a lot", "affirmed"},
    {"the manager timed it and then with the new bag she cut [scene time]", "affirmed"},
    {"the manager says it is good and that she saved [30%]", "attributed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("what others do in the present") {
    testing::check_meant(of_others);
    testing::check_meant(of_the_candidate);
    testing::check_meant(conditions);
  }

  TEST_CASE("what others built is where the candidate worked") {
    testing::check_meant(places);
  }

  TEST_CASE("clauses that run on as they were dictated") {
    testing::check_meant(run_on);
  }
}

}  // namespace assay::evidence
