// Sentences that tell of somebody else's work by their grammar, each family beside the near-misses
// that are the candidate's all the same.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant relative_clauses[] = {
    {"The [30%] less waste that he put in his CV comes from a supplier's brochure.", "attributed"},
    {"The [dashboard] which he opened was built by the data team.", "attributed"},
    {"The [dashboard] that she built was praised by the vendor.", "affirmed"},
    {"The [dashboard] that she built is now run by the data team.", "affirmed"},
    {"The [chart] that he showed comes from his own data.", "affirmed"},
    {"She knew that the [dashboard] was hers and that the test was run by the vendor.", "affirmed"},
    {"The [A/B test], which the growth people had set up long before, was fine.", "attributed"},
    {"The [A/B test], which she had set up for the growth people, was fine.", "affirmed"},
};

const testing::Meant pointing[] = {
    {"The binder is there. The [98%] is theirs too.", "affirmed"},
    {"He filed the binder. The [98%] is theirs too.", "attributed"},
    {"The [chart] is theirs to use now, she drew it.", "affirmed"},
    {"They cut spend and wrote it up. The [98%] is theirs too.", "affirmed"},
    {"Data quality is done by the engineers, they keep the [dashboard], he reads it.",
     "attributed"},
    {"The data is cleaned by the engineers. They keep the [dashboard] and he reads it.",
     "attributed"},
    {"They keep the [dashboard] and report on Fridays.", "affirmed"},
    {"He hired the vendor. Their people wrote the [postmortem].", "attributed"},
    {"They led the team. Their people wrote the [postmortem].", "affirmed"},
    {"He was calm. \"They cut the [idle time] for us.\"", "attributed"},
};

const testing::Meant tasks[] = {
    {"[HACCP] is what my sous chef takes care of.", "attributed"},
    {"The [dashboard] is something the analysts look after.", "attributed"},
    {"The [rollback] is what the SREs do.", "attributed"},
    {"The [rollback] is what she does best.", "affirmed"},
    {"The [dashboard] is what the analysts asked her for.", "affirmed"},
    {"The [rollback] is what the SREs praised most.", "affirmed"},
    {"The [dashboard] is the leasing company's business.", "attributed"},
    {"Our [dashboard] is the company's best.", "affirmed"},
    {"[starter]: the sous chef keeps it", "attributed"},
    {"[dashboard]: the data team maintains it", "attributed"},
    {"[dashboard]: she keeps it", "affirmed"},
    {"[dashboard]: the data team runs it, she wrote it", "affirmed"},
    {"The insurance company cut [idle time] with her dashboard.", "affirmed"},
    {"[dashboard]: the data team loves it", "affirmed"},
    {"[Latency] work = Tomasz. He told us so.", "attributed"},
    {"It was head office in Ghent that cut [idle time].", "attributed"},
    {"It was a night in Ghent that cut the [idle time].", "affirmed"},
    {"[25%] less latency, a result of the network team's rewrite.", "attributed"},
    {"[25%] less latency, a result of her rewrite.", "affirmed"},
    {"Much talk of a [one-pager], its author being her colleague.", "attributed"},
};

const testing::Meant ellipses[] = {
    {"The check was the consultant's, as were the [hand calculations].", "attributed"},
    {"The dashboard was built by the vendor, and so was the [baseline].", "attributed"},
    {"The dashboard was built by her, as was the [baseline].", "affirmed"},
    {"No dashboard, and so the [baseline] was her first job.", "affirmed"},
    {"A postmortem is planned, as is a [rollback].", "projected"},
};

const testing::Meant wholes[] = {
    {"Long story about [idle time]. All of it done by Pavel and the cloud partner, he says.",
     "attributed"},
    {"He listed a [dashboard]. When we went into it: all of it done by the contract lab.",
     "attributed"},
    {"He listed a [dashboard]. All of it was praised by the lab in Basel.", "affirmed"},
    {"Claims a [rollback]. \"You'd have to ask Farah, she did that.\"", "affirmed"},
    {"When we stopped him he said at home the foreman does the [lockout].", "attributed"},
    {"On the [rollback]: \"You'd have to ask Farah, she did that.\"", "attributed"},
};

const testing::Meant handed_over[] = {
    {"Leaving the [dashboard] to Priya, she cut spend.", "attributed"},
    {"Leaving the dashboard to Priya, she cut [spend].", "affirmed"},
    {"Leaving the [dashboard] to Priya.", "unasked"},
    {"The root cause [analysis] was done before she got there, by Infra.", "attributed"},
    {"The [analysis] was done before the launch, by her.", "affirmed"},
    {"Will Turner built the [dashboard].", "attributed"},
    {"Will Turner cut [idle time].", "attributed"},
    {"Will cut [idle time] next year.", "projected"},
};

const testing::Meant labels[] = {
    {"[Drift]: the target was a third, and what came out he doesn't know.", "projected"},
    {"[Complaints]: he wants to bring them down.", "projected"},
    {"[Rollback]: she wants to talk about it, but did it in 4 minutes.", "affirmed"},
    {"[Dashboard]: not part of his job so far.", "negated"},
    {"[Dashboard]: not part of his first job, built at his second.", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("others behind a relative clause") {
    testing::check_meant(relative_clauses);
  }
  TEST_CASE("others that a pronoun points at") {
    testing::check_meant(pointing);
  }
  TEST_CASE("tasks of others") {
    testing::check_meant(tasks);
  }
  TEST_CASE("what is said of one thing as of another") {
    testing::check_meant(ellipses);
  }
  TEST_CASE("all of it was others") {
    testing::check_meant(wholes);
  }
  TEST_CASE("what was left to others") {
    testing::check_meant(handed_over);
  }
  TEST_CASE("labels and what is said of them") {
    testing::check_meant(labels);
  }
}

}  // namespace assay::evidence
