// Which bytes of the notes stand behind an answer.
#include <string>

#include <assay/assay.hpp>

#include <doctest/doctest.h>

#include "score/load.hpp"
#include "score/score.hpp"

using namespace assay;

namespace {

Rubric rubric() {
  const auto made = Rubric::parse(
      "rubric: test\n"
      "phrases:\n"
      "  baseline: [baseline, before the change]\n"
      "  window: [over six weeks, prometheus, dcgm]\n"
      "  control: [control group]\n"
      "facts:\n"
      "  idle: {unit: percent, find: percent near baseline}\n"
      "criteria:\n"
      "  - id: proof\n"
      "    levels:\n"
      "      none: 0\n"
      "      asserted: {points: 3, when: mentions(baseline)}\n"
      "      measured: {points: 7, when: percent near baseline and mentions(window) or "
      "mentions(control)}\n"
      "  - id: control\n"
      "    levels: {none: 0, yes: {points: 5, when: mentions(control)}}\n"
      "  - id: gain\n"
      "    points: if idle > 5% then 8 else 2\n"
      "flags:\n"
      "  - {id: loose, when: mentions(baseline) and not mentions(window), effect: {warn: true}}\n",
      "rubric.yaml");
  if (!made) FAIL(made.error().render());
  return *made;
}

// The texts of a criterion's evidence, in order.
std::string behind(const std::string& notes, std::string_view criterion,
                   std::string_view rated = {}) {
  const Rubric r = rubric();
  Scorecard card(r);
  REQUIRE(card.notes(notes));
  if (!rated.empty()) REQUIRE(card.rate(criterion, rated));
  const Assessment a = r.score(card);
  std::string words;
  for (const CriterionResult& result : a.criteria())
    if (result.id == criterion)
      for (const std::uint32_t index : result.evidence)
        words += (words.empty() ? "" : " | ") + a.evidence()[index].text;
  return words;
}

}  // namespace

TEST_SUITE("score") {
  TEST_CASE("an answer shows the evidence that decided it, each question in turn") {
    const std::string measured = "DCGM and Prometheus, over six weeks: the baseline was 40%.";
    CHECK(behind(measured, "proof") == "40% | DCGM | Prometheus | over six weeks");
    // What the level that was reached does not ask is not shown.
    CHECK(behind("A control group. Prometheus. The baseline.", "proof") == "control group");
    CHECK(behind("The baseline was in Prometheus.", "proof") == "baseline");
    CHECK(behind(measured, "gain") == "40%");
  }

  TEST_CASE("an answer that reaches no level shows the mentions that touch it") {
    CHECK(behind("The baseline was 12%. There was no control group.", "control") ==
          "control group");
  }

  TEST_CASE("a rating stands beside all that its conditions read") {
    CHECK(behind("The baseline was 40%, in Prometheus. No control group.", "proof", "asserted") ==
          "baseline | 40% | Prometheus | control group");
  }

  TEST_CASE("where another has read the text there is no evidence to show") {
    const auto rubric = score_test::load(
        "rubric: r\nphrases: {words: [alpha]}\ncriteria:\n  - {id: a, levels: {none: 0, some: "
        "{points: 4, when: mentions(words)}, top: 10}}\n");
    scorecard::Answers answers = score_test::blank(*rubric);
    answers.ratings.set(0, {scorecard::Rating::Kind::level, 1, {}});
    score::Gathered gathered;
    gathered.has_text = true;
    gathered.touched.resize(rubric->slots);
    gathered.reading.unasked.resize(rubric->slots);
    const Assessment a = score::assess(rubric, answers, gathered);
    CHECK(a.criteria()[0].level == "some");
    CHECK(a.criteria()[0].evidence.empty());
  }

  TEST_CASE("a flag shows what raised it") {
    const Rubric r = rubric();
    Scorecard card(r);
    REQUIRE(card.notes("There was a baseline of 40%."));
    const Assessment a = r.score(card);
    REQUIRE(a.flags().size() == 1);
    REQUIRE(a.flags()[0].raised);
    REQUIRE(a.flags()[0].evidence.size() == 1);
    CHECK(a.evidence()[a.flags()[0].evidence[0]].text == "baseline");
  }
}
