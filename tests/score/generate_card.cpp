// Random answers to a random rubric.
#include <string>

#include "score/generate.hpp"
#include "score/generate_values.hpp"

namespace assay::reference {
namespace {

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

Card random_card(const Rubric& rubric, Dice& dice) {
  Card card;
  Interview interview(dice, card);
  interview.rate(rubric, "");
  interview.measure();
  return card;
}

}  // namespace assay::reference
