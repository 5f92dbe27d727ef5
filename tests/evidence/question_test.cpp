// Topics that are asked about and answered.
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "evidence/assertion/marked.hpp"

namespace assay::evidence {
namespace {

const testing::Meant answered[] = {
    {"[Rollback]? Shook her head.", "negated"},
    {"[Rollback]? The DBA did it.", "attributed"},
    {"[Rollback]? No time.", "unasked"},
    {"[Rollback]? Every Friday for six years.", "affirmed"},
    {"Has she done a [rollback]? Afraid not.", "negated"},
    {"Has she done a [rollback]? She has.", "affirmed"},
    {"Did he ever run a [rollback]? Ran two of them.", "affirmed"},
    {"Ever run a [rollback]? \"Can't say I have.\"", "negated"},
    {"Who ran the [rollback]? Me, every Thursday.", "affirmed"},
    {"Who ran the [rollback]? The foreman.", "attributed"},
    {"You asked if he can run a [rollback]. Yes, no worries.", "affirmed"},
};

// A question asserts nothing, nor does an answer that tells neither way.
constexpr std::string_view open[] = {
    "Rollback?",
    "Rollback? None.",
    "Rollback? A long story.",
    "Has she done a rollback?",
    "Did the vendor run the rollback? Yes, all of it.",
    "Has she done a rollback? A long story.",
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("a topic that is asked about is meant as its answer says") {
    testing::check_meant(answered);
  }

  TEST_CASE("a question asserts nothing") {
    PlanInput input;
    input.sets = {testing::phrase_set("rollback", {"rollback"})};
    Diagnostics out;
    const PlanRef plan = compile(std::move(input), nullptr, out);
    for (const std::string_view note : open) {
      CAPTURE(note);
      const Reading reading = testing::read_notes(*plan, note);
      CHECK(reading.evidence.empty());
    }
  }

  TEST_CASE("a question that ends a passage says nothing of the next one's words") {
    PlanInput input;
    input.sets = {testing::phrase_set("churn", {"churn"})};
    Diagnostics out;
    const PlanRef plan = compile(std::move(input), nullptr, out);
    std::vector<Passage> passages(2);
    passages[0].text = "Churn?";
    passages[1].text = "Brought it down from 14% to 9% in a year.";
    passages[1].voice = Voice::candidate;
    const Reading reading = read(*plan, passages, Limits{});
    for (const Evidence& found : reading.evidence)
      CHECK(found.kind != EvidenceKind::mention);
  }
}

}  // namespace assay::evidence
