// Tables whose topics are the heads of columns: what the cells below say of them.
#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant told_below[] = {
    {"| Who | [Drills] | Berthing |\n|---|---|---|\n| Aune | chief mate runs them | fine |",
     "attributed"},
    {"| Who | [Drills] | Berthing |\n|---|---|---|\n| Aune | never ran one | fine |", "negated"},
    {"| [Drills] | Berthing |\n|---|---|\n| none | fine |", "negated"},
    {"| Drills | [Berthing] |\n|:---|---:|\n| strong | none |", "negated"},
    {"| [Drills] | Berthing |\n|---|---|\n| not covered | fine |", "unasked"},
    {"| [Drills] | Berthing |\n|---|---|\n| plans to start them next year | fine |", "projected"},
    {"| [Drills] and musters | Berthing |\n|---|---|\n| never did any | fine |", "negated"},
    {"| [Drills] | Berthing |\n|---|---|\n| ran them all himself | none |", "affirmed"},
    {"| [Drills] | Berthing |\n|---|---|\n| ran 26 last year himself | none |", "affirmed"},
    {"| [Drills] | Berthing |\n|---|---|\n| strong | none |", "affirmed"},
};

// The first row that says something; a cell that nobody filled in was not asked.
const testing::Meant rows[] = {
    {"| Who | [Drills] |\n|---|---|\n| Aune | ran them himself |\n| HR | not covered |",
     "affirmed"},
    {"| Who | [Drills] |\n|---|---|\n| Aune | |\n| HR | ran them himself |", "affirmed"},
    {"| Who | [Drills] |\n|---|---|\n| Aune | - |\n| HR | never ran one |", "negated"},
    {"| Who | [Drills] | Berthing |\n|---|---|---|\n| Aune | | fine |", "unasked"},
    {"| Who | [Drills] | Berthing |\n|---|---|---|\n| Aune | - | fine |", "unasked"},
    {"| Who | [Drills] | Berthing |\n|---|---|---|\n| Aune |", "unasked"},
};

// Told in the cell by its name, so that the head alone says nothing.
const testing::Meant named_below[] = {
    {"| Who | [Drills] |\n|---|---|\n| Aune | his deputy ran the drills |", "nothing"},
    {"| Who | Drills |\n|---|---|\n| Aune | his deputy ran the [drills] |", "attributed"},
    {"| Who | Drills |\n|---|---|\n| Aune | ran 26 [drills] himself |", "affirmed"},
};

const testing::Meant no_heads[] = {
    {"| [Drills] | 5 |\n| Berthing | none |", "affirmed"},
    {"| [Drills] | Berthing |\n\nNone of the rest was asked.", "affirmed"},
    {"She ran the [drills].\n|---|\n| none |", "affirmed"},
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("each head is told by its own cell") {
    PlanInput input;
    input.sets = {testing::phrase_set("drills", {"drills"}),
                  testing::phrase_set("berthing", {"berthing"}),
                  testing::phrase_set("fuel", {"fuel"})};
    Diagnostics out;
    const PlanRef plan = compile(std::move(input), nullptr, out);
    const Reading reading = testing::read_notes(
        *plan,
        "| Drills | Berthing | Fuel |\n|---|---|---|\n| chief mate runs them | never did | |\n",
        Voice::interviewer);
    REQUIRE(reading.evidence.size() == 3);
    CHECK(reading.evidence[0].cue == "chief mate runs them");
    CHECK(reading.evidence[1].cue == "never did");
    CHECK(reading.evidence[2].cue == "|");
    CHECK(reading.evidence[1].cue_line == 3);
    CHECK(reading.evidence[1].cue_column == 26);
  }

  TEST_CASE("heads of columns") {
    testing::check_meant(told_below);
    testing::check_meant(rows);
    testing::check_meant(named_below);
    testing::check_meant(no_heads);
  }
}

}  // namespace assay::evidence
