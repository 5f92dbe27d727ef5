// Random scorecards for R20, seeded: levels and facts follow one hidden quality, so that scores
// spread over the scale; 5% of the answers are absent.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <random>
#include <vector>

namespace assay::bench {

inline constexpr std::size_t level_criteria = 12;
inline constexpr std::size_t facts = 13;

// A fact in hundredths, so that the doubles version and the exact one read the same number.
struct Card {
  std::array<int, level_criteria> levels{};  // -1: absent
  std::array<std::optional<std::int64_t>, facts> hundredths{};
};

enum Fact : std::size_t {
  idle_reduction_pct,
  savings_usd,
  ab_test,
  confidence,
  latency_before_ms,
  latency_after_ms,
  adopting_teams,
  incidents,
  mentors_others,
  on_call_ready,
  portfolio_public,
  red_flag,
  work_authorized
};

inline std::vector<Card> random_cards(std::size_t count) {
  std::mt19937_64 engine(20);
  const auto below = [&](std::int64_t n) {
    return static_cast<std::int64_t>(engine() % static_cast<std::uint64_t>(n));
  };
  std::vector<Card> cards(count);
  for (Card& card : cards) {
    const std::int64_t quality = below(101);
    const auto follows = [&](std::int64_t most) {  // 0 .. most, near quality
      const std::int64_t noisy =
          std::min<std::int64_t>(100, std::max<std::int64_t>(0, quality + below(41) - 20));
      return noisy * most / 100;
    };
    const auto yes = [&] { return below(100) < quality ? 100 : 0; };
    for (int& level : card.levels)
      level = static_cast<int>(follows(4));
    card.hundredths = {follows(2000),
                       follows(500'000'000) + 100,
                       yes(),
                       50 + follows(50),
                       10'000 + follows(20'000),
                       10'000 - follows(9'000),
                       follows(8) * 100,
                       (100 - quality) / 20 * 100,
                       yes(),
                       yes(),
                       yes(),
                       below(100) < 5 ? 100 : 0,
                       below(100) < 2 ? 0 : 100};
    for (int& level : card.levels)
      if (below(100) < 5) level = -1;
    for (std::size_t fact = 0; fact < red_flag; ++fact)
      if (below(100) < 5) card.hundredths[fact].reset();
  }
  return cards;
}

}  // namespace assay::bench
