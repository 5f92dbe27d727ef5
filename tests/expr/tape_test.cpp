// Words settle what Decimals find, at the places where a word would go wrong.
#include <string>

#include <doctest/doctest.h>

#include "expr/fixture.hpp"
#include "expr/on_tape.hpp"

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
}
