// What names mean in a guideline.
#include "compensation/scope.hpp"

#include <doctest/doctest.h>

#include "compensation/load.hpp"
#include "compensation/payment.hpp"
#include "model/load.hpp"

using namespace assay;
using namespace assay::testing_support;
using expr::SymbolKind;

namespace {

constexpr const char* inner = R"(rubric: inner
criteria:
  - {id: cost, levels: {unaware: 0, named: 10}}
  - {id: team, levels: {alone: 0, led: 10}}
)";
constexpr const char* outer = R"(rubric: outer
criteria:
  - {id: depth, levels: {none: 0, top: 10}}
  - {id: empathy, rubric: inner.yaml}
  - {id: pace, levels: {slow: 0, fast: 10}}
facts: {savings: {unit: USD/year}}
values: {half: savings / 2}
flags: [{id: thin, when: savings < $1/year, effect: {warn: true}}]
clauses: [{id: premium, when: score > 8}]
)";

SourceRef open_inner(const SourceRef&, std::string_view, Span, Diagnostics&) {
  return std::make_shared<const Source>("inner.yaml", inner);
}

struct Fixture {
  Fixture() {
    REQUIRE_MESSAGE(rubric, out.render());
    REQUIRE_MESSAGE(guideline, out.render());
  }
  Diagnostics out;
  model::RubricRef rubric =
      model::load(std::make_shared<const Source>("outer.yaml", outer), open_inner, {}, out);
  compensation::GuidelineRef guideline =
      compensation::load(std::make_shared<const Source>("g.yaml",
                                                        "guideline: g\ncurrency: EUR\ncomponents: "
                                                        "[{id: equity_premium, unit: percent, "
                                                        "amount: 1%}, {id: leave, unit: days, "
                                                        "amount: 1 day}]\n"),
                         {}, out);
};

std::string show(const std::vector<std::string_view>& names) {
  std::string text;
  for (const std::string_view name : names)
    text.append(name).append(" ");
  return text;
}

}  // namespace

TEST_SUITE("compensation") {
  TEST_CASE("a guideline reads what its rubric has") {
    const Fixture f;
    compensation::GuidelineScope scope(*f.guideline, *f.rubric);
    struct Row {
      const char* name;
      SymbolKind wanted;
      bool found;
    };
    for (const Row& row :
         {Row{"savings", SymbolKind::fact, true}, Row{"half", SymbolKind::value, true},
          Row{"empathy.team", SymbolKind::criterion, true},
          Row{"deep", SymbolKind::criterion, false}, Row{"thin", SymbolKind::flag, true},
          Row{"thick", SymbolKind::flag, false}, Row{"premium", SymbolKind::clause, true},
          Row{"score", SymbolKind::result, true}, Row{"bounds.high", SymbolKind::result, true},
          Row{"points", SymbolKind::result, false},
          Row{"equity_premium", SymbolKind::component, false},
          Row{"saved", SymbolKind::phrase_set, false}}) {
      CAPTURE(row.name);
      CHECK(scope.find(row.name, row.wanted).has_value() == row.found);
    }
    CHECK(scope.find("half", SymbolKind::value)->unit == f.rubric->facts.front().unit);
    CHECK(show(scope.names(SymbolKind::clause)) == "premium ");
    CHECK(show(scope.names(SymbolKind::flag)) == "thin ");
    CHECK(show(scope.names(SymbolKind::value)) ==
          "savings half depth empathy empathy.cost empathy.team pace ");
    CHECK(show(scope.names(SymbolKind::phrase_set)).empty());
  }

  TEST_CASE("the levels are those of the criterion, inside a nested rubric too") {
    const Fixture f;
    compensation::GuidelineScope scope(*f.guideline, *f.rubric);
    const auto levels = [&](const char* criterion) {
      return show(scope.levels(scope.find(criterion, SymbolKind::criterion)->slot));
    };
    CHECK(levels("depth") == "none top ");
    CHECK(levels("empathy").empty());
    CHECK(levels("empathy.team") == "alone led ");
    CHECK(levels("pace") == "slow fast ");
    const auto slot = scope.find("empathy.cost", SymbolKind::criterion)->slot;
    CHECK(scope.level(slot, "named") == 1U);
    CHECK_FALSE(scope.level(slot, "led"));
  }

  TEST_CASE("notes are for the rubric to read, components for the guideline to pay") {
    const Fixture f;
    compensation::GuidelineScope scope(*f.guideline, *f.rubric);
    for (const SymbolKind kind : {SymbolKind::fact, SymbolKind::clause, SymbolKind::result})
      CHECK(scope.allows(kind));
    CHECK_FALSE(scope.allows(SymbolKind::phrase_set));
    CHECK_FALSE(scope.allows(SymbolKind::component));
    CHECK_FALSE(scope.allows_notes());
    CHECK(scope.probe({}) == 0);
  }

  TEST_CASE("a pay field is in the unit of its component, else in the currency per year") {
    const Fixture f;
    compensation::GuidelineScope scope(*f.guideline, *f.rubric);
    CHECK(to_string(*scope.pay("equity_premium")) == "percent");
    CHECK(to_string(*scope.pay("equity")) == "percent");
    CHECK(to_string(*scope.pay("leave")) == "days");
    CHECK(to_string(*scope.pay("base")) == "EUR/year");
  }

  TEST_CASE("a percent of the scale is told in points of the rubric's scale") {
    const auto guideline = Guideline::parse(
        pay_head("components: [{id: x, unit: USD, amount: $5, when: score > 80%}]\n"), "g.yaml",
        pay_rubric());
    REQUIRE_FALSE(guideline);
    CHECK(guideline.error().render().find("the scale is 0..10: did you mean 8?") !=
          std::string::npos);
  }

  TEST_CASE("only a clause may be one that the rubric lacks") {
    const Rubric rubric = pay_rubric();
    struct Row {
      std::string when;
      std::string told;  // empty: fine
    };
    for (const Row& row :
         {Row{"not clause(absent)", ""}, Row{"not clause(absent) or clause(absent)", ""},
          Row{"clause(absent) or clause(premium)", ""}, Row{"flag(barred)", ""},
          Row{"half > $1/year", ""}, Row{"clause()", "[wrong-argument-count]"},
          Row{"clause(absent, premium)", "[wrong-argument-count]"},
          Row{"flag(absent)", "no flag is named 'absent'"},
          Row{"min(score, absent) > 3", "nothing here is named 'absent'"}}) {
      CAPTURE(row.when);
      const auto guideline = Guideline::parse(
          pay_head("components: [{id: x, unit: USD, amount: $5, when: '" + row.when + "'}]\n"),
          "g.yaml", rubric);
      const std::string told = guideline ? "" : guideline.error().render();
      CHECK(guideline.has_value() == row.told.empty());
      CHECK(told.find(row.told) != std::string::npos);
    }
  }
}
