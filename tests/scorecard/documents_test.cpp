// Scorecards as YAML and JSON.
#include <string>

#include <assay/assay.hpp>

#include <doctest/doctest.h>

#include "model/rubric.hpp"
#include "scorecard/answers.hpp"
#include "scorecard/fixture.hpp"

using namespace assay;
using scorecard::Rating;
using scorecard_tests::faults;
using scorecard_tests::sample;

namespace {

Scorecard bound(const std::string& text, const std::string& name) {
  const auto input = Input::parse(text, name);
  if (!input) FAIL(input.error().render());
  auto card = Scorecard::bind(sample(), *input);
  if (!card) FAIL(card.error().render());
  return *card;
}

std::string fact(const Scorecard& card, std::string_view id) {
  const auto& value = card.answers().facts[sample().fact_slot(id)->index];
  return value ? to_string(*value) : "none";
}

}  // namespace

TEST_SUITE("scorecard") {
  TEST_CASE("the same answers as YAML and as JSON") {
    const Scorecard yaml = bound(R"(scorecard:
  rubric: sample
  candidate: 1042
  interviewer: I-7
  date: 2026-03-14
  grade: senior
  profile: no
  ids: {application: "881", interview: 17}
ratings: {baseline: measured, on_time: no, delivery: not_assessed, impact: 1.005}
facts: {idle_reduction: 12%, savings: $3.2M/year, idle_hours: 2_800 hours/month, teams: 4, ratio: 0.1, signed: yes}
notes: |
  ## The baseline
  She knew it.
answers: {impact: "We cut it."}
offer: {base: $190k, equity: 0.03%}
peer: {base: EUR 165k}
)",
                                 "card.yaml");
    const Scorecard json = bound(R"({"scorecard": {"rubric": "sample", "candidate": "1042",
  "interviewer": "I-7", "date": "2026-03-14", "grade": "senior", "profile": "no",
  "ids": {"application": "881", "interview": 17}},
 "ratings": {"baseline": "measured", "on_time": "no", "delivery": "not_assessed", "impact": 1.005},
 "facts": {"idle_reduction": "12%", "savings": "$3.2M/year", "idle_hours": "2_800 hours/month",
  "teams": 4, "ratio": 0.1, "signed": true},
 "notes": "## The baseline\nShe knew it.\n", "answers": {"impact": "We cut it."},
 "offer": {"base": "$190k", "equity": "0.03%"}, "peer": {"base": "EUR 165k"}})",
                                 "card.json");
    for (const Scorecard* card : {&yaml, &json}) {
      const scorecard::Answers& a = card->answers();
      CHECK(a.head.candidate == "1042");
      CHECK(a.head.profile == "no");
      CHECK(a.head.ids == decltype(a.head.ids){{"application", "881"}, {"interview", "17"}});
      CHECK(a.ratings[0].level == 1);
      CHECK(a.ratings[1].points == *Decimal::parse("1.005"));
      CHECK(a.ratings[4].kind == Rating::Kind::not_assessed);
      CHECK(a.ratings[5].level == 0);
      CHECK(fact(*card, "idle_reduction") == "12");
      CHECK(fact(*card, "savings") == "3200000");
      CHECK(fact(*card, "idle_hours") == "2800");
      CHECK(fact(*card, "ratio") == "0.1");
      CHECK(fact(*card, "signed") == "1");
      REQUIRE(a.texts.size() == 2);
      CHECK(a.texts[0].criterion == 0);
      CHECK(a.texts[1].voice == Voice::candidate);
      CHECK(a.offer.size() == 2);
      CHECK(a.peer[0].second == money(165'000, "EUR"));
      CHECK(a.warnings.empty());
      // Bytes of the text are bytes of the file.
      for (const scorecard::Text& text : a.texts) {
        const Span span = text.offsets.file({0, 4});
        CHECK(text.source->text().substr(span.begin, 4) == text.text.substr(0, 4));
      }
    }
  }

  TEST_CASE("nothing in a scorecard's notes is an answer") {
    const Scorecard card = bound(
        "scorecard: {rubric: sample}\nnotes: |\n  ---\n  candidate: x\n  ---\n  ## baseline\n"
        "  rating: audited\n  savings: $50M\nanswers: {worth: \"savings: $50M\"}\n",
        "card.yaml");
    CHECK(card.answers().ratings.list() == std::vector<Rating>(sample().model()->slots));
    CHECK(fact(card, "savings") == "none");
    CHECK(card.answers().head.candidate.empty());
  }

  TEST_CASE("a bare amount for a rate is taken as of its period, with a warning") {
    const Scorecard card = bound("scorecard: {}\nfacts: {savings: $3.2M}\n", "card.yaml");
    CHECK(fact(card, "savings") == "3200000");
    REQUIRE(card.answers().warnings.size() == 1);
    CHECK(card.answers().warnings[0].code == Code::period_assumed);
    CHECK(card.answers().warnings[0].message ==
          "'savings' is $3.2M with no period: taken as USD/year");
  }

  TEST_CASE("another rubric's scorecard is scored with a warning") {
    const Scorecard card = bound("scorecard: {rubric: other}\n", "card.yaml");
    REQUIRE(card.answers().warnings.size() == 1);
    CHECK(card.answers().warnings[0].code == Code::other_rubric);
  }

  TEST_CASE("all faults of a scorecard, each at its place") {
    CHECK(faults(R"(scorecard: {rubric: sample, candidat: x, date: 14.03.2026}
ratings: {baselin: none, baseline: 12, impact: [1]}
facts: {savings: 12, idle_reduction: lots, idle_hours: $3/month, team: 1, signed: maybe}
answers: {impct: x}
offer: {base: 12}
rating: {}
)",
                 "c.yaml") == R"(c.yaml:1:29: error: 'scorecard' has no key 'candidat' [unknown-key]
    1 | scorecard: {rubric: sample, candidat: x, date: 14.03.2026}
      |                             ^^^^^^^^ did you mean 'candidate'?
c.yaml:1:48: error: 'date' is a day such as 2026-03-14, found '14.03.2026' [bad-date]
    1 | scorecard: {rubric: sample, candidat: x, date: 14.03.2026}
      |                                                ^^^^^^^^^^
      |                                                write a day of the calendar: year-month-day
)");
    const std::string all = faults(R"(scorecard: {rubric: sample}
ratings: {baselin: none, baseline: 12, impact: [1]}
facts: {savings: 12, idle_reduction: lots, idle_hours: $3/month, team: 1, signed: maybe}
answers: {impct: x}
offer: {base: 12}
rating: {}
)",
                                   "c.yaml");
    for (const char* line :
         {"c.yaml:2:11: error: rubric 'sample' has no criterion 'baselin' [unknown-criterion]",
          "c.yaml:2:36: error: 'baseline' is rated 12, off the scale 0..10 [points-off-scale]",
          "c.yaml:2:48: error: 'impact' is rated by a level, points or not_assessed, found a list "
          "[wrong-form]",
          "c.yaml:3:18: error: 'savings' is money in USD/year, 12 is a plain number "
          "[unit-mismatch]",
          "c.yaml:3:38: error: 'idle_reduction' is a percent, found 'lots' [malformed-literal]",
          "c.yaml:3:56: error: 'idle_hours' is a duration in hours/month, $3/month is money in "
          "USD/month [unit-mismatch]",
          "c.yaml:3:66: error: rubric 'sample' has no fact 'team' [unknown-fact]",
          "c.yaml:3:83: error: 'signed' is true or false, found 'maybe' [malformed-literal]",
          "c.yaml:4:11: error: rubric 'sample' has no criterion 'impct' [unknown-criterion]",
          "c.yaml:5:15: error: 'base' is money or a percent, 12 is a plain number [unit-mismatch]",
          "c.yaml:6:1: error: a scorecard has no key 'rating' [unknown-key]",
          "did you mean 'ratings'?"}) {
      INFO(line, "\nin:\n", all);
      CHECK(all.find(line) != std::string::npos);
    }
  }

  TEST_CASE("documents of another kind are refused") {
    CHECK(faults("rubric: x\n", "c.yaml").find("this is a rubric, a scorecard was expected") !=
          std::string::npos);
    CHECK(faults("{}", "c.json").find("needs the key 'scorecard'") != std::string::npos);
    CHECK(faults("[1]", "c.json").find("a scorecard must be a mapping") != std::string::npos);
    CHECK(faults("", "c.yaml").find("[empty-document]") != std::string::npos);
  }

  TEST_CASE("the form is told by the name, else by the text") {
    const auto head = [](const char* text, const char* name) {
      const auto input = Input::parse(text, name);
      return input ? input->head().candidate : "fault";
    };
    CHECK(head("scorecard: {candidate: a}\n", "-") == "a");
    CHECK(head("# c\nratings: {}\nscorecard: {candidate: a}\n", "-") == "a");
    CHECK(head("{\"scorecard\": {\"candidate\": \"a\"}}", "-") == "a");
    CHECK(head("---\ncandidate: a\n---\ntext\n", "-") == "a");
    CHECK(head("scorecard: {candidate: a}\n", "notes.md").empty());
    CHECK(head("plain", "-").empty());
  }
}
