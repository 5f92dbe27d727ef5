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
}
