#include "testing/sample.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "model/slots.hpp"
#include "scorecard/bind.hpp"
#include "testing/thresholds.hpp"
#include "units/convert.hpp"

namespace assay::testing {
namespace {

using scorecard::Rating;

void sort_and_unite(std::vector<Decimal>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

// One unit of the last digit.
Decimal unit_in_last_place(const Decimal& value) {
  return Decimal::scaled(1, value.exponent());
}

// The value, and one unit of its last digit on either side; nothing below zero.
void add_around(const Decimal& value, std::vector<Decimal>& list) {
  list.push_back(value);
  const Decimal step = unit_in_last_place(value);
  if (const auto above = add(value, step)) list.push_back(*above);
  const auto below = subtract(value, step);
  if (below && (!below->is_negative() || value.is_negative())) list.push_back(*below);
  if (const auto half = divide(value, 2)) list.push_back(*half);
}

std::vector<Decimal> points_of(const model::Criterion& criterion) {
  std::vector<Decimal> list{criterion.bottom, criterion.top};
  if (const auto sum = add(criterion.bottom, criterion.top))
    list.push_back(round(divide(*sum, 2).value_or(*sum), 1));
  for (const model::Level& level : criterion.levels)
    list.push_back(level.points);
  sort_and_unite(list);
  return list;
}

// One of them, or now and then what lies between two.
Decimal drawn(const std::vector<Decimal>& values, Random& random) {
  const std::size_t at = random.below(values.size());
  if (at + 1 == values.size() || !random.chance(25)) return values[at];
  const Decimal eighth = Decimal::scaled(125, -3);
  const auto share = multiply(eighth, static_cast<std::int64_t>(1 + random.below(7)));
  const auto width = subtract(values[at + 1], values[at]);
  const auto part = share && width ? multiply(*width, *share) : std::nullopt;
  return part ? add(values[at], *part).value_or(values[at]) : values[at];
}

// What a phrase matches: `*` and `=` taken away, `...` filled.
std::string words_of(std::string_view phrase) {
  std::string out;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (phrase.substr(i, 3) == "...") {
      out += "the";
      i += 2;
    } else if (phrase[i] != '*' && phrase[i] != '=') {
      out += phrase[i];
    }
  }
  return out;
}

// As notes write it: "$3.2M a year".
std::string spoken(Quantity quantity) {
  constexpr std::array<std::string_view, 6> periods{"",         " a day",     " a week",
                                                    " a month", " a quarter", " a year"};
  const auto period = periods[static_cast<std::size_t>(quantity.unit.per)];
  quantity.unit.per = Period::none;
  return to_text(quantity) + std::string(period);
}

// {0} a phrase, {1} a quantity.
constexpr std::array<std::string_view, 10> patterns{
    "She had {0}.",
    "There was no {0}.",
    "She plans {0} next quarter.",
    "The engineers did the {0}.",
    "She had {0} of {1}.",
    "The {0} fell by {1}.",
    "The {0} rose by {1}.",
    "She measured {1} of {0}.",
    "She expects the {0} to fall by {1} next quarter.",
    "We ran out of time for {0}.",
};

}  // namespace

std::vector<Decimal> values_around(const Unit& unit, const std::vector<Quantity>& compared) {
  std::vector<Decimal> list{0, 1};
  if (unit.dimension == Dimension::boolean) return list;
  for (const Quantity& quantity : compared) {
    Unit from = quantity.unit;
    if (from.per == Period::none) from.per = unit.per;
    if (const auto value = units::convert(quantity.value, from, unit)) add_around(*value, list);
  }
  list.push_back(multiply(list.back(), 4).value_or(4));
  sort_and_unite(list);
  return list;
}

Sampler::Sampler(const model::Rubric& rubric, const compensation::Guideline* guideline)
    : rubric_(rubric) {
  std::vector<Quantity> all = thresholds(rubric);
  if (guideline != nullptr) {
    pay_ = pay_choices(*guideline);
    for (const Quantity& quantity : thresholds(*guideline))
      all.push_back(quantity);
  }
  for (const model::Fact& fact : rubric.facts)
    fact_values_.push_back(values_around(fact.unit, all));
  for (const Quantity& quantity : all)
    if (quantity.unit == Unit{} && quantity.value >= rubric.low && quantity.value <= rubric.high)
      add_around(quantity.value, scores_);
  sort_and_unite(scores_);
  for (const evidence::PhraseSet& set : rubric.phrases)
    for (const evidence::Phrase& phrase : set.phrases)
      phrases_.push_back(words_of(phrase.text));
  for (const Quantity& quantity : all)
    if (quantity.unit.dimension != Dimension::number &&
        quantity.unit.dimension != Dimension::boolean)
      quantities_.push_back(spoken(quantity));
  for (std::size_t i = 0; i < rubric.facts.size(); ++i)
    if (!rubric.facts[i].find.empty())
      for (const Decimal& value : fact_values_[i])
        quantities_.push_back(spoken({value, rubric.facts[i].unit}));
  quantities_.insert(quantities_.end(), {"12%", "3 weeks", "$40k a year", "4 teams"});
}

std::vector<Decimal> Sampler::steps(const Axis& axis) const {
  if (axis.is_fact) return fact_values_[axis.slot];
  const model::Criterion* criterion = model::criterion_at(rubric_, axis.slot);
  if (criterion->levels.empty()) return points_of(*criterion);
  std::vector<Decimal> levels;
  for (std::size_t i = 0; i < criterion->levels.size(); ++i)
    levels.emplace_back(static_cast<std::int64_t>(i));
  return levels;
}

void Sampler::set(Sample& sample, const Axis& axis, const Decimal& step) const {
  if (axis.is_fact) {
    sample.facts[axis.slot] = step;
  } else if (model::criterion_at(rubric_, axis.slot)->levels.empty()) {
    sample.ratings[axis.slot] = {Rating::Kind::points, 0, step};
  } else {
    const auto level = static_cast<std::uint16_t>(to_int64(step).value_or(0));
    sample.ratings[axis.slot] = {Rating::Kind::level, level, {}};
  }
}

Rating Sampler::rating(model::Slot slot, Random& random) const {
  const model::Criterion& criterion = *model::criterion_at(rubric_, slot);
  const bool composed = criterion.kind == model::CriterionKind::group ||
                        criterion.kind == model::CriterionKind::rubric;
  if (random.chance(4)) return {Rating::Kind::not_assessed, 0, {}};
  if (!criterion.levels.empty() && random.chance(70))
    return {
        Rating::Kind::level, static_cast<std::uint16_t>(random.below(criterion.levels.size())), {}};
  if (!random.chance(composed ? 5 : 25)) return {};
  return {Rating::Kind::points, 0, drawn(points_of(criterion), random)};
}

std::string Sampler::sentence(Random& random) const {
  const std::string& phrase = phrases_[random.below(phrases_.size())];
  const std::string& quantity = quantities_[random.below(quantities_.size())];
  return fmt::format(fmt::runtime(patterns[random.below(patterns.size())]), phrase, quantity);
}

Sample Sampler::draw(Random& random) const {
  Sample sample;
  sample.ratings.resize(rubric_.slots);
  sample.facts.resize(rubric_.facts.size());
  const std::size_t given = 20 + random.below(80);  // percent; some cards are nearly empty
  // A score just at a threshold needs all criteria to agree; chance would not find it.
  const bool level_field = !scores_.empty() && random.chance(20);
  const Decimal same = level_field ? drawn(scores_, random) : Decimal();
  for (model::Slot slot = 0; slot < rubric_.slots; ++slot) {
    const model::Criterion& criterion = *model::criterion_at(rubric_, slot);
    if (level_field && same >= criterion.bottom && same <= criterion.top)
      sample.ratings[slot] = {Rating::Kind::points, 0, same};
    else if (!level_field && random.chance(given))
      sample.ratings[slot] = rating(slot, random);
  }
  for (std::size_t fact = 0; fact < sample.facts.size(); ++fact)
    if (random.chance(given))
      sample.facts[fact] = rubric_.facts[fact].unit.dimension == Dimension::boolean
                               ? Decimal(static_cast<std::int64_t>(random.below(2)))
                               : drawn(fact_values_[fact], random);
  if (!phrases_.empty() && random.chance(40))
    for (std::size_t i = random.below(6) + 1; i > 0; --i)
      sample.sentences.push_back(sentence(random));
  draw_pay(random, sample);
  return sample;
}

scorecard::Answers answers(const model::Rubric& rubric, const Sample& sample) {
  scorecard::Answers answers = scorecard::blank(rubric);
  answers.ratings = scorecard::Ratings(sample.ratings);
  answers.facts = scorecard::Facts(sample.facts);
  answers.head.profile = sample.profile;
  answers.head.date = sample.date;
  answers.head.grade = sample.grade;
  answers.peer = sample.peer;
  answers.offer = sample.offer;
  if (sample.sentences.empty()) return answers;
  std::string notes;
  for (const std::string& sentence : sample.sentences)
    notes += sentence + "\n";
  scorecard::Text text;
  text.source = std::make_shared<const Source>("notes", std::move(notes));
  text.text = text.source->text();
  scorecard::add_sections(rubric, text, answers);
  return answers;
}

}  // namespace assay::testing
