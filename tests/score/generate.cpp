#include "score/generate.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace assay::reference {

namespace {

// thousandths / 1000, as people write it.
Literal thousandths(int n, const std::string& suffix = "") {
  std::string text =
      fmt::format("{}{}.{:03}", n < 0 ? "-" : "", std::abs(n) / 1000, std::abs(n) % 1000);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return {Q(n, 1000), text + suffix};
}

struct Measure {
  const char* id;
  const char* unit;
};

// One unit to a name, so that a nested rubric's facts are always the outer one's.
constexpr Measure measures[] = {{"n0", "number"},  {"n1", "number"},  {"k0", "count"},
                                {"p0", "percent"}, {"p1", "percent"}, {"m0", "USD/year"},
                                {"b0", "bool"},    {"b1", "bool"}};

bool is_bool(const std::string& unit) {
  return unit == "bool";
}

Literal literal_of(const std::string& unit, Dice& dice) {
  if (unit == "percent") return thousandths(dice.between(0, 80) * 500, "%");
  if (unit == "USD/year") {
    const int thousands = dice.between(1, 900);
    return {Q(thousands) * 1000, fmt::format("${}k/year", thousands)};
  }
  return thousandths(dice.between(-4, 40) * 500);
}

Q random_value(const std::string& unit, Dice& dice) {
  if (is_bool(unit)) return dice.pick(2);
  if (unit == "percent") return Q(dice.between(0, 4000), 100);
  if (unit == "USD/year") return Q(dice.between(0, 90'000'000), 100);
  if (unit == "count") return dice.between(0, 20);
  return Q(dice.between(-2000, 20'000), 1000);
}

class Maker {
 public:
  Maker(Dice& dice, int depth) : dice_(dice), depth_(depth) {}

  Rubric make(const std::string& id) {
    static constexpr int scales[][2] = {{0, 10000},    {0, 10000},  {1000, 3000},
                                        {-5000, 5000}, {0, 100000}, {500, 2500}};
    r_.id = id;
    const auto& scale = scales[dice_.pick(std::size(scales))];
    low_ = scale[0];
    high_ = scale[1];
    r_.low = thousandths(low_);
    r_.high = thousandths(high_);
    r_.precision = dice_.between(0, 4);
    r_.missing = static_cast<Missing>(dice_.pick(3));
    if (dice_.chance(50)) {
      const int percent = dice_.between(1, 20) * 5;
      r_.min_coverage = {Q(percent, 100), fmt::format("{}%", percent)};
    }
    r_.combine = dice_.chance(60) ? Combine::weighted_mean : static_cast<Combine>(dice_.pick(5));
    for (const Measure& measure : measures)
      if (dice_.chance(75)) r_.facts.push_back({measure.id, measure.unit});
    for (int i = 0, n = dice_.between(0, 2); i < n; ++i) {
      Expr value = dice_.chance(70) ? number(2, true) : condition(2);
      r_.values.emplace_back(fmt::format("v{}", i), std::move(value));
      value_is_bool_.push_back(is_condition(r_.values.back().second));
    }
    criteria();
    conditions();
    multiplier();
    return std::move(r_);
  }

 private:
  Literal points() {
    const int step = dice_.chance(80) ? (high_ - low_) / 20 : 1;
    return thousandths(low_ + dice_.between(0, (high_ - low_) / step) * step);
  }

  std::vector<Literal> ascending_points(std::size_t count) {
    std::vector<Literal> list;
    for (std::size_t i = 0; i < count; ++i)
      list.push_back(points());
    std::sort(list.begin(), list.end(),
              [](const Literal& a, const Literal& b) { return a.value < b.value; });
    return list;
  }

  // --- expressions; `exact` ones hold no quotient, so that a threshold turns at the same place

  static bool is_condition(const Expr& e) {
    switch (e.op) {
      case Op::answered:
      case Op::level_at_least:
      case Op::has:
      case Op::flag:
      case Op::clause:
      case Op::less:
      case Op::less_equal:
      case Op::greater:
      case Op::greater_equal:
      case Op::and_:
      case Op::or_:
      case Op::not_:
        return true;
      case Op::fact:
        return e.name[0] == 'b';
      default:
        return false;
    }
  }

  Expr literal(Literal value) { return {Op::literal, std::move(value), {}, 0, {}, {}}; }
  Expr name(Op op, const std::string& id) { return {op, {}, id, 0, {}, {}}; }
  Expr node(Op op, std::vector<Expr> args) { return {op, {}, {}, 0, {}, std::move(args)}; }

  const Fact* any_fact(bool boolean) {
    std::vector<const Fact*> fitting;
    for (const Fact& fact : r_.facts)
      if (is_bool(fact.unit) == boolean) fitting.push_back(&fact);
    return fitting.empty() ? nullptr : fitting[dice_.pick(fitting.size())];
  }

  static bool plain(const std::string& unit) { return unit == "number" || unit == "count"; }

  // A plain number with something unknown about it.
  Expr leaf(bool exact) {
    if (!leaves_.empty() && dice_.chance(25))
      return name(Op::points, leaves_[dice_.pick(leaves_.size())]->id);
    for (std::size_t i = 0; i < r_.values.size(); ++i)
      if (!value_is_bool_[i] && dice_.chance(20)) return name(Op::value, r_.values[i].first);
    const Fact* fact = any_fact(false);
    if (fact == nullptr || dice_.chance(15))
      return literal(thousandths(dice_.between(-8, 40) * 250));
    if (plain(fact->unit)) {
      if (dice_.chance(15))
        return node(Op::default_, {name(Op::fact, fact->id), literal(literal_of("number", dice_))});
      return name(Op::fact, fact->id);
    }
    if (exact)
      return node(Op::if_, {node(Op::greater_equal, {name(Op::fact, fact->id),
                                                     literal(literal_of(fact->unit, dice_))}),
                            literal(points()), literal(points())});
    const Literal unit = fact->unit == "percent" ? Literal{1, "1%"} : Literal{10'000, "$10k/year"};
    return node(Op::divide, {name(Op::fact, fact->id), literal(unit)});
  }

  // Division by a constant 0 would not load; by a fact that is 0 it is unknown.
  Expr divisor() {
    const Fact* fact = any_fact(false);
    if (fact == nullptr || !plain(fact->unit))
      return literal(thousandths(dice_.between(1, 60) * 250));
    return name(Op::fact, fact->id);
  }

  Expr number(int depth, bool exact) {
    if (depth == 0 || dice_.chance(35)) return leaf(exact);
    switch (dice_.pick(exact ? 6 : 7)) {
      case 0:
        return node(Op::add, {number(depth - 1, exact), number(depth - 1, exact)});
      case 1:
        return node(Op::subtract, {number(depth - 1, exact), number(depth - 1, exact)});
      case 2:
        return node(Op::multiply,
                    {literal(thousandths(dice_.between(1, 30) * 100)), number(depth - 1, exact)});
      case 3:
        return node(dice_.chance(50) ? Op::min : Op::max,
                    {number(depth - 1, exact), number(depth - 1, exact)});
      case 4:
        return node(Op::clamp, {number(depth - 1, exact), literal(r_.low), literal(r_.high)});
      case 5:
        return node(Op::if_,
                    {condition(depth - 1), number(depth - 1, exact), number(depth - 1, exact)});
      default:
        return node(Op::divide, {number(depth - 1, exact), divisor()});
    }
  }

  Expr comparison(Expr left, Literal right) {
    static constexpr Op ops[] = {Op::less, Op::less_equal, Op::greater, Op::greater_equal};
    return node(ops[dice_.pick(4)], {std::move(left), literal(std::move(right))});
  }

  Expr atom() {
    if (!flags_.empty() && dice_.chance(15))
      return name(Op::flag, flags_[dice_.pick(flags_.size())]);
    if (!leaves_.empty() && dice_.chance(40)) {
      const Criterion& c = *leaves_[dice_.pick(leaves_.size())];
      if (dice_.chance(40)) return name(Op::answered, c.id);
      if (c.levels.empty() || dice_.chance(50)) return comparison(name(Op::points, c.id), points());
      const std::size_t level = dice_.pick(c.levels.size());
      return {Op::level_at_least, {}, c.id, level, c.levels[level].name, {}};
    }
    const Fact* fact = any_fact(dice_.chance(35));
    if (fact == nullptr) return comparison(leaf(true), points());
    if (dice_.chance(20)) return name(Op::has, fact->id);
    if (is_bool(fact->unit)) return name(Op::fact, fact->id);
    return comparison(name(Op::fact, fact->id), literal_of(fact->unit, dice_));
  }

  Expr condition(int depth) {
    if (depth == 0 || dice_.chance(35)) return atom();
    if (dice_.chance(25)) return node(Op::not_, {condition(depth - 1)});
    return node(dice_.chance(50) ? Op::and_ : Op::or_,
                {condition(depth - 1), condition(depth - 1)});
  }

  // --- criteria

  void answer_by_levels(Criterion& c, std::size_t steps, bool whens) {
    const std::vector<Literal> values = ascending_points(steps);
    for (std::size_t i = 0; i < steps; ++i) {
      c.levels.push_back({fmt::format("l{}", i), values[i], {}});
      if (whens && dice_.chance(60)) c.levels.back().when = condition(1);
    }
  }

  // More than any literal of the unit.
  static Literal beyond(const std::string& unit) {
    if (unit == "percent") return {1'000'000, "1000000%"};
    return {1'000'000, unit == "USD/year" ? "$1000000/year" : "1000000"};
  }

  void knots(Criterion& c, const std::string& unit) {
    std::vector<Literal> at;
    for (int i = 0, n = dice_.between(2, 5); i < n; ++i)
      at.push_back(literal_of(unit, dice_));
    std::sort(at.begin(), at.end(),
              [](const Literal& a, const Literal& b) { return a.value < b.value; });
    at.erase(std::unique(at.begin(), at.end(),
                         [](const Literal& a, const Literal& b) { return a.value == b.value; }),
             at.end());
    if (at.size() < 2) at.push_back(beyond(unit));
    for (const Literal& key : at)
      c.knots.emplace_back(key, points());
    if (c.kind == Kind::steps) {
      const std::vector<Literal> rising = ascending_points(c.knots.size());
      for (std::size_t i = 0; i < rising.size(); ++i)
        c.knots[i].second = rising[i];
    }
  }

  void answer_by_knots(Criterion& c) {
    const Fact* fact = any_fact(false);
    if (fact == nullptr || dice_.chance(40)) {
      c.of = number(2, c.kind == Kind::steps);
      return knots(c, "number");
    }
    c.of = name(Op::fact, fact->id);
    knots(c, fact->unit);
  }

  Criterion criterion(int groups, bool weights) {
    Criterion c;
    c.id = fmt::format("c{}", count_++);
    if (weights && dice_.chance(70)) c.weight = thousandths(dice_.between(1, 40) * 125);
    c.required = dice_.chance(8);
    if (dice_.chance(12)) c.if_missing = points();
    const std::size_t kind = dice_.pick(groups > 0 ? 10 : 8);
    if (kind < 4)
      answer_by_levels(c, static_cast<std::size_t>(dice_.between(2, 5)), dice_.chance(60));
    else if (kind < 8) {
      c.kind = kind == 4 ? Kind::points : kind < 6 ? Kind::steps : Kind::curve;
      if (c.kind == Kind::points)
        c.of = number(3, false);
      else
        answer_by_knots(c);
    } else if (kind == 8 || depth_ == 0) {
      c.kind = Kind::group;
      for (int i = 0, n = dice_.between(1, 4); i < n; ++i)
        c.members.push_back(criterion(groups - 1, true));
      return c;
    } else {
      c.kind = Kind::rubric;
      c.nested = std::make_shared<const Rubric>(Maker(dice_, depth_ - 1).make(r_.id + "-" + c.id));
      return c;
    }
    made_.push_back(std::make_unique<Criterion>(c));
    leaves_.push_back(made_.back().get());
    return c;
  }

  void criteria() {
    const bool weights = r_.combine == Combine::weighted_mean;
    r_.matrix = dice_.chance(15);
    const auto steps = static_cast<std::size_t>(dice_.between(2, 5));
    for (int i = 0, n = dice_.between(1, 7); i < n; ++i) {
      if (!r_.matrix) {
        r_.criteria.push_back(criterion(2, weights));
        continue;
      }
      Criterion c;
      c.id = fmt::format("c{}", count_++);
      if (weights && dice_.chance(50)) c.weight = thousandths(dice_.between(1, 40) * 125);
      c.required = dice_.chance(8);
      answer_by_levels(c, steps, dice_.chance(40));
      r_.criteria.push_back(c);
      made_.push_back(std::make_unique<Criterion>(c));
      leaves_.push_back(made_.back().get());
    }
  }

  // --- conditions on the whole

  Expr about_result() {
    switch (dice_.pick(8)) {
      case 0:
        return comparison(name(Op::result, "coverage"), thousandths(dice_.between(0, 20) * 50));
      case 1:
        return comparison(name(Op::result, dice_.chance(50) ? "bounds.low" : "bounds.high"),
                          points());
      case 2:
        return condition(1);
      case 3:
        if (!clauses_.empty()) return name(Op::clause, clauses_[dice_.pick(clauses_.size())]);
        return condition(1);
      default:
        return comparison(name(Op::result, "score"), points());
    }
  }

  void conditions() {
    static const char* const effects[] = {"cap", "cap", "deduct", "deduct", "veto", "warn"};
    for (int i = 0, n = dice_.between(0, 4); i < n; ++i) {
      Flag flag{fmt::format("f{}", i), condition(2), effects[dice_.pick(6)], points()};
      if (flag.effect == "deduct")
        flag.amount = thousandths(dice_.between(1, 20) * (high_ - low_) / 40);
      flags_.push_back(flag.id);
      r_.flags.push_back(std::move(flag));
    }
    std::reverse(r_.flags.begin(), r_.flags.end());
    for (int i = 0, n = dice_.between(0, 4); i < n; ++i) {
      Expr when = about_result();
      if (dice_.chance(40))
        when = node(dice_.chance(50) ? Op::and_ : Op::or_, {std::move(when), about_result()});
      if (dice_.chance(15)) when = node(Op::not_, {std::move(when)});
      clauses_.push_back(fmt::format("t{}", i));
      r_.clauses.push_back({clauses_.back(), std::move(when)});
    }
  }

  void multiplier() {
    r_.multiplier_is_score = dice_.chance(15);
    if (r_.multiplier_is_score || dice_.chance(40)) return;
    r_.multiplier_precision = dice_.between(0, 4);
    const int width = (high_ - low_) / 4;
    for (int i = 0, n = dice_.between(2, 5), at = low_; i < n; ++i) {
      r_.multiplier.emplace_back(thousandths(at), thousandths(dice_.between(1000, 2500)));
      at += dice_.between(1, width);
    }
  }

  Dice& dice_;
  int depth_;
  Rubric r_;
  int low_ = 0, high_ = 0;
  int count_ = 0;
  std::vector<bool> value_is_bool_;
  std::vector<std::unique_ptr<Criterion>> made_;
  std::vector<const Criterion*> leaves_;
  std::vector<std::string> flags_, clauses_;
};

class Interview {
 public:
  Interview(Dice& dice, Card& card) : dice_(dice), card_(card), text_(dice.chance(50)) {
    answered_ = dice.chance(15) ? 5 : dice.between(30, 95);
  }

  void rate(const Rubric& rubric, const std::string& prefix) {
    for (const Criterion& c : rubric.criteria)
      rate(c, rubric, prefix);
  }

  void measure() {
    for (const Measure& measure : measures) {
      if (dice_.chance(60))
        card_.given[measure.id] = random_value(measure.unit, dice_);
      else if (text_ && dice_.chance(50))
        card_.found[measure.id] = random_value(measure.unit, dice_);
    }
  }

 private:
  Q points(const Rubric& rubric) {
    const Q width = rubric.high.value - rubric.low.value;
    return rounded(rubric.low.value + width * dice_.between(0, 1000) / 1000, 6);
  }

  void rate(const Criterion& c, const Rubric& rubric, const std::string& prefix) {
    const std::string path = prefix + c.id;
    const bool whole = c.kind != Kind::group && c.kind != Kind::rubric;
    if (dice_.chance(5))
      card_.ratings[path].is = Rating::Is::not_assessed;
    else if (dice_.chance(whole ? answered_ : 6) && (c.kind == Kind::levels || dice_.chance(30)))
      card_.ratings[path] = rating(c, rubric);
    if (text_ && dice_.chance(20)) card_.touched[path] = true;
    if (text_ && dice_.chance(4)) card_.unasked[path] = true;
    for (const Criterion& member : c.members)
      rate(member, rubric, prefix);
    if (c.nested) rate(*c.nested, path + ".");
  }

  Rating rating(const Criterion& c, const Rubric& rubric) {
    if (c.levels.empty() || dice_.chance(10)) return {Rating::Is::points, 0, points(rubric)};
    return {Rating::Is::level, dice_.pick(c.levels.size()), 0};
  }

  Dice& dice_;
  Card& card_;
  bool text_;
  int answered_;
};

}  // namespace

Rubric random_rubric(Dice& dice) {
  return Maker(dice, 2).make("random");
}

Card random_card(const Rubric& rubric, Dice& dice) {
  Card card;
  Interview interview(dice, card);
  interview.rate(rubric, "");
  interview.measure();
  return card;
}

}  // namespace assay::reference
