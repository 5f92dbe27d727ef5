#include "score/word_reasons.hpp"

#include <algorithm>
#include <array>
#include <memory_resource>

#include "score/plan.hpp"
#include "score/word_mean.hpp"

namespace assay::score {

namespace {

struct Loss {
  std::int64_t millionths = 0;
  model::Slot slot = 0;
};

// A criterion of the mean without points adds nothing to it.
std::int64_t lost_points(const model::Rubric& rubric, const WordFrame& words, std::size_t i) {
  const WordCriterion& criterion = words.plan->criteria[i];
  std::int64_t points = words.millionths[i];
  if (points == no_word) {
    if (!adds_zero(rubric, words, i)) return 0;
    points = 0;
  }
  // `if_missing` may stand for more than the best level, which costs nothing; nor could a small
  // divisor divide what is below zero.
  return std::max<std::int64_t>(0, criterion.top - points);
}

// Each criterion's loss, and how many lost anything: those stand first.
std::size_t losses(const model::Rubric& rubric, const WordFrame& words, std::span<Loss> to) {
  std::size_t count = 0;
  with_divisor(*words.plan, words.mean, [&](const auto& whole) {
    for (model::Slot i = 0; i < to.size(); ++i) {
      to[count] = {whole.divide(words.plan->weights[i] * lost_points(rubric, words, i)), i};
      count += to[count].millionths > 0 ? 1 : 0;
    }
  });
  return count;
}

constexpr std::size_t few = 32;
constexpr std::int64_t most_short = INT32_MAX / static_cast<std::int64_t>(few);

// Few of them, and small ones, are put in place by counting those that come before each, which asks
// nothing that is to be guessed; loss and place in one number make no two alike.
void sort_few(std::span<Loss> list) {
  std::array<std::int32_t, few> keys;
  keys.fill(-1);
  for (std::size_t i = 0; i < list.size(); ++i)
    keys[i] = static_cast<std::int32_t>(list[i].millionths * static_cast<std::int64_t>(few) +
                                        static_cast<std::int64_t>(few - 1 - i));
  std::array<Loss, few> sorted;
  for (std::size_t i = 0; i < list.size(); ++i) {
    std::int32_t before = 0;
    for (const std::int32_t other : keys)
      before += static_cast<std::int32_t>(other > keys[i]);
    sorted[static_cast<std::size_t>(before)] = list[i];
  }
  std::copy_n(sorted.begin(), list.size(), list.begin());
}

// They come in the order of their slots.
void sort(std::span<Loss> list) {
  const auto costs_more = [](const Loss& a, const Loss& b) { return a.millionths > b.millionths; };
  const bool are_short = std::all_of(list.begin(), list.end(),
                                     [](const Loss& loss) { return loss.millionths < most_short; });
  if (list.size() <= few && are_short)
    sort_few(list);
  else
    std::stable_sort(list.begin(), list.end(), costs_more);
}

}  // namespace

std::vector<Reason> reasons_in_words(const model::Rubric& rubric, const WordFrame& words) {
  std::vector<Reason> reasons;
  if (words.mean.weight() == 0) return reasons;
  std::array<std::byte, 1024> space;  // does for 60 criteria
  std::pmr::monotonic_buffer_resource memory(space.data(), space.size());
  std::pmr::vector<Loss> list(words.plan->criteria.size() + 1, &memory);
  const std::span<Loss> found =
      std::span(list).first(losses(rubric, words, std::span(list).first(list.size() - 1)));
  sort(found);
  reasons.reserve(found.size());
  const Plan& plan = *rubric.scoring;
  for (const Loss& loss : found)  // flat: criterion i has slot i
    reasons.push_back({loss.slot, plan.rows[loss.slot].id, plan.criteria[loss.slot].code,
                       from_millionths(loss.millionths)});
  return reasons;
}

}  // namespace assay::score
