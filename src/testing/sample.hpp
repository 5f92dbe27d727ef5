// Scorecards that are generated: ratings, facts and short notes, on and around what the rubric
// compares with.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compensation/guideline.hpp"
#include "model/rubric.hpp"
#include "scorecard/answers.hpp"
#include "testing/random.hpp"
#include "testing/suite.hpp"

namespace assay::testing {

using Pay = std::vector<std::pair<std::string, Quantity>>;

struct Sample {
  std::vector<scorecard::Rating> ratings;     // by slot
  std::vector<std::optional<Decimal>> facts;  // by fact slot
  std::vector<std::string> sentences;         // of the notes
  // What only a guideline reads; empty: not given.
  std::string profile, date, grade;
  Pay peer, offer;
};

// What a guideline reads besides the assessment.
struct PayChoices {
  struct Field {
    std::string name;
    std::vector<Quantity> values;
  };
  std::vector<std::string> profiles, dates, grades;
  std::vector<Field> peer, offer;
};
PayChoices pay_choices(const compensation::Guideline& guideline);

// On and around what is compared with, in `unit`: each value, one unit of its last digit on either
// side, its half; zero and one. Ascending.
std::vector<Decimal> values_around(const Unit& unit, const std::vector<Quantity>& compared);

class Sampler {
 public:
  // With a guideline, also what it reads: profiles, grades, dates and pay.
  explicit Sampler(const model::Rubric& rubric, const compensation::Guideline* guideline = nullptr);

  Sample draw(Random& random) const;
  // What is worth giving along an axis, worst first: levels' indices, points or a fact's values.
  std::vector<Decimal> steps(const Axis& axis) const;
  // Puts one such step into the sample.
  void set(Sample& sample, const Axis& axis, const Decimal& step) const;

 private:
  scorecard::Rating rating(model::Slot slot, Random& random) const;
  std::string sentence(Random& random) const;
  void draw_pay(Random& random, Sample& sample) const;

  const model::Rubric& rubric_;
  std::vector<std::vector<Decimal>> fact_values_;  // by fact slot, ascending
  std::vector<Decimal> scores_;                    // what scores and points are compared with
  std::vector<std::string> phrases_, quantities_;
  PayChoices pay_;
};

scorecard::Answers answers(const model::Rubric& rubric, const Sample& sample);

// A case to be pasted into a test file: `given` as sampled, `expect` as told.
std::string card(const model::Rubric& rubric, const Sample& sample, std::string_view name,
                 std::string_view expect);

// A quantity as test files write it: "2800 hours/month".
std::string yaml_value(const Quantity& quantity);
// A text as a YAML scalar, quoted where it must be.
std::string yaml_text(std::string_view text);

}  // namespace assay::testing
