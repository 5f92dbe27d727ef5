#include "units/convert.hpp"

#include <doctest/doctest.h>

using namespace assay;

TEST_SUITE("units") {
  TEST_CASE("factors of durations and periods are whole and in proportion") {
    const Unit years{Dimension::duration, Duration::years};
    for (const auto& [unit, in_a_year] :
         {std::pair{Duration::days, 365}, {Duration::months, 12}, {Duration::quarters, 4}}) {
      CHECK(units::factor(years) == units::factor({Dimension::duration, unit}) * in_a_year);
    }
    const Unit yearly{Dimension::number, Duration::none, Period::year};
    const Unit daily{Dimension::number, Duration::none, Period::day};
    const Unit weekly{Dimension::number, Duration::none, Period::week};
    CHECK(units::factor(daily) == units::factor(yearly) * 365);
    CHECK(units::factor(daily) == units::factor(weekly) * 7);
  }

  TEST_CASE("only like units convert") {
    CHECK(units::convertible(*parse_unit("USD/month"), *parse_unit("USD/year")));
    CHECK(units::convertible(*parse_unit("count"), *parse_unit("number")));
    CHECK_FALSE(units::convertible(*parse_unit("USD"), *parse_unit("USD/year")));
    CHECK_FALSE(units::convertible(*parse_unit("USD"), *parse_unit("EUR")));
    CHECK_FALSE(units::convertible(*parse_unit("percent"), *parse_unit("number")));
  }

  TEST_CASE("conversion multiplies exactly and divides once") {
    const auto convert = [](const char* value, const char* from, const char* to) {
      const auto result =
          units::convert(*Decimal::parse(value), *parse_unit(from), *parse_unit(to));
      return result ? to_string(*result) : "none";
    };
    CHECK(convert("1200", "hours/month", "hours/year") == "14400");
    CHECK(convert("1.5", "hours", "minutes") == "90");
    CHECK(convert("250", "milliseconds", "seconds") == "0.25");
    CHECK(convert("365", "number/week", "number/year") == "19032.14285714285714285714285714286");
    CHECK(convert("7", "USD/day", "USD/week") == "49");
    CHECK(convert("1", "USD", "EUR") == "none");
  }

}  // TEST_SUITE
