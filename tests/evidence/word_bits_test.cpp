// The tables of what words are.
#include "evidence/words/word_bits.hpp"

#include <doctest/doctest.h>

namespace assay::evidence {

TEST_SUITE("evidence") {
  TEST_CASE("listed words have their bits, each in every form where the list says so") {
    Vocabulary vocabulary;
    WordBits<unsigned> given(vocabulary);
    given.give({1, false, "plan  chart"});
    given.give({2, true, "chart"});
    given.give("plan", 4u);
    const std::vector<unsigned> bits = std::move(given).take();
    const auto of = [&](std::string_view word) {
      const WordId id = vocabulary.find(word);
      REQUIRE(id != no_word);
      return bits.at(id);
    };
    CHECK(of("plan") == 5u);
    CHECK(of("chart") == 3u);
    CHECK(of("charts") == 2u);
    CHECK(vocabulary.find("plans") == no_word);
    CHECK(bits.at(no_word) == 0u);
  }
}

}  // namespace assay::evidence
