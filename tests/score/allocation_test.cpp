// Scoring through slots allocates nothing: every allocation of the program is counted.
#include <new>

#include <assay/scorecard.hpp>

#include <doctest/doctest.h>

#include "score/load.hpp"
#include "score/score.hpp"
#include "support/allocations.hpp"

namespace assay {

TEST_SUITE("score") {
  TEST_CASE("evaluation allocates nothing after warm-up") {
    const auto rubric = score_test::load(R"yaml(rubric: all
facts: {p: {unit: percent}, m: {unit: USD/year}, b: {unit: bool}}
values: {v: p / 1%}
criteria:
  - {id: a, weight: 2, levels: {l0: 0, l1: {points: 5, when: p > 1%}, l2: 10}}
  - {id: c, curve: {of: p, points: {0%: 0, 20%: 10}}}
  - {id: s, steps: {of: v, points: {0: 0, 10: 10}}}
  - {id: f, points: "clamp(4 * log10(m / $10k/year), 0, 10)"}
  - {id: g, criteria: [{id: x, levels: {n: 0, y: 10}}, {id: z, levels: {n: 0, y: 10}}]}
  - {id: in, rubric: inner.yaml}
flags: [{id: r, when: b, effect: {cap: 4}}]
clauses: [{id: t, when: score > 4 and bounds.low > 2}]
multiplier: {curve: {0: 1, 10: 2}}
)yaml",
                                         {{"inner.yaml", R"(rubric: inner
criteria: [{id: k, levels: {n: 0, y: 10}}]
)"}});
    auto answers = score_test::blank(*rubric);
    answers.facts.set(score_test::fact(*rubric, "p"), Decimal(7));
    answers.facts.set(score_test::fact(*rubric, "m"), Decimal(123456));
    answers.ratings.set(score_test::slot(*rubric, "in.k"), {scorecard::Rating::Kind::level, 0, {}});
    score::Scratch scratch(*rubric);
    const score::Inputs inputs = score::plain_inputs(answers);
    score::evaluate(*rubric, inputs, scratch);
    const std::size_t before = testing_support::allocations();
    const score::Numbers numbers = score::evaluate(*rubric, inputs, scratch);
    CHECK(testing_support::allocations() == before);
    CHECK(numbers.status == Outcome::scored);
    ::operator delete(::operator new(1));            // a call, which no compiler may leave out
    CHECK(testing_support::allocations() > before);  // the counter counts
  }

  TEST_CASE("so does scoring a scorecard with a scratch") {
    const auto rubric = Rubric::parse(R"yaml(rubric: plain
facts: {b: {unit: bool}, n: {unit: number}}
criteria:
  - {id: a, weight: 2, levels: {l0: 0, l1: 5, l2: 10}}
  - {id: c, points: "clamp(10 - n / 3, 0, 10)"}
flags: [{id: r, when: b, effect: {cap: 4}}]
clauses: [{id: t, when: score > 4}]
multiplier: {curve: {0: 1, 10: 2}}
)yaml");
    REQUIRE(rubric);
    Scorecard card(*rubric);
    card.rate(*rubric->slot("a"), std::uint16_t{1});
    card.fact(*rubric->fact_slot("n"), Decimal(7));
    Scratch scratch(*rubric);
    rubric->score(card, scratch);
    const std::size_t before = testing_support::allocations();
    const Score score = rubric->score(card, scratch);
    CHECK(testing_support::allocations() == before);
    CHECK(to_string(*score.score) == "5.89");  // (2 x 5 + 7.666667) / 3
    CHECK(score.clauses == 1);
  }
}

}  // namespace assay
