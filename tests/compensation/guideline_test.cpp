// The guideline engine, from YAML to components: each rule of pay in a table.
#include <doctest/doctest.h>

#include "compensation/payment.hpp"

using namespace assay;
using namespace assay::testing_support;

namespace {

constexpr const char* ranged =
    "{id: base, unit: USD/year, when: clause(premium), range: {cloud: $30k..$35k, startup: "
    "$40k..$45k, default: $30k..$45k}, at: {curve: {8: 0%, 10: 100%}}, round: $500}";

}  // namespace

TEST_SUITE("compensation") {
  TEST_CASE("a range pays where the curve says, rounded to its multiple") {
    struct Row {
      const char* level;
      const char* profile;
      const char* amount;
    };
    for (const Row& row : {Row{"good", "cloud", "32500"}, Row{"top", "cloud", "35000"},
                           Row{"good", "startup", "42500"}, Row{"good", "", "37500"},
                           Row{"some", "cloud", "null"}, Row{"good", "nowhere", "null"}}) {
      CAPTURE(row.level);
      CAPTURE(row.profile);
      const ComponentResult c = only(ranged, row.level, row.profile);
      CHECK(amount(c) == row.amount);
      CHECK(c.granted == (std::string_view(row.amount) != "null"));
    }
  }

  TEST_CASE("every amount says why, and so does every refusal") {
    CHECK(only(ranged, "good", "cloud").because ==
          "$32,500: premium holds (score 9 > 8); 50% of the way from $30,000 to $35,000 (score 9)");
    CHECK(only(ranged, "some", "cloud").because ==
          "not granted: premium does not hold (score 8 > 8)");
    CHECK(only(ranged, "good", "nowhere").because ==
          "not granted: the guideline has no profile 'nowhere'");
    CHECK(only("{id: x, unit: USD/year, amount: offer(base) * 2}", "good").because ==
          "not granted: offer(base) unknown * 2");
  }

  TEST_CASE("rounding is half-even and never leaves the range") {
    const char* tight =
        "{id: x, unit: USD/year, range: $30_250..$30_400, at: {curve: {8: 0%, 10: 100%}}, round: "
        "$500}";
    CHECK(amount(only(tight, "top")) == "30400");
    CHECK(amount(only(tight, "some")) == "30250");
    const char* even = "{id: x, unit: USD/year, amount: $750, round: $500}";
    CHECK(amount(only(even, "good")) == "1000");
    CHECK(amount(only("{id: x, unit: USD/year, amount: $250, round: $500}", "good")) == "0");
  }

  TEST_CASE("nothing is granted unless the assessment is scored") {
    const Rubric r = pay_rubric();
    auto guideline =
        Guideline::parse(pay_head("components:\n  - {id: x, unit: USD, amount: $5}\n"), "g", r);
    REQUIRE(guideline);
    Scorecard vetoed{r};
    REQUIRE(vetoed.rate("depth", "top").ok());
    REQUIRE(vetoed.rate("gate", "yes").ok());
    const Assessment a = r.score(vetoed, *guideline);
    CHECK(a.status() == Outcome::vetoed);
    CHECK(a.compensation()->components[0].because ==
          "nothing is granted: the assessment is vetoed");
    const Assessment incomplete = r.score(Scorecard{r}, *guideline);
    CHECK(incomplete.status() == Outcome::incomplete);
    CHECK_FALSE(incomplete.compensation()->components[0].granted);
  }

  TEST_CASE("a share is of what the other would pay, granted or not") {
    const Rubric r = pay_rubric();
    auto guideline = Guideline::parse(
        pay_head(
            std::string("components:\n  - {id: part, unit: USD/year, when: not clause(premium), "
                        "share: 50%, of: base}\n  - ") +
            ranged + "\n"),
        "g", r);
    REQUIRE_MESSAGE(guideline, (guideline ? "" : guideline.error().render()));
    Scorecard card{r};
    REQUIRE(card.rate("depth", "some").ok());
    const Assessment a = r.score(card, *guideline);
    CHECK(amount(a.compensation()->components[0]) == "15000");
    CHECK(amount(a.compensation()->components[1]) == "null");
  }

  TEST_CASE("the multiplier and the peer make an amount; a guideline's own multiplier overrides") {
    const char* worth = "{id: x, unit: USD/year, amount: peer(base) * (multiplier - 1)}";
    CHECK(amount(only(worth, "good")) == "64000");  // 160,000 x (1.4 - 1)
    const Rubric r = pay_rubric();
    auto own = Guideline::parse(
        pay_head(std::string("multiplier: {curve: {0: 1, 10: 3}}\ncomponents:\n  - ") + worth +
                 "\n"),
        "g", r);
    REQUIRE_MESSAGE(own, (own ? "" : own.error().render()));
    Scorecard card{r};
    REQUIRE(card.rate("depth", "top").ok());
    REQUIRE(card.peer("base", money(160000, "USD")).ok());
    const Assessment a = r.score(card, *own);
    CHECK(to_string(*a.compensation()->multiplier) == "3");
    CHECK(to_string(*a.multiplier()) == "3");
    CHECK(amount(a.compensation()->components[0]) == "320000");
  }

  TEST_CASE("what rests on prose is provisional") {
    const char* by_savings =
        "{id: x, unit: USD/year, range: $0..$10k, at: {of: savings, curve: {$0/year: 0%, $1M/year: "
        "100%}}}";
    const ComponentResult c =
        only(by_savings, "good", "", "She saved $500,000 a year with the new scheduler.");
    CHECK(amount(c) == "5000");
    CHECK(c.provisional);
    CHECK_FALSE(only(ranged, "good").provisional);
  }

  TEST_CASE("an offer is held against band and premium") {
    const Rubric r = pay_rubric();
    auto guideline =
        Guideline::parse(pay_head("bands: {senior: $150k..$170k, principal: $380k+}\n"
                                  "components:\n  - {id: base_premium, unit: USD/year, "
                                  "amount: $35k}\n"),
                         "g", r);
    REQUIRE_MESSAGE(guideline, (guideline ? "" : guideline.error().render()));
    Scorecard card{r};
    REQUIRE(card.rate("depth", "top").ok());
    card.grade("senior");
    REQUIRE(card.peer("base", money(160000, "USD")).ok());
    REQUIRE(card.offer("base", money(185000, "USD")).ok());
    const Assessment a = r.score(card, *guideline);
    const auto& findings = a.compensation()->findings;
    REQUIRE(findings.size() == 2);
    CHECK(name(findings[0].code) == "base-above-band");
    CHECK(to_string(*findings[0].amount) == "15000");
    CHECK(name(findings[1].code) == "premium-not-offered");
    CHECK(to_string(*findings[1].amount) == "10000");
  }

  TEST_CASE("warnings: a date outside, an absent clause, an unknown profile") {
    const Rubric r = pay_rubric();
    auto guideline = Guideline::parse(
        pay_head("effective: 2026-01-01..2026-12-31\ncomponents:\n  - {id: x, unit: USD, when: not "
                 "clause(missing_one), amount: $5}\n"),
        "g", r);
    REQUIRE_MESSAGE(guideline, (guideline ? "" : guideline.error().render()));
    Scorecard card{r};
    REQUIRE(card.rate("depth", "top").ok());
    REQUIRE(card.date("2025-12-31").ok());
    card.profile("nowhere");
    const Assessment a = r.score(card, *guideline);
    CHECK(amount(a.compensation()->components[0]) == "5");
    std::string codes;
    for (const Warning& w : a.warnings())
      codes += std::string(name(w.code)) + ' ';
    CHECK(codes == "outside-effective unknown-profile absent-clause ");
  }
}
