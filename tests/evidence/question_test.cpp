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
    {"Q: Any [rollback]?\nA: Yes, two of them.", "affirmed"},
    {"Q: Any [rollback]?\nA: No.", "negated"},
    {"Q: Who wrote the [rollback]?\nA: I did. Every line.", "affirmed"},
    {"Q: Who wrote the [rollback]?\nA: That was my predecessor.", "attributed"},
    {"Q: You did the [rollback]?\nA: Yes, sort of.\nMy note: hm. Doubtful.", "doubted"},
    {"Q: Tell me about the [rollback].\nA: I wrote the script and ran it.", "affirmed"},
    {"Interviewer: What about [rollback]?\nCandidate: We plan to add that in Q3.", "projected"},
    {"Q: Did you run a [rollback]?\nA: Honestly, no.", "negated"},
    {"Q: Did you run a [rollback]?\nA: To be honest, I did not.", "negated"},
    {"Q: Did you run a [rollback]?\nA: Hm, not really.", "negated"},
    {"Q: Did you run a [rollback]?\nA: Oh yes, every day.", "affirmed"},
    {"Q: Did you run a [rollback]?\nA: Of course.", "affirmed"},
    {"Q: And a [rollback]?\nA: That is the dream.", "projected"},
    {"Eva: did you cover the [rollback]?\nJon: no, we got stuck on rotas", "unasked"},
    {"Did anybody ask about the [rollback]? No.", "unasked"},
    {"Did you get to the [rollback]? - No, ran over.", "unasked"},
    {"Q: did you cover the [rollback] in your training?\nA: no", "negated"},
    {"Me: Did you do the [rollback] yourself?\nHer: Yes, on my own.", "affirmed"},
};

// A question asserts nothing, nor does an answer that tells neither way.
constexpr std::string_view open[] = {
    "Rollback?",
    "Rollback? None.",
    "Rollback? A long story.",
    "Has she done a rollback?",
    "Did the vendor run the rollback? Yes, all of it.",
    "Has she done a rollback? A long story.",
    "Q: Tell me about the rollback.",
    "Q: Any rollback?\nA: A long story.",
    "Q: Any rollback?\n\n\nA: Yes.",
    "Interviewer: Who ran our rollback last year?\nCandidate: No idea.",
};

}  // namespace

TEST_SUITE("evidence") {
  TEST_CASE("a topic that is asked about is meant as its answer says") {
    testing::check_meant(answered);
  }

  TEST_CASE("who speaks may stand in brackets") {
    PlanInput input;
    input.sets = {testing::phrase_set("rollback", {"rollback"})};
    Diagnostics out;
    const PlanRef plan = compile(std::move(input), nullptr, out);
    const auto status = [&plan](std::string_view note) {
      const Reading reading = testing::read_notes(*plan, note);
      REQUIRE(reading.evidence.size() == 1);
      return std::string(to_string(reading.evidence[0].status));
    };
    CHECK(status("[14:02] me: and the rollback?\n[14:02] Priya: wrote it in a night") ==
          "affirmed");
    CHECK(status("[Kim] and the big rollback?\n[Dan] agency did that") == "attributed");
    const Reading told = testing::read_notes(*plan, "Q: any rollback?\nA: That was the vendor.");
    REQUIRE(told.evidence.size() == 1);
    CHECK(told.evidence[0].cue == "That was the vendor");
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
