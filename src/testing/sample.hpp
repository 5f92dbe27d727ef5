// Scorecards that are generated: ratings, facts and short notes, on and around what the rubric
// compares with.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/rubric.hpp"
#include "scorecard/answers.hpp"
#include "testing/random.hpp"
#include "testing/suite.hpp"

namespace assay::testing {

struct Sample {
  std::vector<scorecard::Rating> ratings;     // by slot
  std::vector<std::optional<Decimal>> facts;  // by fact slot
  std::vector<std::string> sentences;         // of the notes
};

class Sampler {
 public:
  // Of `also`, the thresholds count as well: those of the rubric that it is compared with.
  explicit Sampler(const model::Rubric& rubric, const model::Rubric* also = nullptr);

  Sample draw(Random& random) const;
  // What is worth giving along an axis, worst first: levels' indices, points or a fact's values.
  std::vector<Decimal> steps(const Axis& axis) const;
  // Puts one such step into the sample.
  void set(Sample& sample, const Axis& axis, const Decimal& step) const;

 private:
  scorecard::Rating rating(model::Slot slot, Random& random) const;
  std::string sentence(Random& random) const;

  const model::Rubric& rubric_;
  std::vector<std::vector<Decimal>> fact_values_;  // by fact slot, ascending
  std::vector<Decimal> scores_;                    // what scores and points are compared with
  std::vector<std::string> phrases_, quantities_;
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
