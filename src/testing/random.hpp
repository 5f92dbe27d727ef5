// Numbers that look random and are the same everywhere; std::random's distributions are not.
#pragma once

#include <cstddef>
#include <cstdint>

namespace assay::testing {

// SplitMix64: tiny, and good enough to spread scorecards.
class Random {
 public:
  explicit Random(std::uint64_t seed) noexcept : state_(seed) {}

  std::uint64_t next() noexcept {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }
  // 0 for an empty range. The bias is below 2^-32 for the small ranges drawn here.
  std::size_t below(std::size_t end) noexcept {
    return end == 0 ? 0 : static_cast<std::size_t>((next() >> 32U) * end >> 32U);
  }
  bool chance(std::size_t percent) noexcept { return below(100) < percent; }

 private:
  std::uint64_t state_;
};

}  // namespace assay::testing
