/// Laws of arithmetic, on numbers that rapidcheck chooses and shrinks.
#include <string>

#include <assay/decimal.hpp>

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace rc {

template <>
struct Arbitrary<assay::Decimal> {
  static Gen<assay::Decimal> arbitrary() {
    return gen::apply([](std::int64_t coefficient,
                         int decimals) { return assay::Decimal::scaled(coefficient, -decimals); },
                      gen::inRange<std::int64_t>(-999'999'999'999, 1'000'000'000'000),
                      gen::inRange(0, 13));
  }
};

}  // namespace rc

namespace assay {

// Where rapidcheck looks for it: a failing case names its numbers.
static void showValue(const Decimal& value, std::ostream& out) {
  out << to_string(value);
}

}  // namespace assay

TEST_SUITE("decimal") {
  using namespace assay;

  static Decimal positive(const Decimal& value) {
    return value.is_zero() ? Decimal::scaled(1, -12) : abs(value);
  }

  TEST_CASE("sums and products of short numbers obey the laws exactly") {
    CHECK(rc::check("a + b == b + a, a * b == b * a", [](Decimal a, Decimal b) {
      RC_ASSERT(add(a, b) == add(b, a));
      RC_ASSERT(multiply(a, b) == multiply(b, a));
    }));
    CHECK(rc::check("(a + b) + c == a + (b + c)", [](Decimal a, Decimal b, Decimal c) {
      RC_ASSERT(add(*add(a, b), c) == add(a, *add(b, c)));
    }));
    CHECK(rc::check("(a * b) * c == a * (b * c) while it fits", [](Decimal a, Decimal b) {
      const Decimal c = 97;
      RC_ASSERT(multiply(*multiply(a, b), c) == multiply(a, *multiply(b, c)));
    }));
    CHECK(rc::check("a * (b + c) == a * b + a * c", [](Decimal a, Decimal b, Decimal c) {
      RC_ASSERT(multiply(a, *add(b, c)) == add(*multiply(a, b), *multiply(a, c)));
    }));
    CHECK(rc::check("a - b + b == a, a - a == 0", [](Decimal a, Decimal b) {
      RC_ASSERT(add(*subtract(a, b), b) == a);
      RC_ASSERT(subtract(a, a)->is_zero());
    }));
  }

  TEST_CASE("a quotient times its divisor is the dividend, to 34 digits") {
    CHECK(rc::check("a * b / b == a", [](Decimal a, Decimal any) {
      const Decimal b = any.is_zero() ? 7 : any;
      RC_ASSERT(divide(*multiply(a, b), b) == a);
    }));
    CHECK(rc::check("|a / b * b - a| <= |a| * 10^-33", [](Decimal a, Decimal any) {
      const Decimal b = any.is_zero() ? 7 : any;
      const Decimal back = *multiply(*divide(a, b), b);
      const Decimal bound = *multiply(abs(a), Decimal::scaled(1, -33));
      RC_ASSERT(abs(*subtract(back, a)) <= bound);
    }));
  }

  TEST_CASE("the order is total and agrees with arithmetic") {
    CHECK(rc::check("a < b if and only if a - b < 0", [](Decimal a, Decimal b) {
      const Decimal difference = *subtract(a, b);
      RC_ASSERT((a < b) == difference.is_negative());
      RC_ASSERT((a == b) == difference.is_zero());
      RC_ASSERT((a < b) + (a == b) + (a > b) == 1);
    }));
    CHECK(rc::check("a <= b and b <= c make a <= c", [](Decimal a, Decimal b, Decimal c) {
      if (b < a) std::swap(a, b);
      if (c < b) std::swap(b, c);
      if (b < a) std::swap(a, b);
      RC_ASSERT(a <= b);
      RC_ASSERT(b <= c);
      RC_ASSERT(a <= c);
    }));
    CHECK(rc::check("sums keep the order", [](Decimal a, Decimal b, Decimal c) {
      RC_ASSERT((a < b) == (*add(a, c) < *add(b, c)));
    }));
  }

  TEST_CASE("rounding is idempotent, monotonic and never off by more than half") {
    CHECK(rc::check("round", [](Decimal a, Decimal b) {
      const int places = *rc::gen::inRange(0, 13);
      const Decimal rounded = round(a, places);
      RC_ASSERT(round(rounded, places) == rounded);
      RC_ASSERT((a <= b) <= (rounded <= round(b, places)));
      RC_ASSERT(abs(*subtract(rounded, a)) <= Decimal::scaled(5, -places - 1));
      RC_ASSERT(round(-a, places) == -rounded);
      RC_ASSERT(round_to_multiple(a, Decimal::scaled(1, -places)) == rounded);
    }));
    CHECK(rc::check("floor <= a <= ceil", [](Decimal a) {
      RC_ASSERT(floor(a) <= a);
      RC_ASSERT(a <= ceil(a));
      RC_ASSERT(*subtract(ceil(a), floor(a)) == Decimal{round_to_integer(a) == a ? 0 : 1});
    }));
    CHECK(rc::check("a multiple is one", [](Decimal a, Decimal any) {
      const Decimal unit = positive(any);
      const Decimal multiple = *round_to_multiple(a, unit);
      const Decimal count = *divide(multiple, unit);
      RC_ASSERT(floor(count) == count);
      RC_ASSERT(round_to_multiple(multiple, unit) == multiple);
      RC_ASSERT(*multiply(abs(*subtract(multiple, a)), 2) <= unit);
    }));
  }

  TEST_CASE("functions undo each other") {
    CHECK(rc::check("sqrt(a * a) == |a|",
                    [](Decimal a) { RC_ASSERT(sqrt(*multiply(a, a)) == abs(a)); }));
    CHECK(rc::check("ln grows, and exp undoes it to 16 digits", [](Decimal any, Decimal other) {
      const Decimal a = positive(any), b = positive(other);
      RC_ASSERT((a <= b) <= (*ln(a) <= *ln(b)));
      const Decimal ratio = *divide(*exp(*ln(a)), a);
      RC_ASSERT(abs(*subtract(ratio, 1)) < Decimal::scaled(1, -15));
    }));
    CHECK(rc::check("log10(10^n) == n", [] {
      const int n = *rc::gen::inRange(-76, 38);
      RC_ASSERT(log10(*assay::pow(10, n)) == Decimal{n});
    }));
    CHECK(rc::check("a^m * a^n == a^(m + n) while it is exact", [] {
      const Decimal a = *rc::gen::inRange(-99, 100);
      const int m = *rc::gen::inRange(0, 9), n = *rc::gen::inRange(0, 9);
      RC_ASSERT(multiply(*pow(a, m), *pow(a, n)) == pow(a, m + n));
    }));
  }
}
