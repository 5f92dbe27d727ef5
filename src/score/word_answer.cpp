#include "score/word_answer.hpp"

#include <algorithm>

namespace assay::score {

namespace {

using scorecard::RatingCode;

// What a formula found, put on the scale. False: open.
bool on_scale(const WordFormula& formula, const expr::Register& found,
              std::int64_t& points) noexcept {
  const std::int64_t low = formula.low, high = formula.high, n = found.n;
  const std::int64_t off = std::clamp<std::int64_t>(found.slack, 0, most_slack);
  const bool inside = (n > low + off) & (n < high - off);
  const bool outside = (n < low - off) | (n > high + off);
  const bool told = formula.is_clamped | (off == 0) | inside | outside;
  return decimal::round_off(std::clamp(n, low, high), off, formula.drop, points) & told &
         (off < most_slack);
}

// By far the most answers are a level that was rated or a formula over facts that are known. Each
// such kind is taken for all its criteria in one go, without branches: whether this criterion was
// answered, or is at the end of the scale, is anybody's guess. The rest follows one by one, and
// writes over what was put in its place.
// The places of the frame are kept beside it: it changes with everything that is written, as far
// as the compiler knows.
class AllAtOnce {
 public:
  AllAtOnce(const WordCard& card, const WordFrame& frame) noexcept
      : plan_(*frame.plan),
        codes_(card.codes.data()),
        millionths_(frame.millionths.data()),
        weighted_(frame.contributions.data()),
        registers_(frame.registers),
        rest_(frame.rest.data()) {}

  void levels() noexcept {
    const WordLevel* const table = plan_.level_table.data();
    for (const WordLevels& criterion : plan_.by_level) {
      const unsigned code = codes_[criterion.slot] % scorecard::rated_otherwise;
      put(criterion.slot, table[criterion.first + code], code < 1);
    }
  }

  void truths() noexcept {
    for (const WordTruth& criterion : plan_.by_truth)
      put(criterion.slot, criterion.points[registers_.n[criterion.condition] != 0],
          is_left(criterion.slot, criterion.condition));
  }

  void exact_formulas() noexcept {
    for (const WordFormula& formula : plan_.by_exact) {
      const std::int64_t found = registers_.n[formula.formula];
      const std::int64_t points = std::max(formula.low, std::min(found, formula.high));
      put(formula.slot, {points, formula.weight * points}, is_left(formula.slot, formula.formula));
    }
  }

  bool other_formulas() noexcept {
    bool settled = true;
    for (const WordFormula& formula : plan_.by_formula) {
      const expr::Register found = registers_[formula.formula];
      const bool left = (codes_[formula.slot] != scorecard::unrated) | !found.known();
      std::int64_t points = 0;
      settled &= on_scale(formula, found, points) | left;
      put(formula.slot, {points, formula.weight * points}, left);
    }
    return settled;
  }

  // Behind the slots that are left to others.
  std::uint32_t* rest_end() const noexcept { return rest_ + left_; }

 private:
  // Rated, or by what is unknown.
  bool is_left(std::size_t slot, std::size_t exact) const noexcept {
    return (codes_[slot] | registers_.slack[exact]) != 0;
  }

  void put(std::uint32_t slot, const WordLevel& own, bool is_left) noexcept {
    millionths_[slot] = own.points;
    weighted_[slot] = own.weighted;
    rest_[left_] = slot;
    left_ += is_left;
  }

  const WordPlan& plan_;
  const RatingCode* const codes_;
  std::int64_t* const millionths_;
  std::int64_t* const weighted_;
  const expr::Registers registers_;
  std::uint32_t* const rest_;
  std::size_t left_ = 0;
};

}  // namespace

bool answer(const model::Rubric& rubric, const WordCard& card, WordFrame& frame) noexcept {
  const WordPlan& plan = *frame.plan;
  AllAtOnce all(card, frame);
  all.levels();
  all.truths();
  all.exact_formulas();
  bool settled = all.other_formulas();
  if (frame.explains || plan.reads_bases) explain(card, frame);
  frame.mean = {0, plan.weight};
  std::uint32_t* const end = std::copy(plan.by_keys.begin(), plan.by_keys.end(), all.rest_end());
  OneByOne others(card, rubric.missing == model::MissingPolicy::zero, frame);
  for (const std::uint32_t* i = frame.rest.data(); i != end; ++i)
    settled &= others.answer(*i);
  frame.lacking = frame.lacking_space.first(others.lacking());
  return settled;
}

}  // namespace assay::score
