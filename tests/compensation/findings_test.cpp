// An offer against what a guideline grants, and against its bands.
#include <doctest/doctest.h>

#include "compensation/payment.hpp"

using namespace assay;
using namespace assay::testing_support;

namespace {

// "base-above-band 15000", one for each finding.
std::vector<std::string> found(const Rubric& rubric, const Guideline& guideline,
                               const Scorecard& card) {
  std::vector<std::string> list;
  const Assessment a = rubric.score(card, guideline);
  for (const Finding& finding : a.compensation()->findings)
    list.push_back(std::string(name(finding.code)) + ' ' + to_string(*finding.amount));
  return list;
}

using List = std::vector<std::string>;

}  // namespace

TEST_SUITE("compensation") {
  TEST_CASE("an offered base is held against the band of its grade") {
    const Rubric rubric = pay_rubric();
    const Guideline bands =
        pay_guideline(rubric, "bands: {senior: $150k..$170k, principal: $380k+}\n");
    struct Row {
      std::string grade;
      int base;
      List found;
    };
    for (const Row& row :
         {Row{"senior", 149'999, {"base-below-band 1"}}, Row{"senior", 150'000, {}},
          Row{"senior", 170'000, {}}, Row{"senior", 185'000, {"base-above-band 15000"}},
          Row{"principal", 379'000, {"base-below-band 1000"}}, Row{"principal", 900'000, {}},
          Row{"", 1, {}}, Row{"junior", 1, {}}}) {
      CAPTURE(row.grade);
      CAPTURE(row.base);
      Scorecard card = pay_card(rubric, "top");
      card.grade(row.grade);
      REQUIRE(card.offer("base", money(row.base, "USD")).ok());
      CHECK(found(rubric, bands, card) == row.found);
    }
    Scorecard card = pay_card(rubric, "top");
    card.grade("senior");
    REQUIRE(card.offer("base", money(1, "USD")).ok());
    CHECK(found(rubric, pay_guideline(rubric, "multiplier: score / 5\n"), card) == List{});
  }

  TEST_CASE("a premium offered is held against the premium granted") {
    struct Row {
      std::string id;
      std::string field;
      Quantity offered;
      List found;
    };
    // A field that is not the component's own is the pay itself, to which the premium adds.
    for (const Row& row :
         {Row{"base_premium", "base", money(195'000, "USD"), {}},
          Row{"base_premium", "base", money(195'000, "USD", Period::year), {}},
          Row{"base_premium", "base", percent(5), {}},
          Row{"base_premium", "base", money(185'000, "USD"), {"premium-not-offered 10000"}},
          Row{"base_premium", "base", money(200'000, "USD"), {"premium-not-granted 5000"}},
          Row{"partial_base_premium", "base", money(195'000, "USD"), {}},
          Row{"partial_base_premium", "base", money(185'000, "USD"), {"premium-not-offered 10000"}},
          Row{"base_premium", "base_premium", money(30'000, "USD"), {"premium-not-offered 5000"}},
          Row{"database_premium", "base", money(195'000, "USD"), {"premium-not-offered 35000"}},
          Row{"bonus", "base", money(195'000, "USD"), {}},
          Row{"multiplied_base", "base", money(195'000, "USD"), {}},
          Row{"signing_premium", "sign", money(1, "USD"), {"premium-not-offered 35000"}},
          // Part of a field: how much of it, the offer does not say.
          Row{"base_sign_on_premium", "sign_on", money(1, "USD"), {}},
          Row{"bonus", "bonus", money(30'000, "USD"), {"premium-not-offered 5000"}},
          Row{"signing_premium", "signing", money(30'000, "USD"), {}}}) {
      CAPTURE(row.id);
      CAPTURE(row.field);
      CAPTURE(to_text(row.offered));
      const Rubric rubric = pay_rubric();
      const Guideline guideline = pay_guideline(
          rubric, "components: [{id: " + row.id + ", unit: USD/year, amount: $35k/year}]\n");
      Scorecard card = pay_card(rubric, "top");
      REQUIRE(card.offer(row.field, row.offered).ok());
      CHECK(found(rubric, guideline, card) == row.found);
    }
  }

  TEST_CASE("a premium that is granted and stands nowhere in the offer was not offered") {
    const Rubric rubric = pay_rubric();
    const Guideline guideline = pay_guideline(rubric, R"(components:
  - {id: equity_premium, unit: percent, amount: 0.03%}
  - {id: sign_on_premium, unit: USD, when: score < 8, amount: $20k}
  - {id: bonus, unit: USD, amount: $20k, target: utilization up by 10%}
  - {id: whole_premium, unit: USD/year, when: score < 8, amount: $40k/year}
  - {id: part, unit: USD/year, share: 50%, of: whole_premium}
)");
    Scorecard card = pay_card(rubric, "top");
    CHECK(found(rubric, guideline, card) == List{});  // without an offer nothing is compared
    REQUIRE(card.offer("base", money(190'000, "USD")).ok());
    CHECK(found(rubric, guideline, card) == List{"premium-not-offered 0.03"});
    const Assessment a = rubric.score(card, guideline);
    CHECK(a.compensation()->findings[0].message ==
          "equity_premium: 0.03% granted, not in the offer");
    REQUIRE(card.offer("equity", percent(1)).ok());
    CHECK(found(rubric, guideline, card) == List{});
    // A share of a premium may be offered under the premium's name.
    REQUIRE(card.offer("whole_premium", money(15'000, "USD")).ok());
    CHECK(found(rubric, guideline, card) == List{"premium-not-offered 5000"});
  }

  TEST_CASE("components of one pay field add up; what is not granted adds nothing") {
    const Rubric rubric = pay_rubric();
    const Guideline guideline = pay_guideline(rubric, R"(components:
  - {id: base_premium, unit: USD/year, amount: $20k/year}
  - {id: partial_base_premium, unit: USD/year, amount: $10k/year}
  - {id: other_base_premium, unit: USD/year, when: score < 8, amount: $70k/year}
)");
    Scorecard card = pay_card(rubric, "top");
    REQUIRE(card.offer("base", money(190'000, "USD")).ok());
    CHECK(found(rubric, guideline, card) == List{});
    REQUIRE(card.offer("base", money(191'000, "USD")).ok());
    CHECK(found(rubric, guideline, card) == List{"premium-not-granted 1000"});
  }
}
