// Short answers behind a topic, and those that sound like them.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant denied[] = {
    {"[Rollback]: he didn't", "negated"},
    {"[Rollback] - she hasn't.", "negated"},
    {"[Rollback]: hasn't done this yet", "negated"},
    {"[Rollback]: never worked with it", "negated"},
    {"[Rollback]: the candidate did not know what it is", "negated"},
    {"[Rollback]: doesn't know", "negated"},
    {"[Rollback]: \"I never had one\"", "negated"},
    {"[Rollback]: \"we don't have that\"", "negated"},
    {"[Rollback]: no experience", "negated"},
    {"[Rollback]: no hands-on experience with it", "negated"},
    {"[Rollback]: has no idea", "negated"},
    {"[Rollback]: not much exposure", "negated"},
    {"[Rollback]: couldn't give an example", "negated"},
    {"[Rollback]: nothing concrete", "negated"},
    {"[Rollback]: drew a blank", "negated"},
    {"| [Rollback] | came up short |", "negated"},
    {"| [Rollback] | \u2717 | 2 |", "negated"},
    {"| [Rollback] | \u2717 |", "negated"},
};

const testing::Meant others[] = {
    {"[Rollback]: done by SRE", "attributed"},
    {"[Rollback] - Done by the platform team.", "attributed"},
    {"| [Rollback] | run by marketing |", "attributed"},
    {"[Rollback]: by network ops", "attributed"},
    {"[Rollback]: Priya's work", "attributed"},
    {"[Rollback] - vendor did this", "attributed"},
};

const testing::Meant open[] = {
    {"[Rollback]: only in theory", "projected"},
    {"[Rollback]: \"I'd love to do one\"", "projected"},
    {"[Rollback]: \"we want to try it next year\"", "projected"},
    {"[Rollback]: in progress", "projected"},
    {"[Rollback]: only read about it", "projected"},
    {"[Rollback]: no proof", "doubted"},
    {"[Rollback]: without any evidence", "doubted"},
    {"[Rollback]: pretty weak", "doubted"},
    {"[Rollback]: refused to answer", "doubted"},
    {"| [Rollback] | - |", "unasked"},
    {"| [Rollback] | | |", "unasked"},
    {"[Rollback]: -", "unasked"},
    {"| [Rollback] | \u2610 |", "unasked"},
};

const testing::Meant rated[] = {
    {"| [Rollback] | 1 | done by marketing |", "attributed"},
    {"| [Rollback] | 2/5 | only in theory |", "projected"},
    {"| [Rollback] | Amir | he never did one |", "negated"},
    {"| [Rollback] | strong | ran it herself |", "affirmed"},
    {"| [Rollback] | 4 | |", "affirmed"},
    {"| [Rollback] | 2 | none given |", "negated"},
    {"[Rollback]: 1/5 - none", "negated"},
    {"3. [Rollback]: 2/5. Only in theory.", "projected"},
    {"[Rollback]: 2/5 - done by SRE", "attributed"},
    {"[Rollback]: 2/5. Only in theory.", "projected"},
    {"[Rollback]: 4/5 - ran it herself", "affirmed"},
    {"[Rollback]: fine - baseline: only in theory", "affirmed"},
};

const testing::Meant kept[] = {
    {"[Rollback]: no issues", "affirmed"},
    {"[Rollback]: no concerns at all", "affirmed"},
    {"[Rollback]: no example needed", "affirmed"},
    {"[Rollback]: nothing to add, she knew it all", "affirmed"},
    {"[Rollback]: never failed", "affirmed"},
    {"[Rollback]: didn't hesitate", "affirmed"},
    {"[Rollback]: not bad", "affirmed"},
    {"[Rollback]: doesn't like spreadsheets", "affirmed"},
    {"[Rollback]: short and clear", "affirmed"},
    {"[Rollback]: wrote the paper on it", "affirmed"},
    {"[Rollback]: done by Friday", "affirmed"},
    {"[Rollback]: done by hand", "affirmed"},
    {"[Rollback]: done by her alone", "affirmed"},
    {"[Rollback]: by design", "affirmed"},
    {"[Rollback]: good progress", "affirmed"},
    {"[Rollback]: heard good things", "affirmed"},
    {"[Rollback]: the candidate's idea", "affirmed"},
    {"[Rollback]: her own work", "affirmed"},
    {"[Rollback]: \"I would do it again, it saved us\"", "affirmed"},
    {"[Rollback]: \"it's one I built\"", "affirmed"},
    {"[Rollback]: he did it", "affirmed"},
    {"[Rollback]: theory and practice", "affirmed"},
    {"| [Rollback] | 4 |", "affirmed"},
    {"| [Rollback] |", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("answers that deny their topic") {
    testing::check_meant(denied);
  }

  TEST_CASE("answers that give their topic to others") {
    testing::check_meant(others);
  }

  TEST_CASE("answers that leave their topic open, or doubt it") {
    testing::check_meant(open);
  }

  TEST_CASE("an empty cell is told by its bar, an open task by its box") {
    Diagnostics out;
    PlanInput input;
    input.sets = {testing::phrase_set("topic", {"rollback"})};
    const PlanRef plan = compile(std::move(input), nullptr, out);
    const Reading reading =
        testing::read_notes(*plan, "| Rollback | | |\n\n- [ ] rollback\n- [x] rollback\n");
    REQUIRE(reading.evidence.size() == 3);
    CHECK(reading.evidence[0].cue == "|");
    CHECK(reading.evidence[0].cue_column == 14);
    CHECK(reading.evidence[1].status == Assertion::unasked);
    CHECK(reading.evidence[1].cue == "[ ]");
    CHECK(reading.evidence[2].status == Assertion::affirmed);
  }

  TEST_CASE("answers behind a rating, and in later cells") {
    testing::check_meant(rated);
  }

  TEST_CASE("answers that only sound like those") {
    testing::check_meant(kept);
  }
}

}  // namespace assay::evidence
