#include <assay/assay.hpp>

#include <doctest/doctest.h>

#include "model/rubric.hpp"
#include "scorecard/answers.hpp"
#include "scorecard/digest.hpp"
#include "scorecard/fixture.hpp"
#include "scorecard/values.hpp"
#include "text/date.hpp"

using namespace assay;
using scorecard::Rating;
using scorecard_tests::sample;

namespace {

std::string fault(const Status& status) {
  if (status) return "ok";
  const Diagnostic& first = status.error()[0];
  return std::string(name(first.code)) + ": " + first.message +
         (first.help.empty() ? "" : " | " + first.help);
}

}  // namespace

TEST_SUITE("scorecard") {
  TEST_CASE("a card takes levels, points and not assessed") {
    const Rubric rubric = sample();
    Scorecard card{rubric};
    CHECK(card.rate("baseline", "measured").ok());
    CHECK(card.answers().ratings[0].kind == Rating::Kind::level);
    CHECK(card.answers().ratings[0].level == 1);
    CHECK(card.rate("baseline", "7.5").ok());
    CHECK(card.answers().ratings[0].points == *Decimal::parse("7.5"));
    CHECK(card.rate("baseline", Decimal(3)).ok());
    CHECK(card.not_assessed("baseline").ok());
    CHECK(card.answers().ratings[0].kind == Rating::Kind::not_assessed);
    CHECK(card.rate("delivery", Decimal(9)).ok());
    CHECK(card.rate("on_time", "no").ok());
  }

  TEST_CASE("what a card refuses changes nothing and says what to write") {
    const Rubric rubric = sample();
    Scorecard card{rubric};
    CHECK(
        fault(card.rate("baselin", "none")) ==
        "unknown-criterion: rubric 'sample' has no criterion 'baselin' | did you mean 'baseline'?");
    CHECK(fault(card.rate("baseline", "mesured")) ==
          "unknown-level: 'baseline' has no level 'mesured' | did you mean 'measured'?");
    CHECK(fault(card.rate("baseline", "splendid")) ==
          "unknown-level: 'baseline' has no level 'splendid' | write none, measured or audited, or "
          "points from 0 to 10");
    CHECK(
        fault(card.rate("impact", "high")) ==
        "unknown-level: 'impact' has no levels and is rated in points, found 'high' | write points "
        "from 0 to 10");
    CHECK(fault(card.rate("baseline", Decimal(11))) ==
          "points-off-scale: 'baseline' is rated 11, off the scale 0..10 | write none, measured or "
          "audited, or points from 0 to 10");
    CHECK(fault(card.fact("saving", money(1, "USD"))) ==
          "unknown-fact: rubric 'sample' has no fact 'saving' | did you mean 'savings'?");
    CHECK(fault(card.fact("idle_reduction", number(12))) ==
          "unit-mismatch: 'idle_reduction' is a percent, 12 is a plain number | did you mean 12%?");
    CHECK(fault(card.date("2026-02-29")) ==
          "bad-date: a date is a day such as 2026-03-14, found '2026-02-29'");
    CHECK(card.answers().ratings.list() == std::vector<Rating>(rubric.model()->slots));
  }

  TEST_CASE("facts convert to the unit of the rubric") {
    struct Row {
      const char* fact;
      Quantity given;
      const char* value;
      bool assumed;
    };
    const Row rows[] = {
        {"idle_reduction", percent(12), "12", false},
        {"savings", money(300'000, "USD", Period::month), "3600000", false},
        {"savings", money(3'200'000, "USD"), "3200000", true},
        {"idle_hours", duration(2, Duration::days, Period::month), "48", false},
        {"idle_hours", duration(90, Duration::minutes), "1.5", true},
        {"teams", number(4), "4", false},
        {"ratio", count(4), "4", false},
        {"signed", boolean(true), "1", false},
    };
    const Rubric rubric = sample();
    for (const Row& row : rows) {
      CAPTURE(row.fact);
      Scorecard card{rubric};
      REQUIRE(card.fact(row.fact, row.given).ok());
      CHECK(to_string(*card.answers().facts[rubric.fact_slot(row.fact)->index]) == row.value);
      CHECK(card.answers().warnings.size() == (row.assumed ? 1 : 0));
    }
  }

  TEST_CASE("a later answer replaces; texts and their sections follow") {
    const Rubric rubric = sample();
    Scorecard card{rubric};
    CHECK(card.fact("savings", money(1, "USD")).ok());
    CHECK(card.fact("savings", money(2, "USD", Period::year)).ok());
    CHECK(card.answers().warnings.empty());
    CHECK(card.notes("## The baseline\nwords\n> said\n").ok());
    CHECK(card.answers().texts.size() == 2);
    CHECK(card.answers().section_has_text[0]);
    CHECK(card.answer("impact", "we cut it").ok());
    CHECK(card.notes("nothing").ok());
    CHECK(card.answers().texts.size() == 2);
    CHECK_FALSE(card.answers().section_has_text[0]);
    CHECK(card.answer("impact", " ").ok());
    CHECK(card.answers().texts.size() == 1);
    CHECK_FALSE(card.notes(std::string_view("a\0b", 3)).ok());
    CHECK(card.answers().texts.size() == 1);
    card.clear();
    CHECK(card.answers().texts.empty());
  }

  TEST_CASE("copies are independent") {
    const Rubric rubric = sample();
    Scorecard a{rubric};
    CHECK(a.rate("baseline", "none").ok());
    Scorecard b = a;
    CHECK(b.rate("baseline", "audited").ok());
    CHECK(a.answers().ratings[0].level == 0);
    a = b;
    CHECK(a.answers().ratings[0].level == 2);
  }

  TEST_CASE("the digest of a card tells its answers, not the order they came in") {
    const Rubric rubric = sample();
    const auto digest = [&](const Scorecard& card) {
      return scorecard::digest(*rubric.model(), card.answers());
    };
    Scorecard a{rubric}, b{rubric}, c{rubric};
    CHECK((a.rate("baseline", "none").ok() && a.fact("teams", number(4)).ok()));
    CHECK((b.fact("teams", number(4)).ok() && b.rate("baseline", "none").ok()));
    CHECK(digest(a) == digest(b));
    CHECK(digest(a) != digest(c));
    a.id("x", "1");
    CHECK(digest(a) != digest(b));
  }

  TEST_CASE("days of the calendar") {
    for (const char* day : {"2026-03-14", "2024-02-29", "2000-02-29", "2026-12-31"})
      CHECK(text::is_date(day));
    for (const char* day : {"2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-04-31",
                            "2026-3-14", "14.03.2026", "2026-03-1x", "2026-03-14T10:00", ""})
      CHECK_FALSE(text::is_date(day));
  }
}
