// What machine words settle is what Decimals give: random numbers through both, ones at the edge of
// what fits included.
#include <algorithm>

#include <doctest/doctest.h>

#include "decimal/close.hpp"
#include "decimal/divisor.hpp"
#include "score/curve.hpp"
#include "score/generate.hpp"
#include "score/word_curve.hpp"

namespace assay {

namespace {

using decimal::Close;
using reference::Dice;

// Of all lengths, a few of them as long as a word.
Close random_close(Dice& dice) {
  const auto bits = static_cast<unsigned>(dice.between(1, 63));
  std::int64_t n = 0;
  for (unsigned bit = 0; bit < bits; ++bit)
    n = n * 2 + (dice.chance(50) ? 1 : 0);
  return {dice.chance(30) ? -n : n, 0, -dice.between(0, 12)};
}

// Whether `value` is where `close` says, at 6 places or as a whole.
bool agrees(const Close& close, const std::optional<Decimal>& value) {
  if (!value) return false;
  if (close.slack == 0) return decimal::exact(close) == *value;
  const Decimal slack = decimal::exact({close.slack, 0, close.exponent});
  const Decimal off = abs(*subtract(*value, decimal::exact({close.n, 0, close.exponent})));
  std::int64_t rounded = 0;
  const bool settled = decimal::round(close, 6, rounded);
  return off <= slack && (!settled || Decimal::scaled(rounded, -6) == round(*value, 6));
}

using InWords = bool (*)(const Close&, const Close&, Close&);
using InDecimals = std::optional<Decimal> (*)(const Decimal&, const Decimal&);

int agreements(InWords in_words, InDecimals in_decimals) {
  Dice dice(7);
  int settled = 0;
  for (int i = 0; i < 20'000; ++i) {
    const Close a = random_close(dice), b = random_close(dice);
    Close result;
    if (!in_words(a, b, result)) continue;
    ++settled;
    INFO(a.n, "e", a.exponent, " and ", b.n, "e", b.exponent);
    REQUIRE(agrees(result, in_decimals(decimal::exact(a), decimal::exact(b))));
    Close scaled;  // what has slack keeps it through a product
    const Close factor{dice.between(-999, 999), 0, -dice.between(0, 2)};
    if (!decimal::multiply(result, factor, scaled)) continue;
    const auto product =
        multiply(*in_decimals(decimal::exact(a), decimal::exact(b)), decimal::exact(factor));
    REQUIRE(agrees(scaled, product));
  }
  return settled;
}

}  // namespace

TEST_SUITE("score") {
  TEST_CASE("arithmetic in words agrees with Decimals wherever it settles") {
    CHECK(
        agreements([](const Close& a, const Close& b, Close& to) { return decimal::add(a, b, to); },
                   [](const Decimal& a, const Decimal& b) { return add(a, b); }) > 5'000);
    CHECK(agreements(
              [](const Close& a, const Close& b, Close& to) { return decimal::subtract(a, b, to); },
              [](const Decimal& a, const Decimal& b) { return subtract(a, b); }) > 5'000);
    CHECK(agreements(
              [](const Close& a, const Close& b, Close& to) { return decimal::multiply(a, b, to); },
              [](const Decimal& a, const Decimal& b) { return multiply(a, b); }) > 5'000);
    CHECK(agreements(
              [](const Close& a, const Close& b, Close& to) { return decimal::divide(a, b, to); },
              [](const Decimal& a, const Decimal& b) { return divide(a, b); }) > 2'000);
    CHECK(agreements([](const Close& a, const Close&, Close& to) { return decimal::log10(a, to); },
                     [](const Decimal& a, const Decimal&) { return log10(a); }) > 5'000);
  }

  TEST_CASE("rounding in words is half-even, and open near a tie that may be none") {
    const auto rounded = [](const Close& close) {
      std::int64_t units = 0;
      return decimal::round(close, 2, units) ? std::optional(units) : std::nullopt;
    };
    CHECK(rounded({125, 0, -3}) == 12);
    CHECK(rounded({135, 0, -3}) == 14);
    CHECK(rounded({-125, 0, -3}) == -12);
    CHECK(rounded({-1251, 0, -4}) == -13);
    CHECK(rounded({7, 0, 0}) == 700);
    CHECK(rounded({12500, 1, -5}) == std::nullopt);
    CHECK(rounded({12502, 1, -5}) == 13);
    CHECK(rounded({INT64_MAX, 0, 0}) == std::nullopt);
    CHECK(rounded({INT64_MAX, 0, -18}) == 922);
  }

  TEST_CASE("comparing in words is open where the slack reaches") {
    std::strong_ordering order = std::strong_ordering::equal;
    CHECK(decimal::compare({15, 0, -1}, {150, 0, -2}, order));
    CHECK(order == 0);
    CHECK(decimal::compare({12, 1, -1}, {1, 0, 0}, order));
    CHECK(order > 0);
    CHECK_FALSE(decimal::compare({11, 1, -1}, {1, 0, 0}, order));
    CHECK_FALSE(decimal::compare({INT64_MAX, 0, 0}, {1, 0, -1}, order));
  }

  TEST_CASE("quotients of words by one divisor are half-even") {
    Dice dice(3);
    for (int i = 0; i < 20'000; ++i) {
      const Close n = random_close(dice);
      const std::int64_t d = std::max<std::int64_t>(1, std::abs(random_close(dice).n));
      const Decimal exact = *divide(decimal::exact({n.n, 0, 0}), Decimal(d), 0);
      REQUIRE(Decimal(decimal::Divisor(d).divide(n.n)) == exact);
    }
    for (int i = 0; i < 20'000; ++i) {
      const std::int64_t n = dice.between(0, 2'000'000'000), d = dice.between(1, 60'000);
      REQUIRE(decimal::SmallDivisor::does(n, d));
      REQUIRE(decimal::SmallDivisor(d).divide(n) == decimal::Divisor(d).divide(n));
      const std::int64_t half = n / 16 * d + d / 2;  // ties, where d is even
      REQUIRE(decimal::SmallDivisor::does(half, d));
      REQUIRE(decimal::SmallDivisor(d).divide(half) == decimal::Divisor(d).divide(half));
    }
    for (int i = 0; i < 20'000; ++i) {
      const std::int64_t d = dice.between(1, 1 << dice.between(1, 29));
      const std::int64_t most = dice.between(0, 1 << dice.between(1, 29));
      REQUIRE(decimal::TinyDivisor::does(most, d));
      const decimal::TinyDivisor tiny(d, most);
      const std::int64_t half = most / 2 / d * d + d / 2;  // a tie, where d is even
      const std::int64_t any = dice.between(0, static_cast<int>(most));
      for (const std::int64_t n : {most, any, half})
        if (n <= most) REQUIRE(tiny.divide(n) == decimal::Divisor(d).divide(n));
    }
    CHECK(decimal::TinyDivisor::does((1 << 30) - 1, 1));
    CHECK(decimal::TinyDivisor((1 << 30) - 1, 1 << 29).divide(1 << 29) == 1);
    CHECK_FALSE(decimal::TinyDivisor::does(1 << 30, 1));
    CHECK_FALSE(decimal::TinyDivisor::does(INT64_MAX, 1));
    CHECK_FALSE(decimal::TinyDivisor::does(1, INT64_MAX));
    CHECK_FALSE(decimal::TinyDivisor::does(-1, 1));
    CHECK_FALSE(decimal::SmallDivisor::does(INT64_MAX / 4, 3));
    CHECK_FALSE(decimal::SmallDivisor::does(-1, 3));
    CHECK_FALSE(decimal::SmallDivisor::does(1, std::int64_t{1} << 60));
    CHECK_FALSE(decimal::SmallDivisor::does(std::int64_t{1} << 50, 1 << 20));
    CHECK(decimal::Divisor(2).divide(5) == 2);
    CHECK(decimal::Divisor(2).divide(-7) == -4);
    CHECK(decimal::Divisor(1).divide(INT64_MAX) == INT64_MAX);
  }

  TEST_CASE("curves in words agree with Decimals") {
    Dice dice(5);
    int settled = 0;
    for (int i = 0; i < 2'000; ++i) {
      std::vector<model::Knot> knots;
      for (int at = dice.between(-5, 5), k = 0; k < 4; ++k, at += dice.between(1, 9))
        knots.push_back({Decimal(at), Decimal::scaled(dice.between(0, 100), -1), {}});
      const Close at{dice.between(-800, 4'000), 0, -2};
      std::int64_t points = 0;
      if (!score::on_curve(*score::to_close(knots), at, 6, points)) continue;
      ++settled;
      REQUIRE(Decimal::scaled(points, -6) == *score::on_curve(knots, decimal::exact(at), 6));
    }
    CHECK(settled > 1'900);
  }

  TEST_CASE(
      "curves and steps of keys and points of all lengths agree, or are "
      "left to Decimals") {
    Dice dice(3);
    int curves = 0, steps = 0, open = 0;
    for (int i = 0; i < 20'000; ++i) {
      std::vector<model::Knot> knots;
      const int size = dice.between(1, 4);
      for (int k = 0; k < size; ++k)
        knots.push_back(
            {decimal::exact(random_close(dice)), decimal::exact(random_close(dice)), {}});
      std::sort(knots.begin(), knots.end(),
                [](const model::Knot& a, const model::Knot& b) { return a.at < b.at; });
      const auto close = score::to_close(knots);
      if (!close) continue;
      Close at = random_close(dice);
      if (dice.chance(20)) at = (*close)[static_cast<std::size_t>(dice.between(0, size - 1))].at;
      const Decimal exact = decimal::exact(at);
      std::int64_t points = 0;
      const auto laid_out = score::WordCurve::of(knots, at.exponent, 6);
      if (laid_out->points({at.n, 0}, points))
        REQUIRE(Decimal::scaled(points, -6) == *score::on_curve(knots, exact, 6));
      if (score::on_curve(*close, at, 6, points)) {
        ++curves;
        REQUIRE(Decimal::scaled(points, -6) == *score::on_curve(knots, exact, 6));
      } else {
        ++open;
      }
      if (score::on_steps(*close, at, -7, 6, points)) {
        ++steps;
        REQUIRE(Decimal::scaled(points, -6) ==
                round(score::on_steps(knots, exact, Decimal::scaled(-7, -6)), 6));
      }
    }
    CHECK(curves > 1'000);
    CHECK(steps > 1'000);
    CHECK(open > 1'000);
    // Between keys that are too far apart, where either product is too long,
    // and where points have more decimals than a word.
    const Decimal most(detail::kWordPowers[18]);
    const auto at = [](const std::vector<model::Knot>& knots, std::int64_t n) {
      std::int64_t points = 0;
      return score::on_curve(*score::to_close(knots), {n, 0, 0}, 6, points);
    };
    const Decimal far = *multiply(most, Decimal(9));
    CHECK_FALSE(at({{-far, 0, {}}, {far, 1, {}}}, 5 * detail::kWordPowers[18]));
    CHECK_FALSE(at({{0, 0, {}}, {10, far, {}}}, 5));
    CHECK_FALSE(at({{-far, 0, {}}, {far, 1, {}}}, -5 * detail::kWordPowers[18]));
    CHECK_FALSE(at({{0, far, {}}, {10, 0, {}}}, 5));
    CHECK(at({{0, 0, {}}, {10, 9, {}}}, 5));
    const auto fine = score::WordCurve::of({{Decimal(0), Decimal::scaled(1, -18), {}},
                                            {Decimal(1), Decimal::scaled(1, -30), {}},
                                            {Decimal(2), Decimal(1), {}}},
                                           0, 6);
    std::int64_t points = 0;
    CHECK(fine->points({2, 0}, points));
    CHECK(points == 1'000'000);
    // Numbers that no word holds.
    const Decimal long_one = *Decimal::parse("12345678901234567.1");
    const Decimal huge = *multiply(long_one, Decimal::scaled(1, 20));
    CHECK_FALSE(score::to_close({{huge, Decimal(1), {}}}));
    CHECK_FALSE(score::WordCurve::of({{huge, Decimal(1), {}}}, 0, 6));
    CHECK_FALSE(score::to_close({{Decimal(1), huge, {}}}));
  }

  TEST_CASE("so do curves whose pieces were laid out beforehand, at their keys too") {
    Dice dice(11);
    for (int i = 0; i < 2'000; ++i) {
      std::vector<model::Knot> knots;
      for (int at = dice.between(-50, 50), k = 0; k < 4; ++k, at += dice.between(1, 90))
        knots.push_back({Decimal::scaled(at, -1), Decimal::scaled(dice.between(-90, 100), -3), {}});
      const int exponent = -dice.between(0, 3), decimals = dice.between(0, 6);
      const auto curve = score::WordCurve::of(knots, exponent, decimals);
      REQUIRE(curve);
      for (const std::int64_t key : {dice.between(-60, 3'000), dice.between(-5, 40), 0}) {
        const Close at{key, 0, exponent};
        std::int64_t points = 0;
        if (!curve->points({at.n, 0}, points)) continue;
        REQUIRE(Decimal::scaled(points, -decimals) ==
                *score::on_curve(knots, decimal::exact(at), decimals));
      }
      const Decimal key = knots[static_cast<std::size_t>(dice.between(0, 3))].at;
      const auto n = to_int64(*multiply(key, Decimal(10)));
      const auto fine = score::WordCurve::of(knots, -1, decimals);
      std::int64_t points = 0;
      REQUIRE(fine->points({*n, 0}, points));
      REQUIRE(Decimal::scaled(points, -decimals) == *score::on_curve(knots, key, decimals));
    }
  }
}

}  // namespace assay
