#include "testing/scorer.hpp"

namespace assay::testing {

Prepared prepare(const model::Rubric& rubric, scorecard::Answers answers, const Limits& limits) {
  Prepared prepared;
  prepared.gathered = score::gather(rubric, answers, limits);
  prepared.answers = std::move(answers);
  return prepared;
}

}  // namespace assay::testing
