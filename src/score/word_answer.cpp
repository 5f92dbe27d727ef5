#include "score/word_answer.hpp"

#include <algorithm>

namespace assay::score {

namespace {

using scorecard::RatingCode;

constexpr std::int16_t no_level = -1;

// What a formula found, put on the scale. False: open.
bool on_scale(const WordFormula& formula, std::int64_t found, std::int64_t slack,
              std::int64_t& points, bool& clamped) noexcept {
  const std::int64_t low = formula.low, high = formula.high, off = std::min(slack, most_slack);
  points = std::clamp(found, low, high);
  clamped = !formula.is_clamped & (points != found);
  const bool inside = (found > low + off) & (found < high - off);
  const bool outside = (found < low - off) | (found > high + off);
  const bool told = formula.is_clamped | (off == 0) | inside | outside;
  return decimal::round_off(points, off, formula.drop, points) & told & (off < most_slack);
}

// By far the most answers are a level that was rated or a formula over facts that are known. Each
// such kind is taken for all its criteria in one go, without branches: whether this criterion was
// answered, or is at the end of the scale, is anybody's guess. The rest follows one by one.
// The places of the frame are kept beside it: it changes with everything that is written, as far
// as the compiler knows.
class AllAtOnce {
 public:
  AllAtOnce(const WordCard& card, const WordFrame& frame) noexcept
      : plan_(*frame.plan),
        codes_(card.codes.data()),
        millionths_(frame.millionths.data()),
        bases_(frame.bases.data()),
        levels_(frame.levels.data()),
        answers_(frame.answers.data()),
        registers_(frame.registers),
        rest_(frame.rest.data()) {
    std::fill(frame.answers.begin(), frame.answers.end(), Answer{});
    std::fill(frame.levels.begin(), frame.levels.end(), no_level);
    std::copy(plan_.bases.begin(), plan_.bases.end(), bases_);
  }

  void levels() noexcept {
    const WordLevel* const table = plan_.level_table.data();
    std::int64_t points = 0;
    for (const WordLevels& criterion : plan_.by_level) {
      const std::size_t i = criterion.slot;
      const unsigned code = codes_[i] % scorecard::rated_otherwise;
      const WordLevel& own = table[criterion.first + code];
      millionths_[i] = own.points;
      levels_[i] = static_cast<std::int16_t>(code - 1);
      points += own.weighted;
      leave(i, code == 0);
    }
    points_ += points;
  }

  void truths() noexcept {
    std::int64_t points = 0;
    for (const WordTruth& criterion : plan_.by_truth) {
      const std::size_t i = criterion.slot;
      const bool known = (codes_[i] | registers_.slack[criterion.condition]) == 0;
      const WordLevel& own = criterion.points[registers_.n[criterion.condition] != 0];
      millionths_[i] = own.points;
      points += own.weighted & -static_cast<std::int64_t>(known);
      leave(i, !known);
    }
    points_ += points;
  }

  void exact_formulas() noexcept {
    std::int64_t points = 0;
    for (const WordFormula& formula : plan_.by_exact) {
      const std::size_t i = formula.slot;
      const std::int64_t found = registers_.n[formula.formula];
      const bool known = (codes_[i] | registers_.slack[formula.formula]) == 0;
      const std::int64_t own = std::max(formula.low, std::min(found, formula.high));
      put(i, own, (own != found) & !formula.is_clamped & known);
      points += formula.weight * own & -static_cast<std::int64_t>(known);
      leave(i, !known);
    }
    points_ += points;
  }

  bool other_formulas() noexcept {
    bool settled = true;
    for (const WordFormula& formula : plan_.by_formula) {
      const std::size_t i = formula.slot;
      const std::int64_t slack = registers_.slack[formula.formula];
      const bool known = (codes_[i] == scorecard::unrated) & (slack >= 0);
      const std::int64_t mask = -static_cast<std::int64_t>(known);
      std::int64_t own = 0;
      bool clamped = false;
      settled &=
          on_scale(formula, registers_.n[formula.formula], slack & mask, own, clamped) | !known;
      put(i, own, clamped & known);
      points_ += formula.weight * own & mask;
      leave(i, !known);
    }
    return settled;
  }

  std::int64_t points() const noexcept { return points_; }
  // Behind the slots that are left to others.
  std::uint32_t* rest_end() const noexcept { return rest_; }

 private:
  void put(std::size_t i, std::int64_t points, bool clamped) const noexcept {
    millionths_[i] = points;
    answers_[i].clamped = clamped;
  }

  void leave(std::size_t i, bool is_left) noexcept {
    *rest_ = static_cast<std::uint32_t>(i);
    rest_ += is_left;
  }

  const WordPlan& plan_;
  const RatingCode* const codes_;
  std::int64_t* const millionths_;
  Basis* const bases_;
  std::int16_t* const levels_;
  Answer* const answers_;
  const expr::Registers registers_;
  std::uint32_t* rest_;
  std::int64_t points_ = 0;
};

}  // namespace

bool answer(const model::Rubric& rubric, const WordCard& card, WordFrame& frame) noexcept {
  const WordPlan& plan = *frame.plan;
  AllAtOnce all(card, frame);
  all.levels();
  all.truths();
  all.exact_formulas();
  bool settled = all.other_formulas();
  frame.mean = {all.points(), plan.weight};
  std::uint32_t* const end = std::copy(plan.by_keys.begin(), plan.by_keys.end(), all.rest_end());
  OneByOne others(card, rubric.missing == model::MissingPolicy::zero, frame);
  for (const std::uint32_t* i = frame.rest.data(); i != end; ++i)
    settled &= others.answer(*i);
  frame.lacking = frame.lacking_space.first(others.lacking());
  return settled;
}

}  // namespace assay::score
