// What `assay new` writes: a starter rubric and its tests, with NAME and TITLE to be filled in.
#pragma once

#include <string_view>

namespace cli {

inline constexpr std::string_view starter_rubric =
    R"yaml(# A starter: it lints, and its tests pass, as it is. Change one thing at a time and run both again:
#   assay lint NAME.yaml
#   assay test tests/NAME.test.yaml
rubric: NAME
version: "1"                    # a string; raise it with each change that moves a score
title: TITLE
summary: One or two sentences; what a good answer shows.
source: Where the criteria and their anchors come from.
scale: 0..10
precision: 2                    # decimals of the score
missing: renormalize            # what nobody asked stays out of the mean; or zero, or reject
min_coverage: 50%               # with less than this answered the result is incomplete

# Words to look for in the notes. Inflections are found too ("reduced", "reduces"); "..." stands for
# up to three words, "=word" for exactly this word, "word*" for any ending.
phrases:
  failure: [incident, outage, went wrong, failed]
  cause: [root cause, caused by, traced it to, because]
  remedy: [fixed, rolled back, added a test, changed the process]
  outage_time: [outage, downtime, time to recover]
  vague: [it was fine, nothing much, everything went well]

# Quantities with a unit: given by the interviewer, or else found in the notes.
facts:
  downtime_cut:
    ask: By how much did downtime fall?
    unit: percent
    find: down percent near outage_time

criteria:
  - id: story                   # judged by levels: anchors that two people would choose alike
    title: A failure, told
    ask: Tell me about something that went wrong.
    weight: 2
    levels:                     # from low to high; `when` lets the notes choose a level
      none: {points: 0, looks_like: "Has no story.", when: mentions(vague)}
      told: {points: 4, looks_like: "Tells what happened.", when: mentions(failure)}
      explained: {points: 8, looks_like: "Names the cause.", when: mentions(failure) and mentions(cause)}
      mended:
        points: 10
        looks_like: Names the cause and what was changed so that it cannot return.
        when: mentions(failure) and mentions(cause) and mentions(remedy)
  - id: effect                  # judged by a measured quantity
    title: Effect
    ask: What changed afterwards, and by how much?
    weight: 1
    curve: {of: downtime_cut, points: {0%: 0, 20%: 5, 50%: 10}}     # straight lines between

flags:                          # conditions with an effect on the score: cap, deduct, veto, warn
  - id: no_story
    when: mentions(vague) and not mentions(failure)
    effect: {cap: 2}
    because: A claim without a story.

clauses:                        # named conditions on the result, for whoever acts on it
  - id: advance
    when: score >= 6
    because: A failure, its cause and its remedy.
)yaml";

inline constexpr std::string_view starter_tests =
    R"yaml(# Tests of NAME.yaml: assay test tests/NAME.test.yaml --coverage --mutate
tests: NAME
rubric: ../NAME.yaml
cases:
  - name: a story with cause, remedy and effect
    given:
      notes: |
        We had an outage. The root cause was a full disk; she fixed it and added a test. Downtime fell by 50%.
    expect:
      status: scored
      score: 10
      clauses: [advance]
      flags: []
      facts: {downtime_cut: 50%}
  - name: the stories of the debriefs
    table:
      columns: [notes, expect.criteria.story, flags]
      rows:
        - [It was fine., 0, [no_story]]
        - [There was an incident. It was fine., 4, []]
        - [There was an incident., 4, []]
        - ["There was an incident, caused by a full disk.", 8, []]
        - ["There was an incident, caused by a full disk. It was fixed.", 10, []]
        - [There was an incident. It was fixed., 4, []]
        - ["Late, because of the traffic. It was fixed.", 0, []]
  - name: the levels of story
    table:
      columns: [ratings.story, expect.criteria.story]
      rows:
        - [none, 0]
        - [told, 4]
        - [explained, 8]
        - [mended, 10]
  - name: the curve of effect
    table:
      columns: [facts.downtime_cut, expect.criteria.effect]
      rows:
        - [0%, 0]
        - [10%, 2.5]
        - [20%, 5]
        - [35%, 7.5]
        - [50%, 10]
        - [80%, 10]
  - name: weights, and both sides of the clause
    table:
      columns: [ratings.story, ratings.effect, score, clauses]
      rows:
        - [10, 0, 6.67, [advance]]
        - [0, 10, 3.33, []]
        - [6, 6, 6, [advance]]
        - [5.99, 5.99, 5.99, []]
  - name: the flag's cap
    given:
      ratings: {story: mended, effect: 10}
      notes: It was fine.
    expect:
      score: 2
      flags: [no_story]
  - name: a third of the weight is not enough
    given:
      ratings: {effect: 10}
    expect:
      status: incomplete
      score: 10
properties:
  - monotonic: [story, effect, downtime_cut]
  - bounded: {score: 0..10}
  - order_free: true
  - never: clause(advance) and flag(no_story)
  - invariant: [names, pronouns]
)yaml";

}  // namespace cli
