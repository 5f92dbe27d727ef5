// Numbers past what a Decimal holds: each is unknown where it stands, is told, and takes nothing
// else with it.
#include <assay/rubric.hpp>
#include <assay/scorecard.hpp>

#include <doctest/doctest.h>

#include "score/checked.hpp"
#include "score/curve.hpp"
#include "score/load.hpp"
#include "score/score.hpp"

namespace assay {

namespace {

std::string shown(const std::optional<Decimal>& value) {
  return value ? to_string(*value) : "null";
}

// "scored 5 x1: score-overflow a, ...".
std::string told(const Assessment& a) {
  std::string text =
      std::string(to_string(a.status())) + " " + shown(a.score()) + " x" + shown(a.multiplier());
  std::string_view mark = ": ";
  for (const Warning& warning : a.warnings()) {
    text.append(mark).append(name(warning.code)).append(" ").append(warning.criterion);
    mark = ", ";
  }
  return text;
}

Rubric load(const std::string& yaml) {
  auto rubric = Rubric::parse("rubric: r\n" + yaml, "r.yaml");
  REQUIRE_MESSAGE(rubric, (rubric ? "" : rubric.error().render()));
  return *rubric;
}

// With the fact `x`, where it is given, and each criterion of `rated` at its highest level.
Assessment assess(const Rubric& rubric, const char* x, std::initializer_list<const char*> rated) {
  Scorecard card{rubric};
  if (x != nullptr) REQUIRE(card.fact("x", number(*Decimal::parse(x))).ok());
  for (const char* criterion : rated)
    REQUIRE(card.rate(criterion, "top").ok());
  return rubric.score(card);
}

constexpr const char* fact = "facts: {x: {unit: number}}\n";
constexpr const char* levels = "criteria: [{id: a, levels: {none: 0, top: 10}}]\n";

}  // namespace

TEST_SUITE("score") {
  TEST_CASE("arithmetic on what is absent, or with a result too large, is absent") {
    const Decimal huge = Decimal::scaled(9, 37);
    using score::Number;
    for (const auto& apply :
         {+[](const Number&a, const Number&b) { return score::add(a, b); },
          +[](const Number&a, const Number&b) { return score::subtract(a, b); },
          +[](const Number&a, const Number&b) { return score::multiply(a, b); },
          +[](const Number&a, const Number&b) { return score::divide(a, b); }}) {
      CHECK(apply(Decimal(6), Decimal(3)).has_value());
      CHECK_FALSE(apply(std::nullopt, Decimal(3)));
      CHECK_FALSE(apply(Decimal(6), std::nullopt));
      CHECK_FALSE(apply(std::nullopt, std::nullopt));
    }
    CHECK_FALSE(score::add(huge, huge));
    CHECK_FALSE(score::subtract(huge, -huge));
    CHECK_FALSE(score::multiply(huge, huge));
    CHECK_FALSE(score::divide(huge, Decimal::scaled(1, -2)));
    CHECK_FALSE(score::divide(huge, Decimal(0)));
  }

  TEST_CASE("a curve between keys that lie too far apart has no value there, and has one at them") {
    const Decimal huge = Decimal::scaled(9, 37);
    const std::vector<model::Knot> flat{{-huge, Decimal(0), {}}, {huge, Decimal(0), {}}};
    CHECK_FALSE(score::on_curve(flat, Decimal(0), 6));
    CHECK_FALSE(score::on_curve(flat, Decimal(-1), 6));
    CHECK(shown(score::on_curve(flat, -huge, 6)) == "0");
    const std::vector<model::Knot> steep{{Decimal(0), Decimal(-1), {}},
                                         {Decimal(1), Decimal::scaled(9, 37), {}}};
    CHECK(score::on_curve(steep, Decimal(1), 6).has_value());
    CHECK(score::on_curve(steep, Decimal::scaled(5, -1), 6).has_value());
  }

  TEST_CASE("a group or a nested rubric whose points are too large is missing, and told") {
    const Rubric group = load(R"(scale: 0..1e30
criteria:
  - {id: a, levels: {none: 0, top: 10}}
  - id: g
    criteria:
      - {id: b, weight: 1e30, levels: {none: 0, top: 1e30}}
      - {id: c, weight: 1e30, levels: {none: 0, top: 1e30}}
)");
    CHECK(told(assess(group, nullptr, {"a"})) == "scored 10 x1");
    CHECK(told(assess(group, nullptr, {"a", "b"})) == "scored 10 x1: score-overflow g");
    CHECK(told(assess(group, nullptr, {"b"})) == "incomplete null xnull: score-overflow g");

    const auto nested = score_test::load(
        "rubric: r\ncriteria:\n  - {id: a, levels: {none: 0, top: 10}}\n  - {id: n, rubric: "
        "n.yaml}\n",
        {{"n.yaml",
          "rubric: n\nscale: 0..9e37\ncriteria: [{id: b, levels: {none: 0, top: "
          "9e37}}]\n"}});
    scorecard::Answers answers = score_test::blank(*nested);
    for (const char* path : {"a", "n.b"})
      answers.ratings.set(score_test::slot(*nested, path), {scorecard::Rating::Kind::level, 1, {}});
    const Assessment a = score::assess(nested, answers, score::Gathered{});
    CHECK(told(a) == "scored 10 x1: score-overflow n");
    CHECK(to_string(a.criterion("n")->basis) == "missing");
  }

  TEST_CASE("bounds are none where the best is too large; clauses are asked at what there is") {
    const Rubric product = load(R"(scale: 0..9e37
combine: product
criteria:
  - {id: a, levels: {none: 0, top: 9e37}}
  - {id: b, levels: {none: 0, top: 9e37}}
clauses: [{id: q, when: score != 5}]
)");
    const Assessment one = assess(product, nullptr, {"a"});
    CHECK(shown(one.score()) == "90000000000000000000000000000000000000");
    CHECK_FALSE(one.bounds());
    CHECK(one.clauses()[0].holds);

    // What reads the bounds does not know them, whichever end is too large.
    for (const char* levels : {"{none: 1, top: 9e37}", "{none: -9e37, top: 1}"}) {
      CAPTURE(levels);
      const Rubric sum = load("scale: -9e37..9e37\ncombine: sum\ncriteria:\n  - {id: a, levels: " +
                              std::string(levels) + "}\n  - {id: b, levels: " + levels +
                              "}\n  - {id: c, levels: {none: -1, top: 1}}\nclauses:\n  - {id: low, "
                              "when: bounds.low > -9e37}\n  - {id: high, when: bounds.high < "
                              "9e37}\n  - {id: other, when: score < 5 or score > 6}\n");
      const Assessment a = assess(sum, nullptr, {"c"});
      CHECK(shown(a.score()) == "1");
      CHECK_FALSE(a.bounds());
      CHECK_FALSE(a.clauses()[0].holds);
      CHECK_FALSE(a.clauses()[1].holds);
      CHECK(a.clauses()[2].holds);
    }

    // From one end of the scale to the other there are more scores than a Decimal counts.
    for (const char* clause : {"score != 5", "score == 5", "score > 3 and score < 8"}) {
      CAPTURE(clause);
      const Rubric wide = load(
          "scale: -9e37..9e37\ncombine: max\ncriteria:\n"
          "  - {id: a, levels: {none: -9e37, top: 9e37}}\n"
          "  - {id: b, levels: {none: -9e37, top: 9e37}}\n"
          "clauses: [{id: q, when: '" +
          std::string(clause) + "'}]\n");
      Scorecard card{wide};
      REQUIRE(card.rate("a", "none").ok());
      const Assessment a = wide.score(card);
      REQUIRE(a.bounds());
      CHECK(shown(a.bounds()->second) == "90000000000000000000000000000000000000");
      CHECK_FALSE(a.clauses()[0].certain);
    }
  }

  TEST_CASE("what a criterion lost is left out where it is too large") {
    const Rubric rubric = load(
        "scale: 0..1e30\ncriteria:\n  - {id: a, weight: 1e30, levels: {none: 0, top: 1e30}}\n"
        "  - {id: b, weight: 1e30, levels: {none: 0, top: 10}}\n");
    Scorecard card{rubric};
    REQUIRE(card.rate("a", "none").ok());
    REQUIRE(card.rate("b", "none").ok());
    const Assessment a = rubric.score(card);
    REQUIRE(a.reasons().size() == 1);
    CHECK(a.reasons()[0].criterion == "b");
  }

  TEST_CASE("an overflow is told where it is: of a value, a criterion, a flag, a clause, the pay") {
    struct Row {
      std::string rubric;
      std::string huge, fine;  // at x = 1e30 and at x = 2
    };
    for (const Row& row : {
             Row{"values: {v: x * x}\nclauses: [{id: c, when: v > 3}]\n",
                 "scored 10 x1: score-overflow v", "scored 10 x1"},
             Row{"flags: [{id: f, when: x * x > 3, effect: {deduct: 1}}]\n",
                 "scored 10 x1: score-overflow f", "scored 9 x1"},
             Row{"flags: [{id: f, when: x * x > 3, effect: {warn: true}}]\n",
                 "scored 10 x1: score-overflow f", "scored 10 x1: flag-raised f"},
             Row{"clauses: [{id: c, when: x * x > 3}]\n", "scored 10 x1: score-overflow c",
                 "scored 10 x1"},
             Row{"multiplier: x * x\n", "scored 10 xnull: score-overflow r", "scored 10 x4"},
         }) {
      CAPTURE(row.rubric);
      const Rubric rubric = load(fact + std::string(levels) + row.rubric);
      CHECK(told(assess(rubric, "1e30", {"a"})) == row.huge);
      CHECK(told(assess(rubric, "2", {"a"})) == row.fine);
    }
  }

  TEST_CASE("a criterion whose number is too large is missing") {
    struct Row {
      std::string criterion;
      std::string huge, fine;
    };
    for (const Row& row : {
             Row{"points: x * x", "scored 10 x1: score-overflow b", "scored 7 x1"},
             Row{"levels: {no: 0, yes: {points: 4, when: x * x > 3}}",
                 "scored 10 x1: score-overflow b", "scored 7 x1"},
             Row{"steps: {of: x * x, points: {0: 0, 3: 4}}", "scored 10 x1: score-overflow b",
                 "scored 7 x1"},
             // Its keys are farther apart than what a Decimal holds.
             Row{"curve: {of: x, points: {-9e37: 0, 9e37: 8}}", "scored 10 x1: score-overflow b",
                 "scored 10 x1: score-overflow b"},
         }) {
      CAPTURE(row.criterion);
      const Rubric rubric =
          load(fact + ("criteria:\n  - {id: a, levels: {none: 0, top: 10}}\n  - {id: b, " +
                       row.criterion + "}\n"));
      CHECK(told(assess(rubric, "1e30", {"a"})) == row.huge);
      CHECK(told(assess(rubric, "2", {"a"})) == row.fine);
    }
  }

  TEST_CASE("a score that is too large is none, and neither are its bounds") {
    struct Row {
      std::string head;
      std::string weight;
      std::string told;
    };
    for (const Row& row : {
             Row{"scale: 0..1e30\n", "1", "scored 1000000000000000000000000000000 x1"},
             Row{"scale: 0..1e30\n", "1e30", "incomplete null xnull: score-overflow r"},
             Row{"scale: 0..9e37\ncombine: sum\n", "1", "incomplete null xnull: score-overflow r"},
             Row{"scale: 0..9e37\ncombine: product\n", "1",
                 "incomplete null xnull: score-overflow r"},
             Row{"scale: 0..9e37\ncombine: max\n", "1",
                 "scored 90000000000000000000000000000000000000 x1"},
         }) {
      CAPTURE(row.head);
      CAPTURE(row.weight);
      const bool mean = row.head.find("combine") == std::string::npos;
      const std::string weight = mean ? ", weight: " + row.weight : "";
      const std::string top = row.head.substr(10, row.head.find('\n') - 10);
      const Rubric rubric = load(row.head + "criteria:\n  - {id: a, levels: {none: 0, top: " + top +
                                 "}" + weight + "}\n  - {id: b, levels: {none: 0, top: " + top +
                                 "}" + weight + "}\n  - {id: c, levels: {none: 0, top: " + top +
                                 "}" + weight + "}\nclauses: [{id: q, when: score == 5}]\n");
      CHECK(told(assess(rubric, nullptr, {"a", "b", "c"})) == row.told);
      // One is enough for some of them; what the others would make of it is too much all the same.
      const Assessment part = assess(rubric, nullptr, {"a", "b"});
      CHECK(part.bounds().has_value() == (row.told.find("null") == std::string::npos));
    }
  }
}

}  // namespace assay
