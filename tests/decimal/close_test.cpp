// Numbers of one machine word against Decimals: what they settle is so, and what a word cannot hold
// they leave open.
#include "decimal/close.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace assay::decimal {
namespace {

constexpr std::int64_t most = INT64_MAX, least = INT64_MIN, tera = 1'000'000'000'000;

// Both ends of what the number may be.
std::array<Decimal, 2> ends(const Close& a) {
  const Decimal slack = exact({a.slack, 0, a.exponent});
  return {*subtract(exact(a), slack), *add(exact(a), slack)};
}

std::string show(const Close& a) {
  return to_string(exact(a)) + " +- " + to_string(exact({a.slack, 0, a.exponent}));
}

bool within(const std::optional<Decimal>& value, const Close& bounds) {
  const auto [low, high] = ends(bounds);
  return value && *value >= low && *value <= high;
}

// Words of every size and form, near and far from what a word can hold.
std::vector<Close> samples() {
  std::vector<Close> list;
  for (const std::int64_t n : {std::int64_t{0}, std::int64_t{1}, std::int64_t{-7},
                               std::int64_t{250}, tera + 1, -(most / 3), most, least})
    for (const std::int64_t slack : {std::int64_t{0}, std::int64_t{2}, tera, most - 1})
      for (const int exponent : {0, -2, -13, -30})
        list.push_back({n, slack, exponent});
  return list;
}

using Words = bool (*)(const Close&, const Close&, Close&);
using Exact = std::optional<Decimal> (*)(const Decimal&, const Decimal&);

struct Operation {
  const char* name;
  Words words;
  Exact exact;
};

const std::array operations{
    Operation{"add", [](const Close& a, const Close& b, Close& to) { return add(a, b, to); },
              [](const Decimal& a, const Decimal& b) { return assay::add(a, b); }},
    Operation{"subtract",
              [](const Close& a, const Close& b, Close& to) { return subtract(a, b, to); },
              [](const Decimal& a, const Decimal& b) { return assay::subtract(a, b); }},
    Operation{"multiply",
              [](const Close& a, const Close& b, Close& to) { return multiply(a, b, to); },
              [](const Decimal& a, const Decimal& b) { return assay::multiply(a, b); }},
    Operation{"multiply without the last two digits",
              [](const Close& a, const Close& b, Close& to) {
                return a.exponent + b.exponent <= -2 && multiply_cut(a, b, 2, to);
              },
              [](const Decimal& a, const Decimal& b) { return assay::multiply(a, b); }},
    Operation{"divide", [](const Close& a, const Close& b, Close& to) { return divide(a, b, to); },
              [](const Decimal& a, const Decimal& b) { return assay::divide(a, b); }},
};

struct Pair {
  Close a, b;
};

}  // namespace

TEST_SUITE("decimal") {
  TEST_CASE("a number of one word and at most 36 places is close to itself") {
    struct Row {
      Decimal number;
      bool fits;
    };
    for (const Row& row :
         {Row{0, true}, Row{Decimal::scaled(15, -1), true}, Row{most, true}, Row{least, true},
          Row{Decimal::scaled(Int128{most} + 1, 0), false}, Row{Decimal::scaled(1, -36), true},
          Row{Decimal::scaled(1, -37), false}}) {
      CAPTURE(to_string(row.number));
      Close close;
      CHECK(to_close(row.number, close) == row.fits);
      if (row.fits) CHECK(exact(close) == row.number);
    }
  }

  TEST_CASE("a result in words is as near to the exact one as it says") {
    const std::vector<Close> list = samples();
    for (const Operation& operation : operations) {
      std::size_t settled = 0, wrong = 0;
      for (const Close& a : list)
        for (const Close& b : list) {
          Close result;
          if (!operation.words(a, b, result)) continue;
          ++settled;
          for (const Decimal& left : ends(a))
            for (const Decimal& right : ends(b))
              if (!within(operation.exact(left, right), result) && ++wrong == 1)
                MESSAGE(operation.name << " " << show(a) << ", " << show(b) << ": "
                                       << show(result));
        }
      CAPTURE(operation.name);
      CHECK(wrong == 0);
      CHECK(settled > 500);
    }
  }

  TEST_CASE("a comparison in words is that of all the numbers meant") {
    const std::vector<Close> list = samples();
    std::size_t settled = 0, wrong = 0;
    for (const Close& a : list)
      for (const Close& b : list) {
        std::strong_ordering order = std::strong_ordering::equal;
        if (!compare(a, b, order)) continue;
        ++settled;
        for (const Decimal& left : ends(a))
          for (const Decimal& right : ends(b))
            if ((left <=> right) != order) ++wrong;
      }
    CHECK(wrong == 0);
    CHECK(settled > 500);
  }

  TEST_CASE("rounding in words is that of all the numbers meant") {
    std::size_t settled = 0, wrong = 0;
    for (const Close& a : samples())
      for (const int decimals : {0, 1, 2, 12}) {
        std::int64_t rounded = 0;
        if (!round(a, decimals, rounded)) continue;
        ++settled;
        for (const Decimal& end : ends(a))
          if (assay::round(end, decimals) != exact({rounded, 0, -decimals})) ++wrong;
      }
    CHECK(wrong == 0);
    CHECK(settled > 100);
  }

  TEST_CASE("finer units are taken where a word holds the number in them") {
    struct Row {
      Close number;
      int exponent;
      bool fits;
    };
    for (const Row& row :
         {Row{{7, 3, 0}, 0, true}, Row{{7, 3, 0}, -2, true}, Row{{0, 0, 0}, -18, true},
          Row{{0, 0, 0}, -19, false}, Row{{10, 0, 0}, -18, false}, Row{{1, 10, 0}, -18, false}}) {
      CAPTURE(show(row.number));
      CAPTURE(row.exponent);
      Close finer = row.number;
      CHECK(refine(finer, row.exponent) == row.fits);
      if (row.fits) CHECK(ends(finer) == ends(row.number));
    }
  }

  TEST_CASE("what a word cannot hold is open") {
    Close to;
    for (const Pair& p : {Pair{{1, 0, 0}, {1, 0, -19}}, Pair{{most, 0, 0}, {1, 0, 0}},
                          Pair{{0, most, 0}, {0, 1, 0}}}) {
      CAPTURE(show(p.a));
      CHECK_FALSE(add(p.a, p.b, to));
    }
    CHECK_FALSE(negate({least, 0, 0}, to));
    CHECK_FALSE(subtract({0, 0, 0}, {least, 0, 0}, to));
    for (const Pair& p :
         {Pair{{1, 1, 0}, {1, 1, 0}}, Pair{{1, 0, -20}, {1, 0, -20}}, Pair{{most, 0, 0}, {2, 0, 0}},
          // The slack alone is too long; then its negative is, which has no positive.
          Pair{{1, most, 0}, {2, 0, 0}}, Pair{{0, tera, 0}, {-tera, 0, 0}},
          Pair{{1, std::int64_t{1} << 32, 0}, {-(std::int64_t{1} << 31), 0, 0}}}) {
      CAPTURE(show(p.a));
      CAPTURE(show(p.b));
      CHECK_FALSE(multiply(p.a, p.b, to));
    }
  }

  TEST_CASE("a product without its last digits is open where it is still too long") {
    struct Row {
      Close a, b;
      unsigned digits;
      bool fits;
    };
    for (const Row& row :
         {Row{{1, 1, 0}, {1, 1, 0}, 2, false},              // both with slack
          Row{{tera, 0, 0}, {tera, 0, 0}, 2, false},        // 10^22
          Row{{most, 0, 0}, {100, 0, 0}, 2, false},         // the most itself leaves no room
          Row{{1, most, 0}, {100, 0, 0}, 2, false},         // its slack
          Row{{1, most, 0}, {tera, 0, 0}, 2, false},        // which no machine division takes
          Row{{tera, 0, 0}, {tera, 0, 0}, 12, true},        // 10^12
          Row{{-tera - 1, 3, 0}, {tera, 0, 0}, 14, true}})  // cut off, the slack too
    {
      CAPTURE(show(row.a));
      CAPTURE(show(row.b));
      Close to;
      CHECK(multiply_cut(row.a, row.b, row.digits, to) == row.fits);
    }
    Close to;
    REQUIRE(multiply_cut({-tera - 1, 3, -2}, {tera, 0, -12}, 14, to));
    CHECK(show(to) == "-10000000000 +- 2");
  }

  TEST_CASE("a quotient is open where its divisor is, and where it is too long") {
    for (const Pair& p :
         {Pair{{1, 0, 0}, {0, 0, 0}}, Pair{{1, 0, 0}, {2, 1, 0}}, Pair{{1, 0, -13}, {1, 0, 0}},
          Pair{{1, 0, 0}, {1, 0, -7}}, Pair{{most, 0, 0}, {1, 0, 0}},
          Pair{{10'000'000, 0, 0}, {1, 0, 0}},  // 10^19: more than a signed word
          Pair{{1, most, 0}, {1, 0, 0}}, Pair{{1, 5'000'000, 0}, {1, 0, 0}}}) {
      CAPTURE(show(p.a));
      CAPTURE(show(p.b));
      Close to;
      CHECK_FALSE(divide(p.a, p.b, to));
    }
  }

  TEST_CASE("what lies within the slack is not compared") {
    for (const Pair& p : {Pair{{5, 1, 0}, {5, 0, 0}}, Pair{{5, 1, 0}, {6, 0, 0}},
                          Pair{{6, 0, 0}, {5, 1, 0}}, Pair{{most, 1, 0}, {-1, 0, 0}},
                          Pair{{0, most, 0}, {0, 1, 0}}, Pair{{1, 0, 0}, {1, 0, -19}}}) {
      CAPTURE(show(p.a));
      CAPTURE(show(p.b));
      std::strong_ordering order = std::strong_ordering::equal;
      CHECK_FALSE(compare(p.a, p.b, order));
    }
  }

  TEST_CASE("a rounding is open near a half, and past what a word holds") {
    struct Row {
      Close number;
      int decimals;
      bool settled;
    };
    for (const Row& row :
         {Row{{250, 0, -2}, 0, true}, Row{{250, 1, -2}, 0, false}, Row{{252, 1, -2}, 0, true},
          Row{{248, 1, -2}, 0, true}, Row{{1, 50, -2}, 0, false}, Row{{7, 1, 0}, 0, false},
          Row{{10, 0, 0}, 18, false}, Row{{5, 0, -20}, 1, false}, Row{{least, 0, -2}, 0, false}}) {
      CAPTURE(show(row.number));
      std::int64_t rounded = 0;
      CHECK(round(row.number, row.decimals, rounded) == row.settled);
    }
  }

  TEST_CASE(
      "a logarithm in words is as near to the exact one as it says, exact for powers of ten") {
    std::vector<Close> list{{1, 0, 0}, {1'000, 0, -2}, {tera, 0, -30}, {most, 0, -36}};
    for (std::int64_t n = 1; n < most / 7; n = n * 7 + 3)
      for (const int exponent : {0, -6, -36})
        list.push_back({n, 0, exponent});
    for (const Close& a : list) {
      CAPTURE(show(a));
      Close to;
      REQUIRE(log10(a, to));
      const std::optional<Decimal> exactly = assay::log10(exact(a));
      CHECK(within(exactly, to));
      if (to.slack == 0) CHECK(*exactly == exact(to));
    }
    for (const Close& power : {Close{1, 0, 0}, Close{1'000, 0, -2}, Close{tera, 0, -30}}) {
      Close to;
      REQUIRE(log10(power, to));
      CHECK(to.slack == 0);
    }
  }

  TEST_CASE("the logarithm of what is not above zero, or not known exactly, is open") {
    for (const Close& a : {Close{0, 0, 0}, Close{-10, 0, 0}, Close{10, 1, 0}}) {
      CAPTURE(show(a));
      Close to;
      CHECK_FALSE(log10(a, to));
    }
  }
}

}  // namespace assay::decimal
