#include "score/word_reasons.hpp"

#include <algorithm>
#include <array>

#include "score/plan.hpp"
#include "score/word_mean.hpp"

namespace assay::score {

namespace {

struct Loss {
  std::int64_t millionths = 0;
  model::Slot slot = 0;
};

// Calls `each(slot, millionths)` with what each criterion cost the score.
template <class Each>
void visit_losses(const model::Rubric& rubric, const WordFrame& words, const Each& each) {
  const WordPlan& plan = *words.plan;
  with_divisor(plan, words.mean, [&](const auto& whole) {
    for (model::Slot i = 0; i < plan.tops.size(); ++i) {
      std::int64_t points = words.millionths[i];
      if (points == no_word) points = adds_zero(rubric, words, i) ? 0 : plan.tops[i];
      // `if_missing` may stand for more than the best level, which costs nothing; nor could a small
      // divisor divide what is below zero.
      each(i, whole.divide(plan.weights[i] * std::max<std::int64_t>(0, plan.tops[i] - points)));
    }
  });
}

// Flat: criterion i has slot i.
void add(std::vector<Reason>& to, const Plan& plan, model::Slot slot, std::int64_t lost) {
  to.push_back(plan.reason_rows[slot]);
  to.back().lost = from_millionths(lost);
}

constexpr std::size_t few = 32;

// Loss and place in one number, no two of which are alike.
struct Key {
  static constexpr std::uint32_t places = few;

  static std::int32_t of(model::Slot slot, std::int64_t lost) noexcept {
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(lost) * places + places - 1 - slot);
  }
  static model::Slot slot(std::int32_t key) noexcept {
    return places - 1 - static_cast<std::uint32_t>(key) % places;
  }
  static std::int64_t lost(std::int32_t key) noexcept {
    return static_cast<std::int64_t>(static_cast<std::uint32_t>(key) / places);
  }
};

// Nothing costs more than the scale is long.
bool are_few_and_small(const WordPlan& plan) noexcept {
  return plan.tops.size() <= few &&
         plan.high - plan.low < INT32_MAX / std::int64_t{Key::places} - 1;
}

// They are put in place by counting those that come before each, which asks nothing that is to be
// guessed.
void list_few(const model::Rubric& rubric, const WordFrame& words, std::vector<Reason>& to) {
  std::array<std::int32_t, few> keys{}, sorted;  // behind the last, what comes after all
  std::size_t size = 0;
  visit_losses(rubric, words, [&](model::Slot slot, std::int64_t lost) {
    const std::int32_t is_lost = static_cast<std::int32_t>(lost > 0);
    keys[size] = Key::of(slot, lost) & -is_lost;
    size += static_cast<std::size_t>(is_lost);
  });
  for (std::size_t i = 0; i < size; ++i) {
    std::int32_t before = 0;
    for (const std::int32_t other : keys)
      before += static_cast<std::int32_t>(other > keys[i]);
    sorted[static_cast<std::size_t>(before)] = keys[i];
  }
  to.reserve(size);
  const Plan& plan = *rubric.scoring;
  for (std::size_t i = 0; i < size; ++i)
    add(to, plan, Key::slot(sorted[i]), Key::lost(sorted[i]));
}

// They come in the order of their slots.
void list_many(const model::Rubric& rubric, const WordFrame& words, std::vector<Reason>& to) {
  std::vector<Loss> losses;
  losses.reserve(words.plan->tops.size());
  visit_losses(rubric, words, [&](model::Slot slot, std::int64_t lost) {
    if (lost > 0) losses.push_back({lost, slot});
  });
  std::stable_sort(losses.begin(), losses.end(),
                   [](const Loss& a, const Loss& b) { return a.millionths > b.millionths; });
  to.reserve(losses.size());
  for (const Loss& loss : losses)
    add(to, *rubric.scoring, loss.slot, loss.millionths);
}

}  // namespace

std::vector<Reason> reasons_in_words(const model::Rubric& rubric, const WordFrame& words) {
  std::vector<Reason> reasons;
  if (words.mean.weight() == 0) return reasons;
  are_few_and_small(*words.plan) ? list_few(rubric, words, reasons)
                                 : list_many(rubric, words, reasons);
  return reasons;
}

}  // namespace assay::score
