#include "score/word_mean.hpp"

namespace assay::score {

namespace {

// Their sum before they were divided.
template <class AnyDivisor>
std::int64_t divide(std::span<std::int64_t> list, const AnyDivisor& whole) noexcept {
  std::int64_t sum = 0;
  for (std::int64_t& n : list) {
    sum += n;
    n = whole.divide(n);
  }
  return sum;
}

}  // namespace

void contribute(const model::Rubric& rubric, WordFrame& frame) noexcept {
  frame.mean.points = with_divisor(*frame.plan, frame.mean, [&](const auto& whole) {
    return divide(frame.contributions, whole);
  });
  for (const std::uint32_t i : frame.lacking)
    if (!adds_zero(rubric, frame, i)) frame.contributions[i] = no_word;
}

}  // namespace assay::score
