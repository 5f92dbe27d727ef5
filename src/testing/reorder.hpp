// The same rubric and the same notes in another order.
#pragma once

#include <string>
#include <vector>

#include <assay/testing.hpp>

#include "testing/sample.hpp"
#include "testing/suite.hpp"
#include "testing/verdict.hpp"

namespace assay::testing {

// The suite's rubric with its criteria, and those of its groups, in a few other orders;
// or why one cannot be had.
std::vector<Result<Rubric>> reordered(const Suite& suite, Random& random, const Limits& limits);

// A sample of `from` with its answers in the slots that `to` has for them. The two have the same
// criteria and facts.
Sample as_in(const model::Rubric& from, const Sample& sample, const model::Rubric& to);

// The verdict of `from` with its points in the slots of `to`.
Verdict by_path(const model::Rubric& from, Verdict verdict, const model::Rubric& to);

}  // namespace assay::testing
