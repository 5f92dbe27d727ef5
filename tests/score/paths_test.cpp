// What few rubrics ask of scoring: notes beside answers, bounds in the pay, one scratch for cards
// with notes and without.
#include <assay/rubric.hpp>
#include <assay/scorecard.hpp>

#include <doctest/doctest.h>

#include "score/load.hpp"
#include "score/score.hpp"

namespace assay {

namespace {

std::string shown(const std::optional<Decimal>& value) {
  return value ? to_string(*value) : "null";
}

Rubric load(const std::string& yaml) {
  auto rubric = Rubric::parse("rubric: r\n" + yaml, "r.yaml");
  REQUIRE_MESSAGE(rubric, (rubric ? "" : rubric.error().render()));
  return *rubric;
}

std::string row(const Assessment& a, const char* id) {
  const CriterionResult& c = *a.criterion(id);
  return std::string(to_string(c.basis)) + " " + shown(c.points);
}

}  // namespace

TEST_SUITE("score") {
  TEST_CASE("a count of words is evidence, in a rubric without facts too") {
    const Rubric rubric =
        load("phrases: {words: [alpha]}\ncriteria: [{id: a, points: count(words)}]\n");
    Scorecard card{rubric};
    REQUIRE(card.notes("She named alpha.").ok());
    CHECK(row(rubric.score(card), "a") == "evidence 1");
    CHECK(row(rubric.score(Scorecard{rubric}), "a") == "missing null");
  }

  TEST_CASE("what was rated is a fact beside notes that were not read") {
    const Rubric rubric = load(R"(phrases: {words: [alpha]}
criteria:
  - {id: a, levels: {none: 0, some: {points: 4, when: mentions(words)}, top: 10}}
  - {id: b, points: 'if level(a) >= top then 5 else count(words)'}
)");
    Scorecard rated{rubric};
    REQUIRE(rated.rate("a", "top").ok());
    CHECK(row(rubric.score(rated), "b") == "fact 5");
    REQUIRE(rated.notes("She named alpha.").ok());
    CHECK(row(rubric.score(rated), "b") == "evidence 5");
    Scorecard read{rubric};
    REQUIRE(read.notes("She named alpha.").ok());
    CHECK(row(rubric.score(read), "b") == "evidence 1");
  }

  TEST_CASE("the notes state a rate without its period: it is taken as of the fact's, and told") {
    const Rubric rubric = load(R"(phrases: {saved: [save]}
facts: {savings: {unit: USD/year, find: money near saved}}
criteria: [{id: a, points: savings / $1M/year}]
)");
    struct Row {
      const char* notes;
      bool told;
    };
    for (const Row& row : {Row{"She saved $3M.", true}, Row{"She saved $3M a year.", false}}) {
      Scorecard card{rubric};
      REQUIRE(card.notes(row.notes).ok());
      const Assessment a = rubric.score(card);
      CHECK(shown(a.score()) == "3");
      REQUIRE(a.warnings().size() == (row.told ? 1U : 0U));
      if (row.told) CHECK(name(a.warnings()[0].code) == "period-assumed");
    }
  }

  TEST_CASE("pay may rest on the bounds, and is unknown where it reads what is not known") {
    struct Row {
      std::string multiplier;
      std::string value;  // with half of the rubric answered, at its best
    };
    for (const std::string combine : {"", "combine: max\n"})
      for (const Row& row :
           {Row{"bounds.high / 5", "2"}, Row{"score / 5", "2"}, Row{"x / 5", "null"}}) {
        CAPTURE(combine);
        CAPTURE(row.multiplier);
        const Rubric rubric = load(combine + R"(facts: {x: {unit: number}}
min_coverage: 10%
criteria:
  - {id: a, levels: {none: 0, top: 10}}
  - {id: b, levels: {none: 0, top: 10}}
multiplier: )" + row.multiplier + "\n");
        Scorecard card{rubric};
        REQUIRE(card.rate("a", "top").ok());
        CHECK(shown(rubric.score(card).multiplier()) == row.value);
      }
  }

  TEST_CASE("a clause that names one score is asked between the ends too") {
    const Rubric rubric = load(R"(criteria:
  - {id: a, levels: {none: 0, top: 10}}
  - {id: b, levels: {none: 0, top: 10}}
clauses:
  - {id: five, when: score == 5}
  - {id: not_five, when: score != 5}
  - {id: high, when: score >= 0}
)");
    Scorecard card{rubric};
    REQUIRE(card.rate("a", "top").ok());
    const Assessment a = rubric.score(card);  // 10, from 5 to 10
    CHECK_FALSE(a.clauses()[0].certain);
    CHECK_FALSE(a.clauses()[1].certain);
    CHECK(a.clauses()[2].certain);
  }

  // Machine words cannot tell which of two logarithms is more where they are the same.
  TEST_CASE("a clause that holds at one score between the ends is in doubt, whatever it asks") {
    struct Row {
      const char* when;
      const char* at;  // of the fact
    };
    for (const Row& row : {Row{"log10(score) == log10(n)", "3"},
                           Row{"log10(score) == log10(a)", "1"},  // where `a` is worst
                           Row{"log10(score) == log10(n)", "9"}}) {
      CAPTURE(row.when);
      const Rubric rubric = load(std::string(R"(facts: {n: {unit: number}}
criteria:
  - {id: a, levels: {low: 2, top: 10}}
  - {id: b, levels: {low: 1, top: 10}}
clauses: [{id: same, when: )") + row.when +
                                 "}]\n");
      Scorecard card{rubric};
      REQUIRE(card.rate("b", "low").ok());
      REQUIRE(card.fact("n", row.at).ok());
      const Assessment a = rubric.score(card);
      CHECK(a.bounds() == std::pair{Decimal::scaled(15, -1), Decimal::scaled(55, -1)});
      CHECK_FALSE(a.clauses()[0].holds);
      CHECK(a.clauses()[0].certain == (std::string_view(row.at) == "9"));
    }
  }

  TEST_CASE("a flag that reads the best of what is missing may need more than a word") {
    const Rubric rubric = load(R"(facts: {n: {unit: number}}
criteria:
  - {id: a, levels: {none: 0, top: 10}}
  - {id: b, levels: {none: 0, top: 10}}
flags: [{id: f, when: a * n > 3, effect: {cap: 8}}]
)");
    Scorecard card{rubric};
    REQUIRE(card.rate("b", "top").ok());
    REQUIRE(card.fact("n", "90000000000000").ok());
    const Assessment a = rubric.score(card);
    CHECK(shown(a.score()) == "10");
    CHECK(a.bounds() == std::pair{Decimal(5), Decimal(8)});
  }

  TEST_CASE("a scratch is as new after a card with notes") {
    const auto rubric = score_test::load(R"(rubric: r
facts: {x: {unit: number}, y: {unit: number}}
criteria: [{id: a, points: x}, {id: b, points: y}]
)");
    scorecard::Answers answers = score_test::blank(*rubric);
    answers.facts.set(0, Decimal(3));
    score::Gathered gathered;
    gathered.has_text = true;
    gathered.found = {Decimal(9), Decimal(7)};
    gathered.touched.resize(rubric->slots);
    gathered.reading.unasked.resize(rubric->slots);
    score::Scratch scratch(*rubric);
    for (int i = 0; i < 2; ++i) {
      const auto read = score::evaluate(*rubric, score::inputs(answers, gathered), scratch);
      CHECK(shown(read.points[0]) == "3");
      CHECK(shown(read.points[1]) == "7");
      CHECK(read.bases[0] == Basis::fact);
      CHECK(read.bases[1] == Basis::evidence);
      for (int k = 0; k < 2; ++k) {
        const auto plain = score::evaluate(*rubric, score::plain_inputs(answers), scratch);
        CHECK(shown(plain.points[0]) == "3");
        CHECK(plain.bases[0] == Basis::fact);
        CHECK(shown(plain.points[1]) == "null");
      }
    }
  }
}

}  // namespace assay
