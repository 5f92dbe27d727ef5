#include <string>

#include <assay/decimal.hpp>

#include <doctest/doctest.h>

TEST_SUITE("decimal") {
  using namespace assay;

  static Decimal dec(const char* text) {
    const auto value = Decimal::parse(text);
    REQUIRE_MESSAGE(value.has_value(), text);
    return *value;
  }

  static std::string show(const std::optional<Decimal>& value) {
    return value ? to_string(*value) : "none";
  }

  TEST_CASE("a quotient is exact and short where it ends, and has 34 digits where it does not") {
    CHECK(show(divide(12, dec("1.5"))) == "8");
    CHECK(show(divide(1, 8)) == "0.125");
    CHECK(show(divide(1, 3)) == "0.3333333333333333333333333333333333");
    CHECK(show(divide(2, 3)) == "0.6666666666666666666666666666666667");
    CHECK(show(divide(-2000, 3)) == "-666.6666666666666666666666666666667");
    CHECK(show(divide(1, 0)) == "none");
  }

  TEST_CASE("sums and products are exact") {
    CHECK(show(add(dec("0.1"), dec("0.2"))) == "0.3");
    CHECK(show(subtract(dec("0.1"), dec("100000000000000000"))) == "-99999999999999999.9");
    CHECK(show(multiply(dec("1.005"), 100)) == "100.5");
    CHECK(show(multiply(dec("999999999999999999"), dec("999999999999999999"))) ==
          "999999999999999998000000000000000001");
    CHECK(show(multiply(dec("1e20"), dec("1e18"))) == "none");
    CHECK(show(add(dec("9e37"), dec("1e37"))) == "none");
  }

  TEST_CASE("rounding is half-even") {
    CHECK(show(round(dec("2.5"), 0)) == "2");
    CHECK(show(round(dec("3.5"), 0)) == "4");
    CHECK(show(round(dec("-2.675"), 2)) == "-2.68");
    CHECK(show(round_to_multiple(dec("1750"), 500)) == "2000");
    CHECK(show(round_to_multiple(dec("1250"), 500)) == "1000");
    CHECK(show(round_to_multiple(dec("-0.0125"), dec("0.005"))) == "-0.01");
    // Two of these units, in the value's tenths, are more than 128 bits.
    const Decimal tenths = *subtract(dec("1e37"), dec("0.1"));
    CHECK(show(round_to_multiple(tenths, dec("1.8e37"))) == show(dec("1.8e37")));
    CHECK(show(round_to_multiple(tenths, dec("2e37"))) == "0");
  }

  TEST_CASE("text that is no number says why") {
    ParseError error{};
    CHECK_FALSE(Decimal::parse("1,5", &error));
    CHECK(error == ParseError::not_a_number);
    CHECK_FALSE(Decimal::parse("1234567890123456789", &error));
    CHECK(error == ParseError::too_many_digits);
    CHECK_FALSE(Decimal::parse("1e38", &error));
    CHECK(error == ParseError::out_of_range);
  }

  TEST_CASE("values compare, not representations") {
    CHECK(dec("1.50") == dec("1.5"));
    CHECK(Decimal::scaled(150, -2) == Decimal::scaled(15, -1));
    CHECK(dec("-2") < dec("-1.5"));
    CHECK(dec("0.1") > dec("0.09"));
  }
}
