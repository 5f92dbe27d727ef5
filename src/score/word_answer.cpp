#include "score/word_answer.hpp"

namespace assay::score {

namespace {

using model::CriterionKind;
using scorecard::Rating;

constexpr std::int16_t no_level = -1;

class Answers {
 public:
  Answers(const WordPlan& plan, const Run& run, const expr::Register* registers) noexcept
      : plan_(plan),
        frame_(run.frame),
        inputs_(run.inputs),
        registers_(registers),
        zero_(run.rubric().missing == model::MissingPolicy::zero) {}

  // Each of these answers criterion `i`. False: open.

  bool by_card(std::size_t i) noexcept {
    const Rating& rating = inputs_.ratings[frame_.first + i];
    switch (rating.kind) {
      case Rating::Kind::level:
        return by_level(i, rating.level, Basis::rating);
      case Rating::Kind::points: {
        const std::int64_t points = millionths(round(rating.points, points_decimals));
        if (points < plan_.low || points > plan_.high) return false;  // `no_word` too
        return give(i, points, Basis::rating);
      }
      case Rating::Kind::not_assessed:
        return leave_out(i, true);
      case Rating::Kind::none:
        break;
    }
    const WordCriterion& criterion = plan_.criteria[i];
    if (criterion.kind != CriterionKind::levels) return by_formula(i);
    const std::int16_t level = criterion.has_when ? reached(criterion) : no_level;
    return level == no_level ? by_default(i)
                             : by_level(i, static_cast<std::size_t>(level), Basis::evidence);
  }

  // What was answered stays, what was not is filled in.
  bool completed(std::size_t i, Completion completion, const Frame& actual) noexcept {
    if (!actual.points[i]) return fill(i, completion == Completion::best);
    frame_.levels[i] = actual.levels[i];
    frame_.answers[i] = actual.answers[i];
    return put(i, actual.millionths[i], actual.bases[i]);
  }

  const WordMean& mean() const noexcept { return mean_; }

 private:
  bool put(std::size_t i, std::int64_t points, Basis basis) noexcept {
    frame_.points[i] = from_millionths(points);
    frame_.millionths[i] = points;
    frame_.bases[i] = basis;
    const std::int64_t weight = plan_.criteria[i].weight;
    mean_.points += weight * points;
    mean_.answered += weight;
    return true;
  }

  bool give(std::size_t i, std::int64_t points, Basis basis, bool clamped = false) noexcept {
    frame_.levels[i] = no_level;
    frame_.answers[i] = {false, clamped};
    return put(i, points, basis);
  }

  bool by_level(std::size_t i, std::size_t level, Basis basis) noexcept {
    frame_.levels[i] = static_cast<std::int16_t>(level);
    frame_.answers[i] = {};
    return put(i, plan_.levels[plan_.criteria[i].first_level + level].points, basis);
  }

  bool leave_out(std::size_t i, bool not_assessed) noexcept {
    const WordCriterion& criterion = plan_.criteria[i];
    frame_.points[i].reset();
    frame_.levels[i] = no_level;
    frame_.answers[i] = {not_assessed, false};
    frame_.bases[i] = Basis::missing;
    mean_.lacks_required |= criterion.required;
    mean_.lacks_asked |= !not_assessed;
    // What is missing stands in the mean under `missing: zero`, and adds nothing.
    if (zero_ && (criterion.required || !not_assessed)) mean_.zeros += criterion.weight;
    return true;
  }

  bool by_default(std::size_t i) noexcept {
    const std::int64_t points = plan_.criteria[i].if_missing;
    return points == no_word ? leave_out(i, false) : give(i, points, Basis::default_);
  }

  std::int16_t reached(const WordCriterion& criterion) const noexcept {
    for (std::uint32_t level = criterion.level_count; level-- > 0;) {
      const auto& when = plan_.levels[criterion.first_level + level].when;
      if (when && registers_[*when].truth() == expr::Truth::yes)
        return static_cast<std::int16_t>(level);
    }
    return no_level;
  }

  bool by_formula(std::size_t i) noexcept {
    const WordCriterion& criterion = plan_.criteria[i];
    const expr::Register& found = registers_[criterion.formula];
    if (!found.known()) return by_default(i);
    const decimal::Close at{found.n, found.slack, criterion.exponent};
    std::int64_t points = 0;
    bool clamped = false, settled = false;
    switch (criterion.kind) {
      case CriterionKind::curve:
        settled = on_curve(criterion.knots, at, points_decimals, points);
        break;
      case CriterionKind::steps:
        settled = on_steps(criterion.knots, at, plan_.low, points_decimals, points);
        break;
      default:
        settled = on_scale(criterion, at, points, clamped);
    }
    return settled && give(i, points, Basis::fact, clamped);
  }

  bool on_scale(const WordCriterion& criterion, const decimal::Close& at, std::int64_t& points,
                bool& clamped) const noexcept {
    const std::int64_t low = criterion.scale_low, high = criterion.scale_high, off = at.slack;
    if (off >= most_slack) return false;
    if (at.n > low + off && at.n < high - off) return decimal::round(at, points_decimals, points);
    const bool settled = off == 0 || at.n < low - off || at.n > high + off;
    points = at.n <= low ? plan_.low : plan_.high;
    clamped = at.n < low || at.n > high;
    return settled;
  }

  bool fill(std::size_t i, bool best) noexcept {
    const WordCriterion& criterion = plan_.criteria[i];
    if (criterion.level_count > 0)
      return by_level(i, best ? criterion.level_count - 1 : 0, Basis::rating);
    return give(i, best ? criterion.top : criterion.bottom, Basis::rating);
  }

  const WordPlan& plan_;
  Frame& frame_;
  const Inputs& inputs_;
  const expr::Register* registers_;
  const bool zero_;
  WordMean mean_;
};

}  // namespace

bool answer(const WordPlan& plan, const Run& run, const expr::Register* registers,
            WordMean& mean) noexcept {
  Answers answers(plan, run, registers);
  const std::size_t size = plan.criteria.size();
  bool settled = true;
  if (run.completion == Completion::none)
    for (std::size_t i = 0; i < size; ++i)
      settled &= answers.by_card(i);
  else
    for (std::size_t i = 0; i < size; ++i)
      settled &= answers.completed(i, run.completion, *run.actual);
  mean = answers.mean();
  return settled;
}

}  // namespace assay::score
