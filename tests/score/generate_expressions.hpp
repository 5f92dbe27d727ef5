// Random expressions about what a rubric has so far.
#pragma once

#include <memory>
#include <vector>

#include "score/generate.hpp"

namespace assay::reference {

// In thousandths.
struct Scale {
  int low = 0, high = 0;
};

class Expressions {
 public:
  // Both must outlive this.
  Expressions(Dice& dice, const Rubric& rubric, Scale scale)
      : dice_(dice), rubric_(rubric), scale_(scale) {}

  // From now on they may speak of the criterion.
  void know(const Criterion& criterion) {
    known_.push_back(std::make_unique<Criterion>(criterion));
  }

  // `exact` ones hold no quotient, so that a threshold turns at the same place.
  Expr number(int depth, bool exact);
  Expr condition(int depth);
  // Of the score, the coverage, the bounds or a clause.
  Expr about_result();
  Literal points();
  const Fact* any_fact(bool boolean);

 private:
  Expr leaf(bool exact);
  Expr divisor();
  Expr comparison(Expr left, Literal right);
  Expr atom();

  Dice& dice_;
  const Rubric& rubric_;
  Scale scale_;
  std::vector<std::unique_ptr<const Criterion>> known_;
};

Expr name_of(Op op, const std::string& id);
Expr node(Op op, std::vector<Expr> args);

}  // namespace assay::reference
