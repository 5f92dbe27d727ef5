#include "score/word_answer.hpp"

namespace assay::score {

namespace {

using scorecard::Rating;

constexpr std::int16_t no_level = -1;

// The places of a frame by slot. Kept beside the frame, which the compiler must take to change
// with everything that is written.
struct Columns {
  explicit Columns(const Frame& frame) noexcept
      : millionths(frame.millionths.data()),
        bases(frame.bases.data()),
        levels(frame.levels.data()),
        answers(frame.answers.data()) {}

  void put(std::size_t i, std::int64_t points, Basis basis, std::int16_t level = no_level,
           Answer answer = {}) const noexcept {
    millionths[i] = points;
    bases[i] = basis;
    levels[i] = level;
    answers[i] = answer;
  }

  std::int64_t* millionths;
  Basis* bases;
  std::int16_t* levels;
  Answer* answers;
};

// What a formula found, put on the scale.
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
class Answers {
 public:
  Answers(const WordPlan& plan, const Run& run) noexcept
      : plan_(plan),
        frame_(run.frame),
        columns_(run.frame),
        registers_(run.frame.registers),
        ratings_(run.inputs.ratings.data() + run.frame.first),
        zero_(run.rubric().missing == model::MissingPolicy::zero) {}

  // False: open.
  bool all(WordMean& mean) noexcept {
    std::uint32_t* const rest = frame_.rest.data();
    std::uint32_t* end = exact_formulas(levels(rest));
    bool settled = formulas(end);
    end = std::copy(plan_.by_keys.begin(), plan_.by_keys.end(), end);
    for (const std::uint32_t* i = rest; i != end; ++i)
      settled &= otherwise(*i);
    mean = mean_;
    return settled;
  }

 private:
  // Each notes what is left to others and returns its end.

  std::uint32_t* levels(std::uint32_t* rest) noexcept {
    const Columns to = columns_;
    const Rating* const ratings = ratings_;
    const std::int64_t* const level_points = plan_.level_points.data();
    std::int64_t points = 0, answered = 0;
    for (const WordLevels& criterion : plan_.by_level) {
      const std::size_t i = criterion.slot;
      const bool rated = ratings[i].kind == Rating::Kind::level;
      const std::int64_t mask = -static_cast<std::int64_t>(rated);
      const auto level = static_cast<std::uint16_t>(ratings[i].level & mask);
      const std::int64_t own = level_points[criterion.first_level + level];
      to.put(i, own, Basis::rating, static_cast<std::int16_t>(level));
      points += criterion.weight * own & mask;
      answered += criterion.weight & mask;
      *rest = criterion.slot;
      rest += !rated;
    }
    mean_.points += points;
    mean_.answered += answered;
    return rest;
  }

  std::uint32_t* exact_formulas(std::uint32_t* rest) noexcept {
    const Columns to = columns_;
    const expr::Registers registers = registers_;
    const Rating* const ratings = ratings_;
    std::int64_t points = 0, answered = 0;
    for (const WordFormula& formula : plan_.by_exact) {
      const std::size_t i = formula.slot;
      const std::int64_t found = registers.n[formula.formula];
      const bool known =
          (ratings[i].kind == Rating::Kind::none) & (registers.slack[formula.formula] == 0);
      const std::int64_t mask = -static_cast<std::int64_t>(known);
      const std::int64_t own = std::clamp(found, formula.low, formula.high);
      to.put(i, own, Basis::fact, no_level, {false, own != found && !formula.is_clamped});
      points += formula.weight * own & mask;
      answered += formula.weight & mask;
      *rest = formula.slot;
      rest += !known;
    }
    mean_.points += points;
    mean_.answered += answered;
    return rest;
  }

  bool formulas(std::uint32_t*& rest) noexcept {
    const Columns to = columns_;
    const expr::Registers registers = registers_;
    const Rating* const ratings = ratings_;
    std::int64_t points = 0, answered = 0;
    bool settled = true;
    for (const WordFormula& formula : plan_.by_formula) {
      const std::size_t i = formula.slot;
      const std::int64_t slack = registers.slack[formula.formula];
      const bool known = (ratings[i].kind == Rating::Kind::none) & (slack >= 0);
      const std::int64_t mask = -static_cast<std::int64_t>(known);
      std::int64_t own = 0;
      bool clamped = false;
      settled &=
          on_scale(formula, registers.n[formula.formula], slack & mask, own, clamped) | !known;
      to.put(i, own, Basis::fact, no_level, {false, clamped});
      points += formula.weight * own & mask;
      answered += formula.weight & mask;
      *rest = formula.slot;
      rest += !known;
    }
    mean_.points += points;
    mean_.answered += answered;
    return settled;
  }

  bool otherwise(std::size_t i) noexcept;
  bool by_points(std::size_t i, const Decimal& rated) noexcept;
  bool by_keys(std::size_t i) noexcept;
  bool by_whens(std::size_t i) noexcept;
  bool by_default(std::size_t i) noexcept;
  bool give(std::size_t i, std::int64_t points, Basis basis,
            std::int16_t level = no_level) noexcept;
  bool leave_out(std::size_t i, bool not_assessed) noexcept;

  const WordPlan& plan_;
  Frame& frame_;
  const Columns columns_;
  const expr::Registers registers_;
  const Rating* const ratings_;
  const bool zero_;
  WordMean mean_;
};

bool Answers::otherwise(std::size_t i) noexcept {
  const Rating& rating = ratings_[i];
  const WordCriterion& criterion = plan_.criteria[i];
  switch (rating.kind) {
    case Rating::Kind::level:
      return give(i, plan_.level_points[criterion.first_level + rating.level], Basis::rating,
                  static_cast<std::int16_t>(rating.level));
    case Rating::Kind::points:
      return by_points(i, rating.points);
    case Rating::Kind::not_assessed:
      return leave_out(i, true);
    case Rating::Kind::none:
      break;
  }
  switch (criterion.source) {
    case WordSource::whens:
      return by_whens(i);
    case WordSource::curve:
    case WordSource::steps:
      return by_keys(i);
    default:
      return by_default(i);
  }
}

bool Answers::by_points(std::size_t i, const Decimal& rated) noexcept {
  const std::int64_t points = millionths(round(rated, points_decimals));
  if (points < plan_.low || points > plan_.high) return false;  // `no_word` too
  return give(i, points, Basis::rating);
}

bool Answers::by_keys(std::size_t i) noexcept {
  const WordCriterion& criterion = plan_.criteria[i];
  const expr::Register found = registers_[criterion.formula];
  if (!found.known()) return by_default(i);
  const decimal::Close at{found.n, found.slack, -points_decimals - criterion.drop};
  std::int64_t points = 0;
  const bool settled = criterion.source == WordSource::curve
                           ? criterion.curve->points(found, points)
                           : on_steps(criterion.knots, at, plan_.low, points_decimals, points);
  return settled && give(i, points, Basis::fact);
}

bool Answers::by_whens(std::size_t i) noexcept {
  const WordCriterion& criterion = plan_.criteria[i];
  for (std::uint32_t level = criterion.level_count; level-- > 0;) {
    const std::size_t index = criterion.first_level + level;
    const auto& when = plan_.level_whens[index];
    if (when && registers_[*when].truth() == expr::Truth::yes)
      return give(i, plan_.level_points[index], Basis::evidence, static_cast<std::int16_t>(level));
  }
  return by_default(i);
}

bool Answers::by_default(std::size_t i) noexcept {
  const std::int64_t points = plan_.criteria[i].if_missing;
  return points == no_word ? leave_out(i, false) : give(i, points, Basis::default_);
}

bool Answers::give(std::size_t i, std::int64_t points, Basis basis, std::int16_t level) noexcept {
  columns_.put(i, points, basis, level);
  mean_.points += plan_.criteria[i].weight * points;
  mean_.answered += plan_.criteria[i].weight;
  return true;
}

// What is missing stands in the mean under `missing: zero`, and adds nothing.
bool Answers::leave_out(std::size_t i, bool not_assessed) noexcept {
  const WordCriterion& criterion = plan_.criteria[i];
  columns_.put(i, no_word, Basis::missing, no_level, {not_assessed, false});
  frame_.lacking.push_back(static_cast<std::uint32_t>(i));
  mean_.lacks_required |= criterion.required;
  mean_.lacks_asked |= !not_assessed;
  if (zero_ && (criterion.required || !not_assessed)) mean_.zeros += criterion.weight;
  return true;
}

}  // namespace

bool answer(const WordPlan& plan, const Run& run, WordMean& mean) noexcept {
  run.frame.lacking.clear();
  return Answers(plan, run).all(mean);
}

std::int64_t filled_points(const WordPlan& plan, const WordCriterion& criterion,
                           Completion completion) noexcept {
  const bool best = completion == Completion::best;
  if (criterion.level_count == 0) return best ? criterion.top : criterion.bottom;
  return plan.level_points[criterion.first_level + (best ? criterion.level_count - 1 : 0)];
}

void fill_in(const WordPlan& plan, const Run& run, WordMean& mean) noexcept {
  Frame& frame = run.frame;
  const Frame& actual = *run.actual;
  const auto copy = [](const auto& from, const auto& to) {
    std::copy(from.begin(), from.end(), to.begin());
  };
  copy(actual.millionths, frame.millionths);
  copy(actual.bases, frame.bases);
  copy(actual.levels, frame.levels);
  copy(actual.answers, frame.answers);
  frame.lacking.clear();
  mean = {actual.words->points, plan.weight};
  const bool best = run.completion == Completion::best;
  for (const std::uint32_t i : actual.lacking) {
    const WordCriterion& criterion = plan.criteria[i];
    frame.millionths[i] = filled_points(plan, criterion, run.completion);
    frame.bases[i] = Basis::rating;
    frame.levels[i] = no_level;
    if (criterion.level_count > 0)
      frame.levels[i] = static_cast<std::int16_t>(best ? criterion.level_count - 1 : 0);
    frame.answers[i] = {};
    mean.points += criterion.weight * frame.millionths[i];
  }
}

}  // namespace assay::score
