// What is kept beside ratings and facts says the same as they do, whatever they were before.
#include "scorecard/slots.hpp"

#include <doctest/doctest.h>

namespace assay {

using scorecard::Facts;
using scorecard::Rating;
using scorecard::Ratings;

TEST_SUITE("scorecard") {
  TEST_CASE("a rating's code is that of the last rating set") {
    using Kind = Rating::Kind;
    Ratings ratings(std::vector<Rating>{{Kind::level, 3, {}}, {}, {}});
    CHECK(ratings.codes()[0] == 4);
    CHECK(ratings.codes()[1] == scorecard::unrated);
    ratings.set(0, {Kind::points, 0, 7});
    ratings.set(1, {Kind::not_assessed, 0, {}});
    ratings.set(2, {Kind::level, 0, {}});
    CHECK(ratings.codes()[0] == scorecard::rated_otherwise);
    CHECK(ratings.codes()[1] == scorecard::rated_otherwise);
    CHECK(ratings.codes()[2] == 1);
    ratings.set(2, {});
    CHECK(ratings.codes()[2] == scorecard::unrated);
    ratings.set(2, {Kind::level, 0x7fff, {}});  // no code says which
    CHECK(ratings.codes()[2] == scorecard::rated_otherwise);
    ratings.clear();
    CHECK(ratings.size() == 3);
    for (std::size_t slot = 0; slot < 3; ++slot) {
      CHECK(ratings[slot] == Rating{});
      CHECK(ratings.codes()[slot] == scorecard::unrated);
    }
  }

  TEST_CASE("facts are words of four decimals, none of them where one is too long") {
    Facts facts(std::vector<std::optional<Decimal>>{Decimal::scaled(125, -1), std::nullopt});
    const expr::FactWords words = facts.words();
    REQUIRE(words.n.size() == 2);
    CHECK(words.n[0] == 125'000);
    CHECK(words.slack[0] == 0);
    CHECK(words.slack[1] == expr::unknown_slack);
    facts.set(1, Decimal::scaled(1, -5));
    CHECK(facts.words().n.empty());
    facts.set(0, Decimal::scaled(1, -9));
    facts.set(1, Decimal(-2));
    CHECK(facts.words().n.empty());
    facts.set(0, std::nullopt);
    REQUIRE(facts.words().n.size() == 2);
    CHECK(facts.words().n[1] == -20'000);
    CHECK(facts.words().slack[0] == expr::unknown_slack);
    facts.set(0, Decimal(1'000'000'000'000'000));  // 10^19 of the fourth decimal
    CHECK(facts.words().n.empty());
    facts.clear();
    REQUIRE(facts.words().n.size() == 2);
    CHECK(facts.words().slack[0] == expr::unknown_slack);
    CHECK_FALSE(facts[1]);
  }
}

}  // namespace assay
