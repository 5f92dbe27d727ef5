// Sets of the tokens of a sentence.
#include "evidence/sentences/token_set.hpp"

#include <doctest/doctest.h>

namespace assay::evidence {

TEST_SUITE("evidence") {
  TEST_CASE("a set of tokens spreads to the sixteen before each, from one block to the next") {
    for (const std::size_t size : {1U, 17U, 63U, 64U, 65U, 80U, 130U, 4096U}) {
      for (const std::size_t step : {1U, 16U, 17U, 18U, 40U, 64U, 79U}) {
        const auto is_member = [step](std::size_t at) { return at % step == step - 1; };
        TokenSet set(size, is_member);
        for (std::size_t at = 0; at < size + 2; ++at)
          REQUIRE(set.has(at) == (at < size && is_member(at)));
        set.spread_back();
        for (std::size_t at = 0; at < size; ++at) {
          bool ahead = false;
          for (std::size_t next = at; next < size && next <= at + 16; ++next)
            ahead = ahead || is_member(next);
          CAPTURE(size);
          CAPTURE(step);
          CAPTURE(at);
          REQUIRE(set.has(at) == ahead);
        }
      }
    }
  }
}

}  // namespace assay::evidence
