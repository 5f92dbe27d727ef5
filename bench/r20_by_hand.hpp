// R20 as a programmer would write it out: structs, doubles, no reasons.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace assay::bench::by_hand {

inline constexpr std::size_t criteria = 20;

struct Card {
  std::array<int, 12> levels{};
  std::array<double, 13> facts{};  // NaN: absent
};

struct Score {
  int status = 0;  // 0 incomplete, 1 scored, 2 vetoed
  double score = 0, multiplier = 0, coverage = 0;
  bool red = false, unauthorized = false, premium = false;
  std::array<double, criteria> points{}, contributions{};
};

inline constexpr std::array<double, criteria> weights = {
    2, 2.5, 1.5, 1.5, 1, 1, 1.25, 0.75, 1.5, 1.25, 0.5, 0.5, 1.5, 2, 1, 1.25, 0.75, 0.75, 0.5, 0.5};

inline constexpr double levels[12][5] = {
    {0, 2.5, 5, 7.5, 10}, {0, 2.5, 5, 7.5, 10}, {0, 2, 5, 8, 10},     {0, 2.5, 5, 7.5, 10},
    {0, 3, 5.5, 8, 10},   {0, 3, 5.5, 8, 10},   {0, 2.5, 5, 7.5, 10}, {0, 2.5, 5, 7.5, 10},
    {0, 1, 4, 8, 10},     {0, 2.5, 5, 7.5, 10}, {0, 4, 6, 8, 10},     {0, 1.5, 5, 8.5, 10}};

inline double on_curve(double x) {
  constexpr double at[] = {0, 6, 8, 10};
  constexpr double worth[] = {1.0, 1.0, 1.3, 1.8};
  if (x <= at[0]) return worth[0];
  for (int i = 1; i < 4; ++i)
    if (x <= at[i])
      return worth[i - 1] + (worth[i] - worth[i - 1]) * (x - at[i - 1]) / (at[i] - at[i - 1]);
  return worth[3];
}

inline double experiment(double ab_test, double confidence) {
  if (ab_test == 0) return 0;
  if (std::isnan(ab_test) || std::isnan(confidence)) return NAN;
  return confidence >= 0.95 ? 10 : 6;
}

inline void give_points(const Card& card, std::array<double, criteria>& points) {
  for (std::size_t i = 0; i < 12; ++i)
    points[i] = card.levels[i] < 0 ? NAN : levels[i][card.levels[i]];
  const auto& f = card.facts;
  const auto clamp = [](double x) { return x < 0 ? 0 : x > 10 ? 10 : x; };  // NaN stays
  points[12] = clamp(f[0] / 1.5);
  points[13] = std::isnan(f[1]) ? NAN : std::min(10.0, std::log10(std::max(1.0, f[1])) * 1.5);
  points[14] = experiment(f[2], f[3]);
  points[15] = clamp(12.5 * (f[4] - f[5]) / f[4]);
  points[16] = clamp(2 * f[6] - 0.5 * f[7]);
  for (std::size_t i = 0; i < 3; ++i)
    points[17 + i] = f[8 + i] * 10;
}

inline Score score(const Card& card) {
  Score s;
  give_points(card, s.points);
  double sum = 0;
  double answered = 0;
  double asked = 0;
  for (std::size_t i = 0; i < criteria; ++i) {
    asked += weights[i];
    if (std::isnan(s.points[i])) continue;
    answered += weights[i];
    sum += weights[i] * s.points[i];
  }
  s.coverage = answered / asked;
  if (answered == 0) return s;
  for (std::size_t i = 0; i < criteria; ++i)
    s.contributions[i] = weights[i] * s.points[i] / answered;
  s.red = card.facts[11] == 1;
  s.unauthorized = card.facts[12] == 0;
  if (s.unauthorized) {
    s.status = 2;
    s.multiplier = 1;
    return s;
  }
  s.score = sum / answered;
  if (s.red) s.score = std::min(s.score, 4.0);
  s.score = std::round(s.score * 100) / 100;
  s.status = 1;
  s.premium = s.score > 8;
  s.multiplier = std::round(on_curve(s.score) * 100) / 100;
  return s;
}

}  // namespace assay::bench::by_hand
