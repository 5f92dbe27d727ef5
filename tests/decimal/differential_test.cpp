/// Every operation against the same one over Boost's integers, on numbers of all sizes.
#include <doctest/doctest.h>

#include "decimal/oracle.hpp"

TEST_SUITE("decimal") {
  using namespace assay;
  using namespace assay::oracle;

  constexpr int kRounds = 100'000;

  TEST_CASE("sums agree with whole-number arithmetic") {
    Numbers numbers(1);
    for (int i = 0; i < kRounds; ++i) {
      const Decimal a = numbers.mixed(), b = numbers.mixed();
      const auto expected = rounded(fraction(a) + fraction(b), 38);
      REQUIRE_MESSAGE(same(add(a, b), expected), a << " + " << b << " = " << add(a, b));
      REQUIRE_MESSAGE(same(subtract(a, -b), expected), a << " - " << -b);
    }
  }

  TEST_CASE("products agree with whole-number arithmetic") {
    Numbers numbers(2);
    for (int i = 0; i < kRounds; ++i) {
      const Decimal a = numbers.mixed(), b = numbers.mixed();
      const auto expected = rounded(fraction(a) * fraction(b), 38);
      REQUIRE_MESSAGE(same(multiply(a, b), expected), a << " * " << b << " = " << multiply(a, b));
    }
  }

  TEST_CASE("quotients agree with whole-number arithmetic") {
    Numbers numbers(3);
    for (int i = 0; i < kRounds; ++i) {
      const Decimal a = numbers.mixed(), b = numbers.mixed();
      if (b.is_zero()) continue;
      const auto expected = rounded(fraction(a) / fraction(b), 34);
      REQUIRE_MESSAGE(same(divide(a, b), expected), a << " / " << b << " = " << divide(a, b));
    }
  }

  TEST_CASE("a quotient to places is the quotient, rounded") {
    Numbers numbers(9);
    for (int i = 0; i < kRounds; ++i) {
      const Decimal a = numbers.mixed(),
                    b = numbers.below(2) == 0 ? numbers.plain() : numbers.any();
      const int places = numbers.below(numbers.below(4) == 0 ? 100 : 8);
      const auto quotient = divide(a, b);
      const auto expected = quotient ? std::optional{round(*quotient, places)} : std::nullopt;
      const auto actual = divide(a, b, places);
      REQUIRE_MESSAGE(actual == expected, a << " / " << b << " to " << places << ": " << actual);
    }
  }

  TEST_CASE("rounding to places agrees with whole-number arithmetic") {
    Numbers numbers(4);
    for (int i = 0; i < kRounds; ++i) {
      const Decimal a = numbers.mixed();
      const int places = numbers.below(numbers.below(2) == 0 ? 8 : 80);
      const int drop = std::max(76 - places, 0);
      const Int expected = nearest({steps(a), power_of_ten(drop)}) * power_of_ten(drop);
      REQUIRE_MESSAGE(same(round(a, places), expected), a << " to " << places << " places");
    }
  }

  TEST_CASE("rounding to a multiple agrees with whole-number arithmetic") {
    Numbers numbers(5);
    for (int i = 0; i < kRounds; ++i) {
      const Decimal a = numbers.mixed(), unit = abs(numbers.mixed());
      if (unit.is_zero()) continue;
      const Int multiple = nearest({steps(a), steps(unit)}) * steps(unit);
      const auto expected = rounded({multiple, power_of_ten(76)}, 38);
      REQUIRE_MESSAGE(same(round_to_multiple(a, unit), expected),
                      a << " to a multiple of " << unit << " = " << round_to_multiple(a, unit));
    }
  }

  TEST_CASE("floor, ceil and whole numbers agree with whole-number arithmetic") {
    Numbers numbers(6);
    const Int& one = power_of_ten(76);
    for (int i = 0; i < kRounds; ++i) {
      const Decimal a = numbers.mixed();
      const Int towards_zero = steps(a) / one * one;
      const bool whole = towards_zero == steps(a);
      const Int below = whole || !a.is_negative() ? towards_zero : Int{towards_zero - one};
      REQUIRE_MESSAGE(same(floor(a), below), a);
      REQUIRE_MESSAGE(same(ceil(a), whole ? below : Int{below + one}), a);
      const Int integer = towards_zero / one;
      const bool fits = integer >= std::numeric_limits<std::int64_t>::min() &&
                        integer <= std::numeric_limits<std::int64_t>::max();
      REQUIRE_MESSAGE(to_int64(a).has_value() == (whole && fits), a);
      if (whole && fits) REQUIRE(Int{*to_int64(a)} == integer);
    }
  }

  TEST_CASE("comparison agrees with whole-number arithmetic") {
    Numbers numbers(7);
    for (int i = 0; i < kRounds; ++i) {
      const Decimal a = numbers.mixed();
      // As often as not the same value or one next to it, with another exponent.
      const auto near = add(a, Decimal::scaled(numbers.below(3) - 1, -numbers.below(77)));
      const Decimal b = numbers.below(2) == 0 ? numbers.mixed() : near.value_or(0);
      const int expected = steps(a).compare(steps(b));
      const auto order = a <=> b;
      REQUIRE_MESSAGE((order < 0) == (expected < 0), a << " <=> " << b);
      REQUIRE_MESSAGE((order > 0) == (expected > 0), a << " <=> " << b);
      REQUIRE_MESSAGE((a == b) == (expected == 0), a << " == " << b);
    }
  }

  TEST_CASE("square roots are the nearest of 34 digits") {
    Numbers numbers(8);
    for (int i = 0; i < kRounds / 4; ++i) {
      const Decimal a = abs(numbers.mixed());
      if (a.is_zero()) continue;
      const auto root = sqrt(a);
      REQUIRE(root.has_value());
      // The root's square, half a last digit to either side, must enclose the value.
      const Int r = steps(*root);
      const Int unit = power_of_ten(std::max(count_digits(r) - 34, 0));
      const Int square = steps(a) * power_of_ten(76) * 4;
      REQUIRE_MESSAGE((2 * r - unit) * (2 * r - unit) <= square, a << " root " << *root);
      REQUIRE_MESSAGE((2 * r + unit) * (2 * r + unit) >= square, a << " root " << *root);
    }
  }
}
