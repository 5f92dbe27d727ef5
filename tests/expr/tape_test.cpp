// Words settle what Decimals find, at the places where a word would go wrong.
#include <string>

#include <doctest/doctest.h>

#include "expr/fixture.hpp"
#include "expr/on_tape.hpp"
#include "expr/tape_steps.hpp"

using namespace assay;
using namespace assay::expr;

TEST_SUITE("expr") {
  TEST_CASE("a tape settles what Decimals find") {
    for (const char* text : {
             "clamp(4 * log10(savings / $32k/year), 0, 10)",   // 100: a power of ten itself
             "clamp(4 * log10(savings / $3.2M/year), 0, 10)",  // 1
             "4 * log10(savings / $31k/year)",
             "log10(savings / $32M/year) + 1",  // 0.1
             "log10(teams * 1000 / 3)",
             "10 - log10(ratio * 2)",
             "if log10(savings / $32k/year) >= 2 then 1 else 0",
             "if log10(savings / $32k/year) > 2 then 1 else 0",
             "min(log10(savings / $320k/year), 1)",
             "max(log10(savings / $32k/year) - 2, 0)",
             "round(log10(savings / $32k/year))",
             "floor(log10(savings / $32k/year))",
             "sqrt(teams + 1)",
             "pow(teams, 4)",
             "savings / $3/year",
             "idle_reduction / 7%",
             "round(idle_reduction / 7%, 2)",
             "clamp(idle_reduction / 1%, 0, 10)",
             "teams / 3 >= 1",
             "ratio * ratio * ratio",
             "-idle_reduction / 8%",
             "abs(teams - 7) / 4",
         }) {
      CAPTURE(std::string(text));
      fixture::FixtureScope scope;
      fixture::FixtureAnswers answers;
      Faults faults;
      const auto ast = parse(text, Limits{}, faults);
      REQUIRE(ast);
      const auto program = check(*ast, scope, {}, faults);
      REQUIRE(program);
      const auto found = fixture::compare_on_tape(*program, answers.environment(scope, false));
      CHECK(found != fixture::OnTape::differs);
      CHECK(found != fixture::OnTape::not_on_one);
    }
  }

  // Ties of the seventh decimal, their neighbours, both signs, and quotients too long for a word.
  TEST_CASE("a quotient to points' decimals is what Decimals round to them") {
    std::int64_t state = 1;
    const auto next = [&] { return state = (state * 48271) % 0x7fffffff; };
    int settled = 0;
    for (int i = 0; i < 20'000; ++i) {
      const std::int64_t d = i % 7 == 0 ? 2'000'000 : next() % 100'000 + 1;
      const std::int64_t n = i % 3 == 0 ? (next() % 2'000'000) * d / 1'000'000 : next() * next();
      const Register a{i % 2 == 0 ? n : -n, 0}, b{i % 5 == 0 ? -d : d, 0};
      const unsigned widen = static_cast<unsigned>(i) % 12;
      const int exponent = static_cast<int>(widen) - points_decimals;
      Register found;
      if (!steps::divide_to_points(a, b, widen, found)) continue;
      ++settled;
      REQUIRE(found.slack == 0);
      const Decimal over = exponent < 0 ? Decimal::scaled(a.n, exponent) : Decimal(a.n);
      const Decimal under = exponent > 0 ? Decimal::scaled(b.n, -exponent) : Decimal(b.n);
      REQUIRE(Decimal::scaled(found.n, -points_decimals) ==
              round(*divide(over, under), points_decimals));
    }
    CHECK(settled > 8'000);
    Register found;
    CHECK(steps::divide_to_points({5, 0}, {0, 0}, 6, found));
    CHECK_FALSE(found.known());
    CHECK(steps::divide_to_points({INT64_MAX, unknown_slack}, {1, 0}, 6, found));
    CHECK_FALSE(found.known());
    CHECK(steps::divide_to_points({1, 0}, {2'000'000, 0}, 0, found));
    CHECK(found.n == 0);
    CHECK(steps::divide_to_points({3, 0}, {2, 0}, 0, found));
    CHECK(found.n == 2);
    CHECK_FALSE(steps::divide_to_points({INT64_MAX, 0}, {1, 0}, 0, found));
    CHECK_FALSE(steps::divide_to_points({INT64_MAX, 0}, {1, 0}, 6, found));
  }
}
