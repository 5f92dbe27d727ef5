// Numbers past what a Decimal holds: each is unknown where it stands, is told, and takes nothing
// else with it.
#include <assay/rubric.hpp>
#include <assay/scorecard.hpp>

#include <doctest/doctest.h>

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
