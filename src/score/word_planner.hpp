// Puts a rubric into machine words, part by part; each part says whether it can be planned.
#pragma once

#include <algorithm>
#include <utility>

#include "expr/tape_builder.hpp"
#include "score/word_plan.hpp"

namespace assay::score {

class WordPlanner {
 public:
  explicit WordPlanner(const model::Rubric& rubric) : rubric_(rubric) {}

  std::optional<WordPlan> plan() &&;

 private:
  using Place = expr::TapeBuilder::Place;

  template <class List, class Test>
  static bool all(const List& list, const Test& test) {
    return std::all_of(list.begin(), list.end(), test);
  }

  static bool fits(std::int64_t& to, const Decimal& value) {
    to = millionths(value);
    return to != no_word;
  }

  // In word_plan.cpp.
  bool scale();
  bool value(std::uint32_t index);
  bool flag(std::uint32_t index);
  bool effects();
  bool clause(std::uint32_t index);
  bool multiplier();
  void note(std::vector<Finding>& list, std::uint32_t index, const Place& place);
  std::optional<WordPlan> finish();
  void resolve();

  // In word_plan_criteria.cpp.
  bool weights();
  void size_products();
  bool criterion(const model::Criterion& own);
  bool level(const model::Level& own, WordCriterion& criterion);
  bool formula(const model::Criterion& own, WordCriterion& to);
  bool give_scale(WordCriterion& to, int exponent) const;
  Place shorten(Place place, WordCriterion& to);
  std::optional<expr::TapeBuilder::Choice> two_constants(const Place& place);
  void list_criteria();
  void list_levels(std::uint32_t slot);

  const model::Rubric& rubric_;
  WordPlan plan_;
  expr::TapeBuilder tape_;
  std::vector<Place> places_;
  std::vector<std::pair<std::size_t, Place>> formulas_, whens_;
  std::vector<Finding> multiplier_;
  std::vector<std::pair<std::uint32_t, WordEffect>> effects_;  // with the index of the flag
};

// Facts, and values, which read nothing but facts.
bool reads_facts_alone(const expr::Program& program);

}  // namespace assay::score
