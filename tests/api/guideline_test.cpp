// Scoring with a guideline, and what happens to cards and guidelines of another rubric.
#include <assay/assay.hpp>

#include <doctest/doctest.h>

namespace {

using namespace assay;

constexpr const char* impact = R"(rubric: impact
version: "1"
facts:
  saved:
    unit: percent
    find: down percent near idle
phrases:
  idle: [idle GPU time]
criteria:
  - {id: proof, levels: {asserted: 4, measured: 7, audited: 10}}
clauses:
  - {id: premium, when: score >= 7 and saved >= 10%}
multiplier: {curve: {0: 1, 10: 2}}
)";

constexpr const char* pay = R"(guideline: pay
version: "1"
for: [impact]
currency: USD
components:
  - {id: base_premium, unit: USD/year, when: clause(premium), range: $10k..$20k, at: {curve: {0: 0%, 10: 100%}}}
  - {id: on_peer, unit: USD/year, amount: peer(base) * (multiplier - 1)}
multiplier: {curve: {0: 1, 10: 3}}
)";

Rubric rubric() {
  auto loaded = Rubric::parse(impact, "impact.yaml");
  REQUIRE_MESSAGE(loaded, (loaded ? "" : loaded.error().render()));
  return *loaded;
}

Guideline guideline(const Rubric& of, std::string text = pay) {
  auto loaded = Guideline::parse(std::move(text), "pay.yaml", of);
  REQUIRE_MESSAGE(loaded, (loaded ? "" : loaded.error().render()));
  return *loaded;
}

bool warned(const Assessment& assessment, Code code) {
  for (const Warning& warning : assessment.warnings())
    if (warning.code == code) return true;
  return false;
}

}  // namespace

TEST_SUITE("api") {
  TEST_CASE("a guideline pays by the score, and its multiplier is the assessment's") {
    const Rubric r = rubric();
    Scorecard card(r);
    REQUIRE(card.rate("proof", "audited"));
    REQUIRE(card.fact("saved", "12%"));
    REQUIRE(card.peer("base", money(100'000, "USD", Period::year)));
    CHECK(r.score(card).multiplier() == Decimal(2));
    CHECK_FALSE(r.score(card).compensation());

    const Assessment a = r.score(card, guideline(r));
    CHECK(a.multiplier() == Decimal(3));
    REQUIRE(a.compensation());
    const auto& components = a.compensation()->components;
    REQUIRE(components.size() == 2);
    CHECK(components[0].granted);
    CHECK_FALSE(components[0].provisional);
    CHECK(components[0].amount == Decimal(20'000));
    CHECK(components[1].amount == Decimal(200'000));
  }

  TEST_CASE("what is granted only by prose is provisional") {
    const Rubric r = rubric();
    Scorecard card(r);
    REQUIRE(card.rate("proof", "measured"));
    REQUIRE(card.notes("She cut idle GPU time by 15%."));
    const Assessment a = r.score(card, guideline(r));
    REQUIRE(a.compensation());
    const ComponentResult& premium = a.compensation()->components[0];
    CHECK(premium.granted);
    CHECK(premium.provisional);
    CHECK(premium.amount == Decimal(17'000));
  }

  TEST_CASE("the rubric's own multiplier stays where the guideline has none") {
    const Rubric r = rubric();
    Scorecard card(r);
    REQUIRE(card.rate("proof", "audited"));
    const std::string text(pay);
    const Assessment a = r.score(card, guideline(r, text.substr(0, text.find("multiplier: {"))));
    CHECK(a.multiplier() == Decimal(2));
    CHECK(a.compensation()->multiplier == Decimal(2));
  }

  TEST_CASE("a guideline of another rubric pays nothing; of the same text it pays") {
    const Rubric r = rubric();
    auto other = Rubric::parse(std::string(impact) + "# changed\n", "impact.yaml");
    REQUIRE(other);
    Scorecard card(r);
    REQUIRE(card.rate("proof", "audited"));
    const Assessment a = r.score(card, guideline(*other));
    CHECK(warned(a, Code::wrong_rubric));
    CHECK_FALSE(a.compensation());
    CHECK(a.score() == Decimal(10));
    CHECK(r.score(card, guideline(rubric())).compensation());
  }

  TEST_CASE("a card of another rubric is not scored") {
    const Rubric r = rubric();
    auto other = Rubric::parse(
        "rubric: other\nversion: '1'\ncriteria:\n  - {id: a, levels: {no: 0, yes: 10}}\n"
        "  - {id: b, levels: {no: 0, yes: 10}}\n",
        "other.yaml");
    REQUIRE(other);
    Scorecard card(*other);
    REQUIRE(card.rate("b", "yes"));
    const Assessment a = r.score(card);
    CHECK(a.status() == Outcome::incomplete);
    CHECK_FALSE(a.score());
    CHECK(warned(a, Code::wrong_rubric));
    CHECK(warned(r.score(card, guideline(r)), Code::wrong_rubric));

    Scratch scratch(r), others(*other);
    CHECK_FALSE(r.score(card, scratch).score);
    CHECK(r.score(card, scratch).criteria == 0);
    CHECK(other->score(card, others).criteria == 2);
    CHECK(r.score(card, others).criteria == 0);
  }

  TEST_CASE("a fact as text is read as in a scorecard") {
    const Rubric r = rubric();
    Scorecard card(r);
    CHECK(card.fact("saved", "12%"));
    const Status plain = card.fact("saved", "12");
    REQUIRE_FALSE(plain);
    CHECK(plain.error()[0].code == Code::unit_mismatch);
    CHECK(card.fact("saved", "12 %%").error()[0].code == Code::malformed_literal);
    CHECK(card.fact("save", "12%").error()[0].code == Code::unknown_fact);
  }
}
