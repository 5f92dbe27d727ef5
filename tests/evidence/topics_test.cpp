// Topics in all the forms that notes give them, and what is said below them.
#include "evidence/topics.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

// Each holds a topic, marked, and the place of what is said of it.
constexpr std::string_view forms[] = {
    "[Rollback]: {}\n",
    "[Rollback] - {}\n",
    "| [Rollback] | {} |\n",
    "## [Rollback]\n\n{}\n",
    "## [Rollback]\n\n- {}\n- Stayed calm under pressure.\n",
    "## How about a [rollback]\n{}\n",
    "[Rollback]:\n{}\n",
    "- [Rollback]\n  - {}\n",
    "1. [Rollback]:\n   {}\n",
    "**[Rollback]**\n{}\n",
    "**A [rollback] of the launch**\n\n{}\n",
    "[Rollback]. {}\n",
};

struct Answer {
  std::string_view said, status;
};

constexpr Answer answers[] = {
    {"Never did one.", "negated"},
    {"none", "negated"},
    {"\"we had none\"", "negated"},
    {"Not covered.", "unasked"},
    {"Ran out of time.", "unasked"},
    {"Planned for Q3.", "projected"},
    {"The SREs did it.", "attributed"},
    {"not hers, the vendor's", "attributed"},
    {"Done by the platform team.", "attributed"},
    {"Could not explain it.", "doubted"},
    {"unclear", "doubted"},
    {"Yes.", "affirmed"},
    {"Did it herself.", "affirmed"},
    {"very strong", "affirmed"},
    {"Designed and ran it.", "affirmed"},
    {"Her own, she walked me through it.", "affirmed"},
};

const testing::Meant more[] = {
    {"## [Rollback]\n\nThe SREs did the rollback in 2 minutes.\n", "attributed"},
    {"## [Rollback]\n\nNo rollback in place.\n", "negated"},
    {"## [Rollback]\n\nShe ran the rollback. No rollback of theirs was as quick.\n", "affirmed"},
    {"## [Rollback]\n\nNo rollback at first, then she built a rollback.\n", "affirmed"},
    // Asked once more, then answered.
    {"## [Rollback]\n\nHas she done one? Never did one.\n", "negated"},
    // Only the first sentence tells of the topic.
    {"## [Rollback]\n\nShe wrote it. Never late.\n", "affirmed"},
    // Siblings, rows, labels and headings are topics of their own.
    {"- [rollback]\n- never late\n", "affirmed"},
    {"- [rollback]\n- not covered: pay\n", "affirmed"},
    {"## [Rollback]\n\nShe ran it.\n\n## Pay\n\nNot covered.\n", "affirmed"},
    {"## [Rollback]\n\nConcerns: none\n", "affirmed"},
    {"## [Rollback] (2/5)\n\nNever did one.\n", "negated"},
    {"### [Savings]: $2M\nNot his, the vendor's.\n", "attributed"},
    {"[Rollback]\n--------\nNever did one.\n", "negated"},
    {"[Rollback]\n--------\nShe ran it.\n", "affirmed"},
    // What is told is no topic.
    {"She ran the [rollback].\nNot covered: pay.\n", "affirmed"},
    {"- Built a [rollback]\n  - no help\n", "affirmed"},
    {"- Cut cost with a [rollback]\n  - Not bad.\n", "affirmed"},
};

}  // namespace

const testing::Meant unfilled[] = {
    {"## [Rollback]\n\n## Baseline\n\nMeasured.\n", "unasked"},
    {"## [Rollback]\n# Baseline\n", "unasked"},
    {"[Rollback]:\nBaseline: 40%\n", "unasked"},
    {"- [Rollback]:\n- Baseline: measured\n", "unasked"},
    {"**[Rollback]:**\n**Baseline:** yes\n", "unasked"},
    {"# All about [rollback]\n## Baseline\nMeasured.\n", "affirmed"},
    {"## [Rollback]\n\n- Baseline: 40%\n", "affirmed"},
    {"[Rollback]:\n- 2 minutes\n", "affirmed"},
    {"[Rollback]:\n  - Owner: she\n", "affirmed"},
    {"- [rollback]\n- baseline\n", "affirmed"},
};

TEST_SUITE("evidence") {
  TEST_CASE("what is said of a topic, in every form a topic has") {
    for (const std::string_view form : forms) {
      for (const Answer& answer : answers) {
        const std::string note = fmt::format(fmt::runtime(form), answer.said);
        CAPTURE(note);
        CHECK(testing::meant(note) == answer.status);
      }
    }
  }

  TEST_CASE("what tells of a topic, and what does not") {
    testing::check_meant(more);
  }

  TEST_CASE("headings and labels that nobody filled in") {
    testing::check_meant(unfilled);
  }

  TEST_CASE("a quote below a topic says what it means") {
    struct Row {
      std::string_view topic, quote, status;
    };
    constexpr Row rows[] = {
        {"# T\n## Rollback\n\n", "> We never had one.\n", "negated"},
        {"# T\n**Rollback**\n", "> Planned for next year.\n", "projected"},
        {"# T\n## Rollback\n\n", "> The SREs did it.\n", "attributed"},
        {"# T\n## Rollback\n\n", "> I ran it myself. Never late.\n", "affirmed"},
        // The topic itself points back to what others did.
        {"# T\nThe vendor ran the old cluster from its office in Riga.\n## That rollback\n\n",
         "> Never.\n", "negated"},
        {"# T\nShe ran the rollback.\n", "> Never late.\n", "affirmed"},
        {"# T\n## Rollback\n\n", "> Baseline: never.\n", "affirmed"},
    };
    PlanInput input;
    input.sets = {testing::phrase_set("topic", {"rollback"})};
    Diagnostics out;
    const PlanRef plan = compile(std::move(input), nullptr, out);
    for (const Row& row : rows) {
      CAPTURE(row.topic);
      CAPTURE(row.quote);
      const auto source =
          std::make_shared<Source>("note.md", std::string(row.topic) + std::string(row.quote));
      Passage passages[2];
      std::uint32_t from = 4, to = static_cast<std::uint32_t>(row.topic.size());
      for (Passage& passage : passages) {
        passage.source = source;
        passage.text = source->text().substr(from, to - from);
        passage.offsets = text::OffsetMap::shifted(from);
        from = to;
        to = static_cast<std::uint32_t>(source->text().size());
      }
      passages[1].voice = Voice::candidate;
      const Reading reading = read(*plan, passages, Limits{});
      REQUIRE(reading.evidence.size() == 1);
      const Evidence& found = reading.evidence[0];
      CHECK(to_string(found.status) == row.status);
      CHECK(found.voice == Voice::interviewer);
      CHECK(found.text.size() == 8);
      if (found.status == Assertion::affirmed) continue;
      CHECK(source->text().find(found.cue) >= row.topic.size());
      CHECK(found.cue_line == std::count(row.topic.begin(), row.topic.end(), '\n') + 1);
    }
  }

  TEST_CASE("the status of a topic names the words that gave it") {
    Diagnostics out;
    PlanInput input;
    input.sets = {testing::phrase_set("topic", {"rollback"})};
    const PlanRef plan = compile(std::move(input), nullptr, out);
    const Reading reading = testing::read_notes(*plan, "## Rollback\n\nWe ran out of time.\n");
    REQUIRE(reading.evidence.size() == 1);
    CHECK(reading.evidence[0].cue == "out of time");
    CHECK(reading.evidence[0].cue_line == 3);
    CHECK(reading.evidence[0].cue_column == 8);
  }
}

}  // namespace assay::evidence
