#include <assay/quantity.hpp>

#include <doctest/doctest.h>

#include "units/names.hpp"

using namespace assay;

TEST_SUITE("units") {
  TEST_CASE("unit names round-trip") {
    for (const char* name :
         {"number", "count", "percent", "bool", "milliseconds", "hours", "years", "USD", "CHF",
          "USD/year", "hours/month", "count/day", "percent/quarter"}) {
      CAPTURE(name);
      const auto unit = parse_unit(name);
      REQUIRE(unit);
      CHECK(to_string(*unit) == name);
    }
    CHECK(parse_unit("hour") == parse_unit("hours"));
  }

  TEST_CASE("anything else is no unit") {
    for (const char* name : {"", "/", "/year", "USD/", "USD/years", "usd", "US", "UDS", "XYZ",
                             "bool/day", "USD/year/year", "percents", "hours ", "hrs", "%"})
      CHECK_MESSAGE(!parse_unit(name), name);
  }

  TEST_CASE("every currency code in the table is found") {
    for (const std::string_view code : units::currency_codes())
      CHECK(units::currency_named(code));
  }

  TEST_CASE("quantities read as people write them") {
    const auto dollars = [](const char* v, Period per = Period::none) {
      return to_text(money(*Decimal::parse(v), "USD", per));
    };
    CHECK(dollars("3200000", Period::year) == "$3.2M/year");
    CHECK(dollars("-3200000") == "-$3.2M");
    CHECK(dollars("185000") == "$185k");
    CHECK(dollars("31500") == "$31,500");
    CHECK(dollars("3650000") == "$3.65M");
    CHECK(dollars("1234567.89") == "$1,234,567.89");
    CHECK(dollars("999") == "$999");
    CHECK(dollars("0.5") == "$0.5");
    CHECK(dollars("1000000000000") == "$1,000,000,000,000");
    CHECK(to_text(money(40000, "EUR")) == "€40k");
    CHECK(to_text(money(40000, "CHF")) == "CHF 40k");
    CHECK(to_text(percent(12)) == "12%");
    CHECK(to_text(duration(2800, Duration::hours, Period::quarter)) == "2,800 hours/quarter");
    CHECK(to_text(duration(1, Duration::hours)) == "1 hour");
    CHECK(to_text(duration(-1, Duration::hours)) == "-1 hour");
    CHECK(to_text(boolean(true)) == "yes");
    CHECK(to_text(boolean(false)) == "no");
    CHECK(to_text(number(1000)) == "1,000");
    CHECK(to_text(count(12)) == "12");
  }

}  // TEST_SUITE
