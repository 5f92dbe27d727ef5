// Properties that fail, and what they are checked with.
#include <algorithm>

#include <assay/scorecard.hpp>
#include <assay/testing.hpp>

#include <doctest/doctest.h>

#include "support/files.hpp"
#include "support/folder.hpp"
#include "support/golden.hpp"
#include "testing/reorder.hpp"
#include "testing/scorer.hpp"
#include "testing/shrink.hpp"
#include "text/file.hpp"

using namespace assay;
namespace support = assay::testing_support;

TEST_SUITE("testing") {
  testing::SuiteRef suite_of(const std::string& name) {
    Diagnostics out;
    const std::string path = support::source_path("tests/testing/data/" + name);
    const SourceRef source = text::read_file(path, Limits{}.document_bytes, out);
    REQUIRE(source);
    auto suite = testing::load(source, Limits{}, out);
    REQUIRE_MESSAGE(suite, out.render());
    return suite;
  }

  TEST_CASE("properties that do not hold are told with their smallest scorecard") {
    const TestReport report =
        run_tests({support::source_path("tests/testing/data/uneven.test.yaml")}, {});
    CHECK(report.passed == 2);
    CHECK(report.failed == 4);
    std::string told;
    for (const TestResult& result : report.results)
      for (const TestFailure& failure : result.failures)
        told += failure.path + ": wanted " + failure.wanted + ", got " + failure.got + "\n" +
                (failure.reason.empty() ? "" : failure.reason + "\n") + failure.card;
    support::check_golden(support::source_path("tests/testing/golden/uneven.txt"), told);
  }

  TEST_CASE("a rubric is put in other orders, and scores the same in each") {
    const testing::SuiteRef suite = suite_of("sound.test.yaml");
    testing::Random random(1);
    const auto orders = testing::reordered(*suite, random, Limits{});
    REQUIRE(orders.size() == 3);
    auto reversed = suite->rubric.model()->paths;
    std::reverse(reversed.begin(), reversed.end());
    REQUIRE(orders.front());
    CHECK(orders.front()->model()->paths == reversed);
  }

  TEST_CASE("what nested rubrics share does not depend on their order") {
    const TestReport report =
        run_tests({support::source_path("tests/testing/data/composed.test.yaml")}, {});
    INFO(report.diagnostics.render());
    INFO(to_text(report));
    CHECK(report.passed == 4);
    CHECK(report.failed == 0);

    const testing::SuiteRef suite = suite_of("composed.test.yaml");
    testing::Random random(1);
    const auto orders = testing::reordered(*suite, random, Limits{});
    REQUIRE(orders.size() == 1);
    REQUIRE(orders.front());
    const Rubric& other = *orders.front();
    for (const Rubric* rubric : {&suite->rubric, &other}) {
      REQUIRE(rubric->model()->facts.size() == 1);
      CHECK(rubric->model()->facts[0].id == "cost.reduction");
      CHECK(rubric->model()->facts[0].ask == "By how much did spend fall?");
      CHECK(rubric->fact_slot("speed.reduction"));
      const auto both = Input::parse(
          "scorecard: {rubric: composed}\nfacts: {speed.reduction: 1%, cost.reduction: 2%}\n",
          "card.yaml");
      REQUIRE(both);
      const auto card = Scorecard::bind(*rubric, *both);
      REQUIRE_FALSE(card);
      CHECK(card.error()[0].code == Code::duplicate_answer);
    }
  }

  TEST_CASE("an order that cannot be tried is a failure, not a pass") {
    const support::Folder folder;
    folder.copy("tests/testing/data",
                {"composed.yaml", "composed.test.yaml", "speed.yaml", "cost.yaml"});
    const auto suite = TestSuite::load(folder.path("composed.test.yaml"));
    REQUIRE(suite);
    const std::size_t last = suite->size() - 1;
    CHECK(suite->run(last).passed());
    folder.remove("cost.yaml");
    const TestResult result = suite->run(last);
    REQUIRE(result.failures.size() == 1);
    CHECK(result.failures[0].path == "order_free");
    CHECK(result.failures[0].wanted == "the rubric in another order");
    CHECK(result.failures[0].got == "it does not load");
    CHECK(result.failures[0].reason.find("cost.yaml") != std::string::npos);
  }

  TEST_CASE("the same seed draws the same scorecards, another seed others") {
    const testing::SuiteRef suite = suite_of("sound.test.yaml");
    const model::Rubric& rubric = *suite->rubric.model();
    const testing::Sampler sampler(rubric);
    const auto drawn = [&](std::uint64_t seed) {
      testing::Random random(seed);
      std::string cards;
      for (int i = 0; i < 20; ++i)
        cards += testing::card(rubric, sampler.draw(random), "drawn", "{}");
      return cards;
    };
    CHECK(drawn(1) == drawn(1));
    CHECK(drawn(1) != drawn(2));
  }

  TEST_CASE("shrinking keeps what fails and nothing else") {
    const testing::SuiteRef suite = suite_of("sound.test.yaml");
    const model::Rubric& rubric = *suite->rubric.model();
    const testing::Sampler sampler(rubric);
    testing::Sample sample;
    sample.ratings.assign(rubric.slots, {scorecard::Rating::Kind::points, 0, 4});
    sample.facts.assign(rubric.facts.size(), Decimal(20));
    sample.sentences = {"One.", "Two."};
    const auto small = testing::shrink(sample, sampler, [](const testing::Sample& s) {
      return s.facts[0] && *s.facts[0] >= 10 && !s.sentences.empty();
    });
    CHECK(small.sentences.size() == 1);
    CHECK(small.facts[0] == Decimal(10));
    CHECK_FALSE(small.facts[1]);
    for (const auto& rating : small.ratings)
      CHECK(rating.kind == scorecard::Rating::Kind::none);
  }
}
