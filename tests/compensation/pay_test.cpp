// Where an amount cannot be worked out nothing is granted, and the reason says so.
#include <doctest/doctest.h>

#include "compensation/payment.hpp"

using namespace assay;
using namespace assay::testing_support;

TEST_SUITE("compensation") {
  TEST_CASE("an amount past what a Decimal holds is not granted") {
    struct Row {
      std::string component;
      std::string amount;
    };
    for (const Row& row :
         {// The ends are too far apart.
          Row{"range: -9e37 USD..9e37 USD, at: {curve: {8: 0%, 10: 100%}}", "bad"},
          Row{"range: $-9e37..$9e37, at: {curve: {8: 0%, 10: 100%}}", "bad"},
          Row{"range: -$9e37..$9e37, at: {curve: {8: 0%, 10: 100%}}", "null"},
          Row{"range: $1e37..$9e37, at: {curve: {8: 0%, 10: 100%}}",
              "90000000000000000000000000000000000000"},
          // 1.65 multiples round to two.
          Row{"amount: $9.9e37/year, round: $6e37", "null"},
          Row{"amount: $9.9e37/year, round: $7e37", "70000000000000000000000000000000000000"},
          Row{"range: $9.9e37, round: $6e37", "null"}}) {
      CAPTURE(row.component);
      const Rubric rubric = pay_rubric();
      const auto guideline = Guideline::parse(
          pay_head("components: [{id: x, unit: USD/year, " + row.component + "}]\n"), "g.yaml",
          rubric);
      CHECK(guideline.has_value() == (row.amount != "bad"));
      if (!guideline) continue;
      const Assessment a = rubric.score(pay_card(rubric, "top"), *guideline);
      CHECK(amount(a.compensation()->components.front()) == row.amount);
    }
  }

  TEST_CASE("a multiplier that is not known leaves what it makes unknown") {
    struct Row {
      std::string multiplier;
      const char* level;
      std::string notes;
      std::string value;
    };
    for (const Row& row :
         {Row{"score / 5", "top", "", "2"}, Row{"half / $1M/year", "top", "", "null"},
          Row{"half / $1M/year", "top", "She saved $500,000 a year.", "0.25"},
          Row{"{curve: {0: 1, 10: 3}, of: half / $100k/year}", "top", "", "null"},
          Row{"{curve: {0: 1, 10: 3}, of: half / $100k/year}", "top", "She saved $1M a year.", "2"},
          Row{"score / 5", nullptr, "", "null"}}) {
      CAPTURE(row.multiplier);
      CAPTURE(row.notes);
      const Rubric rubric = pay_rubric();
      const Guideline guideline = pay_guideline(
          rubric, "multiplier: " + row.multiplier +
                      "\ncomponents: [{id: x, unit: USD/year, amount: peer(base) * multiplier}]\n");
      Scorecard card = pay_card(rubric, row.level);
      if (!row.notes.empty()) REQUIRE(card.notes(row.notes).ok());
      const Assessment a = rubric.score(card, guideline);
      const auto& multiplier = a.compensation()->multiplier;
      CHECK((multiplier ? to_string(*multiplier) : "null") == row.value);
      CHECK(a.compensation()->components.front().granted == multiplier.has_value());
    }
  }

  TEST_CASE("the profile is the card's, else 'default', where the guideline has any") {
    struct Row {
      std::string profiles;
      std::string range;
      std::string profile;
      std::string because;
    };
    constexpr const char* unnamed =
        "not granted: the scorecard names no profile, and the guideline has no 'default'";
    for (const Row& row :
         {Row{"", "$5", "", "$5: a single amount"}, Row{"", "$5", "cloud", "$5: a single amount"},
          Row{"profiles: [cloud]\n", "$5", "", unnamed},
          Row{"profiles: [cloud]\n", "$5", "cloud", "$5: a single amount"},
          Row{"profiles: [cloud, default]\n", "{cloud: $5, default: $7}", "",
              "$7: a single amount"},
          Row{"profiles: [cloud, default]\n", "{default: $7}", "cloud",
              "not granted: it has no range for profile 'cloud'"},
          Row{"profiles: [cloud]\n", "$5", "startup",
              "not granted: the guideline has no profile 'startup'"}}) {
      CAPTURE(row.profiles);
      CAPTURE(row.range);
      const Rubric rubric = pay_rubric();
      const auto guideline =
          Guideline::parse("guideline: g\ncurrency: USD\n" + row.profiles +
                               "components: [{id: x, unit: USD, range: " + row.range + "}]\n",
                           "g.yaml", rubric);
      REQUIRE_MESSAGE(guideline, (guideline ? "" : guideline.error().render()));
      Scorecard card = pay_card(rubric, "top");
      card.profile(row.profile);
      const Assessment a = rubric.score(card, *guideline);
      CHECK(a.compensation()->components.front().because == row.because);
    }
  }

  TEST_CASE("a share of what is not known is not known, and says what of") {
    const Rubric rubric = pay_rubric();
    const Guideline guideline = pay_guideline(rubric, R"(components:
  - {id: whole, unit: USD/year, amount: offer(base) * 2}
  - {id: part, unit: USD/year, share: 50%, of: whole}
)");
    const Assessment a = rubric.score(pay_card(rubric, "top"), guideline);
    CHECK(a.compensation()->components[1].because == "not granted: whole: offer(base) unknown * 2");
  }

  TEST_CASE("a condition that is no clause is explained as it stands") {
    struct Row {
      std::string when;
      std::string because;
    };
    for (const Row& row :
         {Row{"flag(barred)", "not granted: flag(barred) (no)"},
          Row{"not flag(barred)", "$5: not flag(barred) (yes); a single amount"},
          Row{"has(savings)", "not granted: has(savings) (no)"},
          Row{"clause(premium) and not flag(barred)",
              "$5: clause(premium) (yes) and not flag(barred) (yes); a single amount"}}) {
      CAPTURE(row.when);
      const ComponentResult c =
          only("{id: x, unit: USD, range: $5, when: " + row.when + "}", "top", "default");
      CHECK(c.because == row.because);
    }
  }

  TEST_CASE("an amount that prose changes is provisional, one that it leaves is not") {
    for (const bool reads : {true, false}) {
      CAPTURE(reads);
      const ComponentResult c =
          only(std::string("{id: x, unit: USD/year, amount: ") +
                   (reads ? "if has(savings) then $7k/year else $5k/year" : "$7k/year") + "}",
               "top", "", "She saved $500,000 a year with the new scheduler.");
      CHECK(amount(c) == "7000");
      CHECK(c.provisional == reads);
    }
  }

  TEST_CASE("a card outside the effective dates is warned of") {
    struct Row {
      const char* date;
      bool warned;
    };
    for (const Row& row :
         {Row{"2025-12-31", true}, Row{"2026-01-01", false}, Row{"2026-12-31", false},
          Row{"2027-01-01", true}, Row{nullptr, false}}) {
      CAPTURE(row.warned);
      const Rubric rubric = pay_rubric();
      const Guideline guideline = pay_guideline(
          rubric, "effective: 2026-01-01..2026-12-31\nbands: {senior: $150k..$170k}\n");
      Scorecard card = pay_card(rubric, "top");
      if (row.date != nullptr) REQUIRE(card.date(row.date).ok());
      const Assessment a = rubric.score(card, guideline);
      CHECK(a.warnings().empty() != row.warned);
    }
  }
}
