/// The functions whose results never end, against a hundred digits of Boost's.
#include <boost/multiprecision/cpp_dec_float.hpp>
#include <doctest/doctest.h>

#include "decimal/logarithm.hpp"
#include "decimal/oracle.hpp"

TEST_SUITE("decimal") {
  using namespace assay;
  using namespace assay::oracle;
  using Float = mp::cpp_dec_float_100;

  static Float to_float(const Decimal& value) {
    return Float{Int{value.coefficient()}.str()} * pow(Float{10}, value.exponent());
  }

  /// How many units of its `digits`-th digit `value` is away from what it should be.
  static Float error_in_units(const Decimal& value, const Float& expected, int digits) {
    if (expected == 0) return abs(to_float(value)) * 1000;
    const Float leading = floor(log10(abs(expected)));
    const Float unit = pow(Float{10}, leading - digits + 1);
    return abs(to_float(value) - expected) / unit;
  }

  /// Half a unit of the last digit, and what 29 right digits leave open.
  static const Float kHalfUnit{"0.50000000001"};

  static int significant_digits(const Decimal& value) {
    Int c{value.coefficient()};
    while (c != 0 && c % 10 == 0)
      c /= 10;
    return count_digits(c);
  }

  static void check_18_digits(const std::optional<Decimal>& value, const Float& expected,
                              const std::string& what) {
    REQUIRE_MESSAGE(value.has_value(), what);
    REQUIRE_MESSAGE(error_in_units(*value, expected, 18) <= kHalfUnit, what << " = " << *value);
    REQUIRE_MESSAGE(significant_digits(*value) <= 18, what << " = " << *value);
  }

  constexpr int kRounds = 1000;

  TEST_CASE("logarithms are right to the last of 18 digits") {
    Numbers numbers(11);
    for (int i = 0; i < kRounds; ++i) {
      const Decimal x = abs(numbers.mixed());
      if (x.is_zero()) continue;
      const Float expected = log(to_float(x));
      check_18_digits(ln(x), expected, "ln " + to_string(x));
      check_18_digits(log10(x), expected / log(Float{10}), "log10 " + to_string(x));
    }
  }

  TEST_CASE("logarithms near one lose no digits") {
    for (int k = 1; k <= 37; ++k) {
      for (const int step : {-7, -1, 1, 3}) {
        const Decimal x = *add(1, Decimal::scaled(step, -k));
        const Float expected = log(to_float(x));
        check_18_digits(ln(x), expected, "ln " + to_string(x));
        check_18_digits(log10(x), expected / log(Float{10}), "log10 " + to_string(x));
        const Decimal longer = decimal::logarithm(x, decimal::LogBase::e, 34);
        REQUIRE_MESSAGE(error_in_units(longer, expected, 27) <= 1, "ln " << x << " = " << longer);
      }
    }
  }

  TEST_CASE("every cell of the tables of logarithms is right") {
    for (int i = 0; i < 16384; i += 11) {
      const Decimal x = *add(1, *divide(i, 16384));
      const Decimal value = decimal::logarithm(x, decimal::LogBase::e, 34);
      const Float expected = i == 0 ? Float{0} : log(to_float(x));
      REQUIRE_MESSAGE(error_in_units(value, expected, 27) <= 1, "ln " << x << " = " << value);
    }
  }

  TEST_CASE("exponentials are right to the last of 18 digits") {
    Numbers numbers(12);
    for (int i = 0; i < kRounds; ++i) {
      const Decimal x = i % 2 == 0 ? Decimal::scaled(numbers.below(175'000'000) - 87'500'000, -6)
                                   : Decimal::scaled(numbers.coefficient(), -37);
      const std::string what = "exp " + to_string(x);
      const Float expected = exp(to_float(x));
      if (expected >= pow(Float{10}, 38)) {
        REQUIRE_MESSAGE(!exp(x).has_value(), what);
      } else {
        check_18_digits(exp(x), expected, what);
      }
    }
  }

  TEST_CASE("every cell of the tables of exponentials is right") {
    for (int i = 0; i < 37'900; i += 17) {
      const Decimal x = *divide(i, 16384);
      check_18_digits(exp(x), exp(to_float(x)), "exp " + to_string(x));
    }
  }

  TEST_CASE("small exponentials are rounded to what can be represented") {
    for (int i = 0; i < 100; ++i) {
      const Decimal x = Decimal::scaled(-1350 - i * 5, -1);
      const Float expected = exp(to_float(x));
      const auto value = exp(x);
      REQUIRE(value.has_value());
      const Float difference = abs(to_float(*value) - expected) * pow(Float{10}, 76);
      REQUIRE_MESSAGE(difference <= kHalfUnit, "exp " << x << " = " << *value);
    }
  }

  TEST_CASE("powers are exact or right to the last of 18 digits") {
    Numbers numbers(13);
    for (int i = 0; i < kRounds; ++i) {
      const Decimal x = abs(numbers.plain());
      const Decimal y = i % 2 == 0 ? Decimal::scaled(numbers.below(8000) - 4000, -3)
                                   : Decimal::scaled(numbers.below(41) - 20, 0);
      if (x.is_zero()) continue;
      const std::string what = to_string(x) + " to the " + to_string(y);
      const Float expected = pow(to_float(x), to_float(y));
      const auto value = pow(x, y);
      if (expected >= pow(Float{10}, 38)) {
        REQUIRE_MESSAGE(!value.has_value(), what);
        continue;
      }
      REQUIRE_MESSAGE(value.has_value(), what);
      const Float last = pow(Float{10}, -76);
      const Float error = abs(to_float(*value) - expected);
      const bool right = error <= last / 2 || error_in_units(*value, expected, 18) <= kHalfUnit;
      REQUIRE_MESSAGE(right, what << " = " << *value);
    }
  }
}
