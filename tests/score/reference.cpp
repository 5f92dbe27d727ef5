#include "score/reference.hpp"

#include <algorithm>

#include "score/reference_evaluation.hpp"

namespace assay::reference {

namespace {

using Integer = boost::multiprecision::cpp_int;

void thresholds(const Expr& e, std::vector<Q>& out) {
  if (e.op == Op::literal) out.push_back(e.literal.value);
  for (const Expr& arg : e.args)
    thresholds(arg, out);
}

// A clause is certain when it is judged the same at both completions and at the scores between
// them; between two neighbouring thresholds no condition turns.
void doubt(Evaluation& actual, Evaluation& worst, Evaluation& best, Result& result) {
  const Rubric& rubric = actual.rubric_;
  const auto differs = [&](Evaluation& completed) {
    for (const Clause& c : rubric.clauses)
      if (completed.clauses_.at(c.id) != actual.clauses_.at(c.id))
        result.clauses[actual.prefix_ + c.id].certain = false;
  };
  const std::pair<Q, Q> range = std::minmax(*worst.score_, *best.score_);
  const auto& [low, high] = range;
  Q unit = 1;
  for (int i = 0; i < rubric.precision; ++i)
    unit /= 10;
  std::vector<Q> at{low, high};
  std::vector<Q> named;
  for (const Clause& c : rubric.clauses)
    thresholds(c.when, named);
  for (const Q& t : named)
    for (const Q& near : {rounded(t, rubric.precision) - unit, rounded(t, rubric.precision),
                          rounded(t, rubric.precision) + unit})
      if (near >= low && near <= high) at.push_back(near);
  for (Evaluation* completed : {&worst, &best}) {
    differs(*completed);
    if (completed->status_ != "scored") continue;
    for (const Q& score : at) {
      completed->score_ = score;
      completed->bounds_ = std::pair(score, score);
      completed->judge();
      differs(*completed);
    }
  }
  for (auto& [id, nested] : actual.nested_)
    doubt(*nested, *worst.nested_.at(id), *best.nested_.at(id), result);
}

void collect(Evaluation& e, Evaluation& plain, Result& result) {
  for (const auto& [id, row] : e.rows_)
    result.criteria[e.prefix_ + id] = row;
  for (const auto& [id, raised] : e.flags_)
    result.flags[e.prefix_ + id] = raised;
  for (const auto& [id, holds] : e.clauses_) {
    Verdict& verdict = result.clauses[e.prefix_ + id];
    verdict.holds = holds;
    verdict.provisional = holds && !plain.clauses_.at(id);
  }
  for (auto& [id, nested] : e.nested_)
    collect(*nested, *plain.nested_.at(id), result);
}

}  // namespace

Q rounded(const Q& value, int decimals) {
  Integer scale = 1;
  for (int i = 0; i < decimals; ++i)
    scale *= 10;
  const Q scaled = value * scale;
  const Integer top = numerator(scaled);
  const Integer bottom = denominator(scaled);
  Integer whole = top / bottom;
  Integer rest = top % bottom;
  const int sign = top < 0 ? -1 : 1;
  rest *= 2 * sign;
  if (rest > bottom || (rest == bottom && whole % 2 != 0)) whole += sign;
  return Q(whole, scale);
}

Result assess(const Rubric& rubric, const Card& card) {
  Evaluation actual(rubric, card, "", Fill::nothing, nullptr);
  actual.run();
  Card bare = card;
  bare.found.clear();
  bare.touched.clear();
  bare.unasked.clear();
  Evaluation plain(rubric, bare, "", Fill::nothing, nullptr);
  plain.run();
  Evaluation worst(rubric, card, "", Fill::worst, &actual);
  Evaluation best(rubric, card, "", Fill::best, &actual);
  worst.run();
  best.run();

  Result result;
  collect(actual, plain, result);
  result.status = actual.status_;
  result.score = actual.score_;
  result.multiplier = actual.multiplier_;
  result.coverage = actual.coverage_;
  result.bounds = std::minmax(*worst.score_, *best.score_);
  result.lost = actual.lost();
  doubt(actual, worst, best, result);
  return result;
}

}  // namespace assay::reference
