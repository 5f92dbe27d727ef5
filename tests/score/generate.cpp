#include "score/generate.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "score/generate_expressions.hpp"
#include "score/generate_values.hpp"

namespace assay::reference {
namespace {

Scale any_scale(Dice& dice) {
  static constexpr Scale scales[] = {{0, 10000},    {0, 10000},  {1000, 3000},
                                     {-5000, 5000}, {0, 100000}, {500, 2500}};
  return scales[dice.pick(std::size(scales))];
}

class Maker {
 public:
  Maker(Dice& dice, int depth)
      : dice_(dice), depth_(depth), scale_(any_scale(dice)), expressions_(dice, r_, scale_) {}

  Rubric make(const std::string& id) {
    r_.id = id;
    r_.low = thousandths(scale_.low);
    r_.high = thousandths(scale_.high);
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
      Expr value = dice_.chance(70) ? expressions_.number(2, true) : expressions_.condition(2);
      r_.values.emplace_back(fmt::format("v{}", i), std::move(value));
    }
    criteria();
    conditions();
    multiplier();
    return std::move(r_);
  }

 private:
  std::vector<Literal> ascending_points(std::size_t count) {
    std::vector<Literal> list;
    for (std::size_t i = 0; i < count; ++i)
      list.push_back(expressions_.points());
    std::sort(list.begin(), list.end(),
              [](const Literal& a, const Literal& b) { return a.value < b.value; });
    return list;
  }

  void answer_by_levels(Criterion& c, std::size_t steps, bool whens) {
    const std::vector<Literal> values = ascending_points(steps);
    for (std::size_t i = 0; i < steps; ++i) {
      c.levels.push_back({fmt::format("l{}", i), values[i], {}});
      if (whens && dice_.chance(60)) c.levels.back().when = expressions_.condition(1);
    }
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
      c.knots.emplace_back(key, expressions_.points());
    if (c.kind == Kind::steps) {
      const std::vector<Literal> rising = ascending_points(c.knots.size());
      for (std::size_t i = 0; i < rising.size(); ++i)
        c.knots[i].second = rising[i];
    }
  }

  void answer_by_knots(Criterion& c) {
    const Fact* fact = expressions_.any_fact(false);
    if (fact == nullptr || dice_.chance(40)) {
      c.of = expressions_.number(2, c.kind == Kind::steps);
      return knots(c, "number");
    }
    c.of = name_of(Op::fact, fact->id);
    knots(c, fact->unit);
  }

  Criterion criterion(int groups, bool weights) {
    Criterion c;
    c.id = fmt::format("c{}", count_++);
    if (weights && dice_.chance(70)) c.weight = thousandths(dice_.between(1, 40) * 125);
    c.required = dice_.chance(8);
    if (dice_.chance(12)) c.if_missing = expressions_.points();
    const std::size_t kind = dice_.pick(groups > 0 ? 10 : 8);
    if (kind < 4)
      answer_by_levels(c, static_cast<std::size_t>(dice_.between(2, 5)), dice_.chance(60));
    else if (kind < 8) {
      c.kind = kind == 4 ? Kind::points : kind < 6 ? Kind::steps : Kind::curve;
      if (c.kind == Kind::points)
        c.of = expressions_.number(3, false);
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
    expressions_.know(c);
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
      expressions_.know(c);
    }
  }

  void conditions() {
    static const char* const effects[] = {"cap", "cap", "deduct", "deduct", "veto", "warn"};
    for (int i = 0, n = dice_.between(0, 4); i < n; ++i) {
      Flag flag{fmt::format("f{}", i), expressions_.condition(2), effects[dice_.pick(6)],
                expressions_.points()};
      if (flag.effect == "deduct")
        flag.amount = thousandths(dice_.between(1, 20) * (scale_.high - scale_.low) / 40);
      r_.flags.push_back(std::move(flag));
    }
    std::reverse(r_.flags.begin(), r_.flags.end());
    for (int i = 0, n = dice_.between(0, 4); i < n; ++i) {
      Expr when = expressions_.about_result();
      if (dice_.chance(40))
        when = node(dice_.chance(50) ? Op::and_ : Op::or_,
                    {std::move(when), expressions_.about_result()});
      if (dice_.chance(15)) when = node(Op::not_, {std::move(when)});
      r_.clauses.push_back({fmt::format("t{}", i), std::move(when)});
    }
  }

  void multiplier() {
    r_.multiplier_is_score = dice_.chance(15);
    if (r_.multiplier_is_score || dice_.chance(40)) return;
    r_.multiplier_precision = dice_.between(0, 4);
    const int width = (scale_.high - scale_.low) / 4;
    for (int i = 0, n = dice_.between(2, 5), at = scale_.low; i < n; ++i) {
      r_.multiplier.emplace_back(thousandths(at), thousandths(dice_.between(1000, 2500)));
      at += dice_.between(1, width);
    }
  }

  Dice& dice_;
  int depth_;
  Rubric r_;
  Scale scale_;
  Expressions expressions_;  // knows the leaves that are made
  int count_ = 0;
};

}  // namespace

Rubric random_rubric(Dice& dice) {
  return Maker(dice, 2).make("random");
}

}  // namespace assay::reference
