#include <string>

#include <assay/decimal.hpp>

#include <doctest/doctest.h>

TEST_SUITE("decimal") {
  using namespace assay;

  static std::string show(const std::optional<Decimal>& value) {
    return value ? to_string(*value) : "none";
  }

  static Decimal dec(const char* text) {
    const auto value = Decimal::parse(text);
    REQUIRE_MESSAGE(value.has_value(), text);
    return *value;
  }

  TEST_CASE("results that end come out exact") {
    CHECK(show(log10(1000)) == "3");
    CHECK(show(log10(1)) == "0");
    CHECK(show(log10(dec("1e37"))) == "37");
    CHECK(show(log10(dec("1e-76"))) == "-76");
    CHECK(show(ln(1)) == "0");
    CHECK(show(exp(0)) == "1");
    CHECK(show(exp(Decimal::scaled(1, -38))) == "1");
    CHECK(show(exp(Decimal::scaled(-1, -76))) == "1");
    CHECK(show(sqrt(144)) == "12");
    CHECK(show(sqrt(dec("0.0625"))) == "0.25");
    CHECK(show(sqrt(0)) == "0");
    CHECK(show(pow(2, 10)) == "1024");
    CHECK(show(pow(dec("0.5"), 50)) == "0.00000000000000088817841970012523233890533447265625");
    CHECK(show(pow(10, -50)) == "0.00000000000000000000000000000000000000000000000001");
    CHECK(show(pow(4, dec("1.5"))) == "8");
    CHECK(show(pow(-2, 3)) == "-8");
    CHECK(show(pow(-2, -2)) == "0.25");
  }

  TEST_CASE("results that do not end are rounded") {
    CHECK(show(sqrt(2)) == "1.414213562373095048801688724209698");
    CHECK(show(ln(2)) == "0.693147180559945309");
    CHECK(show(ln(10)) == "2.30258509299404568");
    CHECK(show(log10(2)) == "0.301029995663981195");
    CHECK(show(exp(1)) == "2.71828182845904524");
    CHECK(show(exp(-1)) == "0.367879441171442322");
    CHECK(show(pow(3, -1)) == "0.3333333333333333333333333333333333");
    CHECK(show(pow(2, dec("0.1"))) == "1.07177346253629316");
  }

  TEST_CASE("outside its domain, and beyond what fits, a function has no value") {
    CHECK(show(sqrt(-1)) == "none");
    CHECK(show(ln(0)) == "none");
    CHECK(show(ln(-1)) == "none");
    CHECK(show(log10(0)) == "none");
    CHECK(show(log10(dec("-0.1"))) == "none");
    CHECK(show(exp(88)) == "none");
    CHECK(show(exp(dec("1e37"))) == "none");
    CHECK(show(exp(dec("-1e37"))) == "0");
    CHECK(show(pow(0, 0)) == "1");
    CHECK(show(pow(0, 3)) == "0");
    CHECK(show(pow(0, dec("0.5"))) == "0");
    CHECK(show(pow(0, -1)) == "none");
    CHECK(show(pow(-2, dec("0.5"))) == "none");
    CHECK(show(pow(-2, dec("1.5"))) == "none");
    CHECK(show(pow(10, 38)) == "none");
    CHECK(show(pow(-10, 39)) == "none");
    CHECK(show(pow(10, -77)) == "0");
    CHECK(show(pow(dec("0.1"), -40)) == "none");
    CHECK(show(pow(dec("1e30"), dec("1e37"))) == "none");
    CHECK(show(pow(dec("1e30"), dec("-1e37"))) == "0");
    CHECK(show(pow(dec("1e-30"), dec("1e37"))) == "0");
    CHECK(show(pow(1, dec("1e37"))) == "1");
    CHECK(show(pow(-1, dec("99999999999999999"))) == "-1");
    CHECK(show(pow(-1, dec("1e37"))) == "1");
    CHECK(show(pow(5, 0)) == "1");
    CHECK(show(pow(-5, Decimal::scaled(300, -2))) == "-125");
  }

  TEST_CASE("what is smaller than can be held becomes zero") {
    CHECK(show(divide(Decimal::scaled(1, -76), dec("1e30"))) == "0");
    CHECK(show(multiply(Decimal::scaled(1, -76), Decimal::scaled(1, -76))) == "0");
    CHECK(show(multiply(Decimal::scaled(3, -76), Decimal::scaled(5, -1))) ==
          show(Decimal::scaled(2, -76)));
    CHECK(show(multiply(Decimal::scaled(1, -76), Decimal::scaled(5, -1))) == "0");
    CHECK(show(multiply(Decimal::scaled(1, -76), Decimal::scaled(51, -2))) ==
          show(Decimal::scaled(1, -76)));
  }

  TEST_CASE("zero equals zero in every representation") {
    CHECK(Decimal::scaled(0, -5) == Decimal{0});
    CHECK(Decimal::scaled(0, -5) < Decimal::scaled(1, -76));
    CHECK(Decimal{0} < Decimal::scaled(1, -76));
    CHECK(Decimal::scaled(-1, -76) < Decimal{0});
    CHECK(Decimal::scaled(5, 3) == Decimal{5000});
    CHECK(show(add(Decimal::scaled(0, -70), dec("1e37"))) == show(dec("1e37")));
  }
}
