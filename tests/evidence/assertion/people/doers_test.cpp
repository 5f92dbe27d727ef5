// Whoever did it, behind the "by" of a passive: any noun, unless it tells how, when or how much.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant rows[] = {
    {"The [dashboard] was carved by his master.", "attributed"},
    {"The [rollback] was dealt with by the fire brigade.", "attributed"},
    {"The [dashboard] he described was carried out by a restorer in Cremona.", "attributed"},
    {"The [chart] had been drawn up by the hotel.", "attributed"},
    {"[Charts] were painted by volunteers.", "attributed"},
    {"The [baseline] was laid by two Italians.", "attributed"},
    {"The [chart] was put together by the foundation.", "attributed"},
    {"The [chart] was designed and printed by the parish.", "attributed"},
    {"[Chart]: cut, bent and inlaid by his uncle", "attributed"},
    // how, when, how much
    {"The [dashboard] was built by the end of March.", "affirmed"},
    {"The [chart] was drawn by hand.", "affirmed"},
    {"The [rollback] was run by phone and email.", "affirmed"},
    {"The [dashboard] was delivered by the deadline.", "affirmed"},
    {"The [baseline] is taken by a cron job she wrote.", "affirmed"},
    {"The [cost] was brought down by a third.", "affirmed"},
    // herself, and what others did with it
    {"The [dashboard] was built by her and printed by an intern.", "affirmed"},
    {"[Chart]: drawn by her alone", "affirmed"},
    {"The [dashboard] was loved by the regulars.", "affirmed"},
    {"The [rollback] was attended by forty teachers.", "affirmed"},
};

const testing::Meant tasks[] = {
    {"The [rollback] was always the job of the paramedics.", "attributed"},
    {"[Rollbacks] were a matter for the avalanche service.", "attributed"},
    {"The [chart] is left to an outside studio.", "attributed"},
    {"The clinic does the [baseline].", "attributed"},
    {"[Rollback]: the shift leader does it", "attributed"},
    {"The [rollback] was always the job of the candidate.", "affirmed"},
    {"The clinic cut its [cost].", "affirmed"},
};

const testing::Meant creations[] = {
    {"Finance built his [dashboard] for him.", "attributed"},
    {"The agency made her [chart] for the pitch.", "attributed"},
    {"A colleague wrote her [postmortem].", "attributed"},
    {"The developers built her [chart] design.", "affirmed"},
    {"The crew made her [chart] famous.", "affirmed"},
    {"The team loved his [dashboard].", "affirmed"},
    {"The head approved her [dashboard].", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("whoever stands behind a passive did it") {
    testing::check_meant(rows);
  }
  TEST_CASE("a task of others, and institutions at work") {
    testing::check_meant(tasks);
  }
  TEST_CASE("what others make is theirs, though it is for the candidate") {
    testing::check_meant(creations);
  }
}

}  // namespace assay::evidence
