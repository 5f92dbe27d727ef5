// What became of a thing: it never took place, is not there yet, was thought of and dropped.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant undone[] = {
    {"Shipped it before the [security review], which never took place.", "negated"},
    {"Talked about a [security review] that never happened.", "negated"},
    {"She referred to an [audit] which was never done.", "negated"},
    {"[Partnership] not signed yet, hopes for June.", "negated"},
    {"[Audit] not started.", "negated"},
    {"The [vendor exit] was discussed but abandoned.", "negated"},
    {"[Vendor exit] considered, then dropped.", "negated"},
    {"She never got the [second site] off the ground.", "negated"},
};

const testing::Meant open[] = {
    {"The [partnership] with Siemens is still being negotiated.", "projected"},
    {"The [audit] starts in May.", "projected"},
    {"The [audit] is still under review.", "projected"},
};

const testing::Meant there[] = {
    {"He mentioned an [audit], which never found anything.", "affirmed"},
    {"[Churn] not explained by price: she showed it with a regression.", "affirmed"},
    {"The [audit] that was never in doubt passed.", "affirmed"},
    {"Against the CFO's wishes she [cancelled the contract].", "affirmed"},
};

const testing::Meant of_departments[] = {
    {"The [pricing change] was pushed through by marketing.", "attributed"},
    {"The [audit] was run by engineering.", "attributed"},
    {"[Audit] led by product.", "attributed"},
    {"Enablement wasn't hers, RevOps owns the [playbook].", "attributed"},
    {"The [audit] was handled by support.", "attributed"},
    {"[Audit]: CFO's idea.", "attributed"},
    {"The [audit] was marketing's baby.", "attributed"},
    {"The [roadmap] came down from the CPO.", "attributed"},
    {"She was a user of the [churn model].", "attributed"},
    {"He had to have [drift] explained to him.", "attributed"},
    {"The [decision] was driven by data.", "affirmed"},
    {"She ran the [audit] by marketing's budget lines.", "affirmed"},
};

const testing::Meant reported[] = {
    {"Mentioned [$3M] savings, but when I pushed he said that figure came from a vendor slide.",
     "attributed"},
    {"Quoted [$3M]; turned out that number was the vendor's.", "attributed"},
    {"He said that's the platform team's [budget].", "attributed"},
    {"Under Maria's lead the team fixed the [drift].", "attributed"},
    {"The team built the [dashboard] while he was on leave.", "attributed"},
    {"Under her lead the team fixed the [drift].", "affirmed"},
    {"Halved the [response time]. Specs are one paragraph by his own account.", "affirmed"},
};

const testing::Meant sources[] = {
    {"Conversion +[4%] according to the agency.", "attributed"},
    {"Conversion rose [4%], according to the agency.", "attributed"},
    {"Conversion +[4%] (according to the agency).", "attributed"},
    {"Conversion rose [4%]; according to the agency it was luck.", "affirmed"},
    {"Worked according to plan: conversion rose [4%].", "affirmed"},
    {"She [prioritised] according to revenue.", "affirmed"},
    {"Two [papers], both written by his PhD student.", "attributed"},
    {"Three [papers], all of them by his students.", "attributed"},
    {"It was the vendor, not her, who found the [bug].", "attributed"},
    {"It was her, not the vendor, who found the [bug].", "affirmed"},
    {"The [migration] was over by the time he came.", "attributed"},
    {"He inherited a mess and fixed [pricing] in two quarters.", "affirmed"},
};

const testing::Meant denied[] = {
    {"He didn't [dig into] the logs.", "negated"},
    {"The fix did not [reach] production.", "negated"},
    {"Their tests did not [cover] payments.", "negated"},
    {"Should have [shut down] the product, didn't.", "negated"},
    {"Has people for [SQL], doesn't write any.", "attributed"},
    {"[SQL] isn't there yet, she said so herself.", "negated"},
    {"Zero findings in the [audit].", "affirmed"},
    {"No word on [latency] in the debrief.", "negated"},
    {"No experience in [drift] detection.", "negated"},
    {"SQL fine, [Python] weak.", "doubted"},
    {"Sees himself [mentoring] juniors here.", "projected"},
    {"Skipped [load tests] to hit the date.", "negated"},
    {"[Load tests] never left the backlog.", "negated"},
    {"She thinks [load tests] are a waste of time.", "negated"},
    {"Never lost a record in the [migration].", "affirmed"},
    {"Found the [bug] nobody else could find.", "affirmed"},
    {"The [migration] is half done, finishes in May.", "projected"},
    {"Ran a pilot, [roll-out] to come.", "projected"},
    {"[Uptime] was never below 99.9%.", "affirmed"},
    {"[Uptime] didn't drop once.", "affirmed"},
    {"There's now an [audit trail] where there was none.", "affirmed"},
    {"Promised to send the [postmortem] and did.", "affirmed"},
    {"Promised to send the [postmortem], never did.", "negated"},
    {"Hasn't spoken to [customers] since 2022.", "negated"},
    {"Reviewed by two seniors; the [review] found nothing.", "affirmed"},
    {"The [deal] was won before he got involved.", "attributed"},
    {"The [deal] nobody expected her to win, she won.", "affirmed"},
};

const testing::Meant main_clauses[] = {
    {"When the client refused to sign she [escalated to legal] the same day.", "affirmed"},
    {"Since nobody had a plan she [escalated to legal].", "affirmed"},
    {"I had doubts about the [drift] story but she cleared them up.", "affirmed"},
    {"Expected hand-waving on the [drift], got a real design.", "affirmed"},
    {"Nobody believed in the [dashboard]. She built it anyway.", "affirmed"},
};

const testing::Meant later_sentences[] = {
    {"He mentioned an [audit]. It never happened.", "negated"},
    {"He mentioned an [audit]. Never took place, he admitted.", "negated"},
    {"Planned an [audit]. Nothing came of it.", "negated"},
    {"Wanted to do an [audit]. It was cancelled.", "negated"},
    {"Nice [audit]. It was done before he joined.", "attributed"},
    {"[Notes audit] - \"we do one every quarter\". Pressed: the governance nurse does it, she "
     "reads "
     "the summary.",
     "attributed"},
    {"[Supervised] four students a year. Knew what each struggled with.", "affirmed"},
    {"[Falls clinic]: applied for funding twice, turned down both times, so never got going.",
     "negated"},
    {"Built a [dashboard]. The ops team runs it now.", "affirmed"},
    {"Nice [audit]. Not his, it turned out.", "attributed"},
    {"I had the [audit] on my list. We didn't get there.", "unasked"},
    {"She set up the [audit]. It never failed since.", "affirmed"},
    {"She traced the [drift]. It never happened again.", "affirmed"},
};

const testing::Meant put_off[] = {
    {"[Stakeholder management] - we'll pick that up in the next round.", "unasked"},
    {"[Latency]: let's come back to it on Monday.", "unasked"},
    {"[Latency]: we will revisit this with the panel.", "unasked"},
    {"[Cost]: will ask in the final.", "unasked"},
};

const testing::Meant doubted[] = {
    {"Says he [led the migration], though two answers later it was \"the team lead and me\".",
     "doubted"},
    {"[40%] faster, no idea against what.", "doubted"},
    {"[$2M] is on the CV; in the interview it became less.", "doubted"},
    {"[On-call] is where he fell down.", "doubted"},
    {"Claims he [led the turnaround], I'm not convinced.", "doubted"},
    {"[Fluent German] on the CV, which I doubt.", "doubted"},
    {"Not sure he actually [managed the budget].", "doubted"},
    {"He asserted that he'd [improved morale], a bit hand-wavy though.", "doubted"},
    {"Something about a [dashboard], very vague.", "doubted"},
    {"The [drift] story has holes.", "doubted"},
    {"[Forecast]: \"I go by gut\", no pipeline review.", "doubted"},
    {"He describes himself as the owner of the [dashboard].", "doubted"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("what became of a thing") {
    testing::check_meant(undone);
    testing::check_meant(open);
    testing::check_meant(there);
    testing::check_meant(denied);
  }

  TEST_CASE("what departments did, and what came from above") {
    testing::check_meant(of_departments);
    testing::check_meant(reported);
    testing::check_meant(sources);
  }

  TEST_CASE("a short sentence that tells what became of the one before") {
    testing::check_meant(later_sentences);
  }

  TEST_CASE("what stands behind a clause of others, and doubts that were resolved") {
    testing::check_meant(main_clauses);
  }

  TEST_CASE("topics that interviewers put off, and doubts in passing") {
    testing::check_meant(put_off);
    testing::check_meant(doubted);
  }
}

}  // namespace assay::evidence
