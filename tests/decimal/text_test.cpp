#include <string>

#include <assay/decimal.hpp>

#include <doctest/doctest.h>

#include "decimal/oracle.hpp"

TEST_SUITE("decimal") {
  using namespace assay;

  TEST_CASE("numbers are read in all forms that JSON and YAML's core schema have") {
    struct Row {
      const char* text;
      const char* shortest;
    };
    const Row rows[] = {
        {"0", "0"},
        {"-0", "0"},
        {"+0.000", "0"},
        {"0e999999999999999999999", "0"},
        {"-0.0e-99999999999999999999999", "0"},
        {"007", "7"},
        {"+12", "12"},
        {"-12.50", "-12.5"},
        {".5", "0.5"},
        {"-.5", "-0.5"},
        {"5.", "5"},
        {"5.e1", "50"},
        {"1e3", "1000"},
        {"1E+3", "1000"},
        {"1.5e-3", "0.0015"},
        {"1500e-3", "1.5"},
        {"999999999999999999", "999999999999999999"},
        {"0.999999999999999999", "0.999999999999999999"},
        {"0000000000000000000000001.5", "1.5"},
        {"1.500000000000000000000000000", "1.5"},
        {"0.00000000000000000000000000000000000000000000000001",
         "0.00000000000000000000000000000000000000000000000001"},
        {"1e37", "10000000000000000000000000000000000000"},
        {"9.99999999999999999e37", "99999999999999999900000000000000000000"},
        {"1e-76", "0.0000000000000000000000000000000000000000000000000000000000000000000000000001"},
        {"10e-77",
         "0.0000000000000000000000000000000000000000000000000000000000000000000000000001"},
    };
    for (const Row& row : rows) {
      const char* text = row.text;
      ParseError untouched = ParseError::out_of_range;
      const auto value = Decimal::parse(text, &untouched);
      REQUIRE_MESSAGE(value.has_value(), text);
      CHECK_MESSAGE(to_string(*value) == row.shortest, text);
    }
  }

  TEST_CASE("text that is no number is told from numbers that do not fit") {
    struct Row {
      const char* text;
      ParseError error;
    };
    const Row rows[] = {
        {"", ParseError::not_a_number},
        {"-", ParseError::not_a_number},
        {"+-1", ParseError::not_a_number},
        {".", ParseError::not_a_number},
        {"-.", ParseError::not_a_number},
        {".e1", ParseError::not_a_number},
        {"1e", ParseError::not_a_number},
        {"1e+", ParseError::not_a_number},
        {"1e1.5", ParseError::not_a_number},
        {"1.2.3", ParseError::not_a_number},
        {"1,000", ParseError::not_a_number},
        {"1_000", ParseError::not_a_number},
        {" 1", ParseError::not_a_number},
        {"1 ", ParseError::not_a_number},
        {"0x10", ParseError::not_a_number},
        {"inf", ParseError::not_a_number},
        {".nan", ParseError::not_a_number},
        {"1234567890123456789", ParseError::too_many_digits},
        {"0.1234567890123456789", ParseError::too_many_digits},
        {"1000000000.0000000001", ParseError::too_many_digits},
        {"1000000000000000000", ParseError::too_many_digits},
        {"1234567890123456789e-30", ParseError::too_many_digits},
        {"1e38", ParseError::out_of_range},
        {"-10e37", ParseError::out_of_range},
        {"1e-77", ParseError::out_of_range},
        {"1.1e-76", ParseError::out_of_range},
        {"1e99999999999999999999999999", ParseError::out_of_range},
        {"1e-99999999999999999999999999", ParseError::out_of_range},
    };
    for (const Row& row : rows) {
      const char* text = row.text;
      ParseError actual{};
      CHECK_FALSE_MESSAGE(Decimal::parse(text, &actual).has_value(), text);
      CHECK_MESSAGE(actual == row.error, text);
      CHECK_FALSE_MESSAGE(Decimal::parse(text).has_value(), text);
    }
  }

  TEST_CASE("a NUL inside the text is not its end") {
    CHECK_FALSE(Decimal::parse(std::string_view("1\0", 2)));
  }

  TEST_CASE("what is written is read back the same") {
    oracle::Numbers numbers(21);
    for (int i = 0; i < 20'000; ++i) {
      const Decimal value = numbers.mixed();
      const std::string text = to_string(value);
      REQUIRE(text.size() < 120);
      REQUIRE(text.find_first_not_of("-.0123456789") == std::string::npos);
      const auto read = Decimal::parse(text);
      ParseError error{};
      Decimal::parse(text, &error);
      if (read) {
        REQUIRE_MESSAGE(*read == value, text);
        REQUIRE(to_string(*read) == text);
      } else {
        REQUIRE_MESSAGE(error == ParseError::too_many_digits, text);
      }
    }
  }

  TEST_CASE("text has no zeros to spare") {
    oracle::Numbers numbers(22);
    for (int i = 0; i < 20'000; ++i) {
      const std::string text = to_string(numbers.mixed());
      const std::string digits = text.front() == '-' ? text.substr(1) : text;
      const bool has_point = digits.find('.') != std::string::npos;
      REQUIRE_MESSAGE(!(has_point && text.back() == '0'), text);
      REQUIRE_MESSAGE((digits == "0" || digits.front() != '0' || digits.starts_with("0.")), text);
      REQUIRE_MESSAGE(text != "-0", text);
    }
  }

  TEST_CASE("the nearest double is for charts only, but close") {
    CHECK(to_double(*Decimal::parse("0.5")) == 0.5);
    CHECK(to_double(-3) == -3.0);
    CHECK(to_double(*Decimal::parse("1e37")) == doctest::Approx(1e37));
    CHECK(to_double(*Decimal::parse("-1.25e-60")) == doctest::Approx(-1.25e-60));
  }
}
