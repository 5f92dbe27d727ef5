// Which rubrics are scored in machine words, and that those which fit none are scored all the same.
#include <assay/rubric.hpp>
#include <assay/scorecard.hpp>

#include <doctest/doctest.h>

#include "score/load.hpp"
#include "score/plan.hpp"
#include "score/score.hpp"

namespace assay {

namespace {

// With each fact 2 and each criterion's highest level, if it has levels.
std::string told(const model::RubricRef& rubric) {
  scorecard::Answers answers = score_test::blank(*rubric);
  for (const model::Criterion& criterion : rubric->criteria)
    if (!criterion.levels.empty())
      answers.ratings.set(criterion.slot, {scorecard::Rating::Kind::level,
                                           static_cast<std::uint16_t>(criterion.levels.size() - 1),
                                           {}});
  for (std::size_t fact = 0; fact < rubric->facts.size(); ++fact)
    answers.facts.set(fact, Decimal(2));
  const Assessment a = score::assess(rubric, answers, Limits{});
  return (a.score() ? to_string(*a.score()) : "none") + " x" +
         (a.multiplier() ? to_string(*a.multiplier()) : "none");
}

struct Row {
  std::string rubric;
  bool in_words;
  std::string told;
};

const std::string one = "criteria: [{id: a, levels: {no: 0, top: 10}}]\n";
const std::string fact = "facts: {x: {unit: number}}\n";

std::string formula(const std::string& criterion) {
  return fact + "criteria: [{id: a, " + criterion + "}]\n";
}

std::string weights(const std::string& first, const std::string& second) {
  return "criteria:\n  - {id: a, weight: " + first +
         ", levels: {no: 0, top: 10}}\n  - {id: b, weight: " + second +
         ", levels: {no: 0, top: 4}}\n";
}

}  // namespace

TEST_SUITE("score") {
  TEST_CASE(
      "a rubric has a plan where its numbers fit words, and without one "
      "it is scored too") {
    for (const Row& row : {
             Row{one, true, "10 x1"},
             Row{"combine: max\n" + one, false, "10 x1"},
             // Scores and scales.
             Row{"precision: 6\n" + one, true, "10 x1"},
             Row{"precision: 7\n" + one, false, "10 x1"},
             Row{"scale: -5..10\n" + one, true, "10 x1"},
             Row{"scale: -1e30..10\n" + one, false, "10 x1"},
             Row{"scale: 0..1e30\n" + one, false, "10 x1"},
             Row{"scale: 0..1e15\n" + one, false, "10 x1"},
             Row{"scale: 0..10.0000001\n" + one, false, "10 x1"},
             Row{"min_coverage: 33.33333%\n" + one, false, "10 x1"},
             // Weights, alone and in sum.
             Row{weights("0.000001", "2"), true, "4 x1"},
             Row{weights("1e30", "2"), false, "10 x1"},
             Row{weights("1e15", "0.00001"), false, "10 x1"},
             Row{weights("1e11", "1e11"), true, "7 x1"},
             Row{weights("2e11", "1e11"), false, "8 x1"},
             Row{"scale: -1e12..10\n" + weights("2", "1"), false, "8 x1"},
             // Formulas.
             Row{formula("points: x"), true, "2 x1"},
             Row{formula("points: if x > 1 then 5 else 12"), true, "5 x1"},
             Row{formula("points: if x > 1 then 5 else -1"), true, "5 x1"},
             Row{"scale: 0..5\n" + formula("points: x + 0.000000000000000001"), false, "2 x1"},
             Row{"scale: -5..1\n" + formula("points: x + 0.000000000000000001"), false, "1 x1"},
             Row{formula("points: sqrt(x * 8)"), true, "4 x1"},
             Row{formula("points: x + 0.00000000000000000000001"), false, "2 x1"},
             Row{formula("points: '0.0000000000000000000000001'"), false, "0 x1"},
             Row{formula("points: x + 0.0000000000000000001"), false, "2 x1"},
             Row{"scale: -1e12..10\n" + formula("points: x + 0.00000001"), false, "2 x1"},
             Row{formula("if_missing: 3.1234567, points: x"), true, "2 x1"},
             // Curves and steps.
             Row{formula("curve: {of: x, points: {0: 0, 4: 10}}"), true, "5 x1"},
             Row{formula("curve: {of: x, points: {0: 0, 1e30: 10}}"), false, "0 x1"},
             Row{formula("steps: {of: x, points: {1: 4, 8: 10}}"), true, "4 x1"},
             Row{formula("steps: {of: x, points: {1: 4, 1e30: 10}}"), false, "4 x1"},
             // Conditions of levels.
             Row{formula("levels: {no: 0, top: {points: 10, when: x > 1}}"), true, "10 x1"},
             Row{fact + "values: {v: x + 1}\ncriteria: [{id: a, levels: {no: "
                        "0, top: {points: 10, "
                        "when: v > 1}}}]\n",
                 true, "10 x1"},
             Row{fact + "criteria:\n  - {id: a, levels: {no: 0, top: 10}}\n  - "
                        "{id: b, levels: "
                        "{no: 0, top: {points: 4, when: a > 1}}}\n",
                 false, "7 x1"},
             Row{fact + "criteria:\n  - {id: a, levels: {no: 0, top: 10}}\n  - "
                        "{id: b, points: a / "
                        "5}\n",
                 false, "6 x1"},
             // What asks the notes is unknown without them.
             Row{"phrases: {p: [alpha]}\nmultiplier: 1 + count(p)\n" + one, true, "10 xnone"},
             // Numbers that no word holds, in each place.
             Row{fact + "values: {v: x + 1e30}\n" + one, false, "10 x1"},
             Row{fact + "flags: [{id: f, when: x < 1e30, effect: {cap: 4}}]\n" + one, false,
                 "4 x1"},
             Row{fact + "clauses: [{id: c, when: x < 1e30}]\n" + one, false, "10 x1"},
             Row{fact + "multiplier: min(x, 1e30)\n" + one, false, "10 x2"},
             Row{formula("levels: {no: 0, top: {points: 10, when: x < 1e30}}"), false, "10 x1"},
             Row{formula("points: if x < 1e30 then 2 else 0"), false, "2 x1"},
             // Effects.
             Row{fact + "flags: [{id: f, when: x > 1, effect: {cap: 4.5}}]\n" + one, true,
                 "4.5 x1"},
             Row{fact +
                     "flags: [{id: f, when: x > 1, effect: {cap: "
                     "4.1234567}}]\n" +
                     one,
                 false, "4.12 x1"},
             Row{fact + "flags: [{id: f, when: x > 1, effect: {warn: true}}]\n" + one, true,
                 "10 x1"},
             // More is deducted than the scale is long.
             Row{fact +
                     "flags:\n  - {id: f, when: x > 1, effect: {deduct: 9}}\n  "
                     "- {id: g, when: "
                     "x > 0, effect: {deduct: 9}}\n" +
                     one,
                 true, "0 x1"},
             // Pay.
             Row{"multiplier: {curve: {0: 1, 10: 2}}\n" + one, true, "10 x2"},
             Row{"multiplier: {curve: {0: 1, 1e30: 2}}\n" + one, false, "10 x1"},
             Row{"multiplier: score / 5\n" + one, true, "10 x2"},
         }) {
      CAPTURE(row.rubric);
      const auto rubric = score_test::load("rubric: r\n" + row.rubric);
      CHECK(rubric->scoring->words.has_value() == row.in_words);
      CHECK(told(rubric) == row.told);
    }
  }

  TEST_CASE("a rubric of more expressions than a tape holds is scored all the same") {
    const auto rubric_of = [](std::size_t values) {
      std::string yaml = "rubric: r\n" + fact + "values:\n";
      for (std::size_t i = 0; i < values; ++i)
        yaml += "  v" + std::to_string(i) + ": x * x + " + std::to_string(i) + "\n";
      return score_test::load(yaml + one);
    };
    CHECK(rubric_of(50)->scoring->words);
    const auto long_one = rubric_of(300);
    CHECK_FALSE(long_one->scoring->words);
    CHECK(told(long_one) == "10 x1");
  }

  TEST_CASE("a rubric of many criteria is assessed in words from the heap") {
    std::string yaml = "rubric: r\ncriteria:\n";
    for (std::size_t i = 0; i < 400; ++i)
      yaml += "  - {id: c" + std::to_string(i) + ", levels: {no: 0, top: 10}}\n";
    const auto rubric = score_test::load(yaml);
    REQUIRE(rubric->scoring->words);
    CHECK(told(rubric) == "10 x1");
  }
}

}  // namespace assay
