// Running a suite's tests, and what of them is kept for coverage, mutants and updates.
#pragma once

#include <string_view>

#include <assay/testing.hpp>

#include "testing/suite.hpp"
#include "testing/trial.hpp"

namespace assay::testing {

TestPlace place(const Source& source, Span where);

// The expectations that are not met, in the order of the case.
std::vector<TestFailure> failures(const Suite& suite, const Case& tested,
                                  const Assessment& assessment);

// Keeps the assessment, whether or not the case passed.
TestResult run_case(const Suite& suite, const Case& tested, const Limits& limits);

// Cases and properties in one numbering, cases first.
std::size_t size(const Suite& suite) noexcept;
const std::string& name_of(const Suite& suite, std::size_t test) noexcept;
Span place_of(const Suite& suite, std::size_t test) noexcept;
TestResult run(const Suite& suite, std::size_t test, const TestOptions& options);

}  // namespace assay::testing
