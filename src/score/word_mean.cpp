#include "score/word_mean.hpp"

namespace assay::score {

namespace {

template <class AnyDivisor>
void contribute(const AnyDivisor& whole, const WordFrame& frame) noexcept {
  // Kept beside the frame, which changes with all that is written, as far as the compiler knows.
  const std::int64_t* const points = frame.millionths.data();
  const std::int64_t* const weights = frame.plan->weights.data();
  std::int64_t* const contributions = frame.contributions.data();
  const std::size_t size = frame.contributions.size();
  for (std::size_t i = 0; i < size; ++i)
    contributions[i] = whole.divide(weights[i] * points[i]);
}

}  // namespace

void contribute(const model::Rubric& rubric, const WordFrame& frame) noexcept {
  for (const std::uint32_t i : frame.lacking)
    frame.millionths[i] = 0;  // may be divided
  with_divisor(*frame.plan, frame.mean, [&](const auto& whole) { contribute(whole, frame); });
  for (const std::uint32_t i : frame.lacking) {
    frame.millionths[i] = no_word;
    if (!adds_zero(rubric, frame, i)) frame.contributions[i] = no_word;
  }
}

}  // namespace assay::score
