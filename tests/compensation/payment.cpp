#include "compensation/payment.hpp"

#include <doctest/doctest.h>

namespace assay::testing_support {

namespace {

constexpr const char* rubric_text = R"(rubric: pay
criteria:
  - {id: depth, levels: {none: 0, some: 8, good: 9, top: 10}}
  - {id: gate, weight: 0.000001, levels: {no: 0, yes: 0}, if_missing: 0}
facts:
  savings: {unit: USD/year, find: money near saved}
values:
  half: savings / 2
phrases:
  saved: [save]
flags:
  - {id: barred, when: level(gate) >= yes, effect: {veto: true}}
clauses:
  - {id: premium, when: score > 8}
multiplier: {curve: {0: 1, 8: 1.2, 10: 1.6}}
min_coverage: 10%
)";

}  // namespace

Rubric pay_rubric() {
  auto loaded = Rubric::parse(rubric_text, "pay.yaml");
  REQUIRE_MESSAGE(loaded, (loaded ? "" : loaded.error().render()));
  return *loaded;
}

std::string pay_head(const std::string& rest) {
  return "guideline: g\nversion: \"1\"\ncurrency: USD\nprofiles: [cloud, startup, default]\n" +
         rest;
}

Guideline pay_guideline(const Rubric& rubric, const std::string& rest) {
  auto guideline = Guideline::parse(pay_head(rest), "g.yaml", rubric);
  REQUIRE_MESSAGE(guideline, (guideline ? "" : guideline.error().render()));
  return *guideline;
}

Scorecard pay_card(const Rubric& rubric, const char* level) {
  Scorecard card{rubric};
  if (level != nullptr) REQUIRE(card.rate("depth", level).ok());
  REQUIRE(card.peer("base", money(160000, "USD")).ok());
  return card;
}

ComponentResult only(const std::string& component, const char* level, const char* profile,
                     const char* notes) {
  const Rubric rubric = pay_rubric();
  const Guideline guideline = pay_guideline(rubric, "components:\n  - " + component + "\n");
  Scorecard card = pay_card(rubric, level);
  card.profile(profile);
  if (*notes != '\0') REQUIRE(card.notes(notes).ok());
  const Assessment a = rubric.score(card, guideline);
  REQUIRE(a.compensation());
  REQUIRE(a.compensation()->components.size() == 1);
  return a.compensation()->components.front();
}

std::string amount(const ComponentResult& component) {
  return component.amount ? to_string(*component.amount) : "null";
}

}  // namespace assay::testing_support
