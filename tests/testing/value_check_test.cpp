#include "testing/value_check.hpp"

#include <doctest/doctest.h>

#include "testing/identities.hpp"
#include "testing/mutants.hpp"

using namespace assay;
using namespace assay::testing;

TEST_SUITE("testing") {
  bool takes(std::string_view check, std::optional<Decimal> value) {
    const auto parsed = parse_value_check(check);
    REQUIRE_MESSAGE(parsed.has_value(), std::string(check));
    return holds(*parsed, value);
  }

  TEST_CASE("values, conditions and ranges") {
    CHECK(takes("8.65", Decimal::parse("8.650")));
    CHECK_FALSE(takes("8.65", Decimal::parse("8.66")));
    CHECK(takes("> 8", Decimal::parse("8.01")));
    CHECK_FALSE(takes(">8", 8));
    CHECK(takes(">= 8", 8));
    CHECK(takes("< 8", 7));
    CHECK(takes("<=8", 8));
    CHECK(takes("!= 8", 7));
    CHECK(takes("== 8", 8));
    CHECK(takes("8..9", 8));
    CHECK(takes("8..9", 9));
    CHECK_FALSE(takes("8..9", Decimal::parse("9.01")));
    CHECK(takes("$30k..$35k", 31500));
    CHECK(takes("31_500", 31500));
    CHECK(takes("null", std::nullopt));
    CHECK_FALSE(takes("> 0", std::nullopt));
    for (const char* bad : {"", "high", "> ", "8...9", "8..", "=> 8", "8 9"})
      CHECK_MESSAGE(!parse_value_check(bad), bad);
  }

  TEST_CASE("a number is nudged by one unit of its last digit") {
    CHECK(nudged("10%", true) == "11%");
    CHECK(nudged("10%", false) == "9%");
    CHECK(nudged("$3.2M/year", true) == "$3.3M/year");
    CHECK(nudged("1_000", true) == "1_001");
    CHECK(nudged("1_000", false) == "999");
    CHECK(nudged("0.9", true) == "1.0");
    CHECK(nudged("9.9", true) == "10.0");
    CHECK(nudged("1.0", false) == "0.9");
    CHECK(nudged("0", false).empty());
    CHECK(nudged("none", true).empty());
  }

  TEST_CASE("pronouns are exchanged in all their forms") {
    CHECK(with_pronouns("She cut her costs; I asked her, and it was hers.", Pronouns::he) ==
          "He cut his costs; I asked him, and it was his.");
    CHECK(with_pronouns("She asked her boss, and he knew.", Pronouns::he) ==
          "He asked his boss, and she knew.");
    CHECK(with_pronouns("She asked her boss, and he knew.", Pronouns::she) ==
          "She asked her boss, and he knew.");
    CHECK(with_pronouns("He was sure of himself.", Pronouns::they) ==
          "They were sure of themselves.");
    CHECK(with_pronouns("The others said they knew.", Pronouns::she) ==
          "The others said they knew.");
    CHECK(with_pronouns("Sheer heat.", Pronouns::he) == "Sheer heat.");
  }

  TEST_CASE("names are exchanged one for one") {
    CHECK(with_names("Priya asked James; Priya agreed.", "", 4) ==
          "Priya asked Ananya; Priya agreed.");
    CHECK(with_names("Okonkwo spoke.", "Ada Okonkwo", 0) == "Emily spoke.");
    CHECK(with_names("I-7 spoke.", "I-7", 0) == "I-7 spoke.");
  }
}
