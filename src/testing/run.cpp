#include "testing/run.hpp"

#include "testing/property.hpp"

namespace assay::testing {

TestPlace place(const Source& source, Span where) {
  const Position at = source.position(where.begin);
  return {source.name(), at.line, at.column};
}

std::vector<TestFailure> failures(const Suite& suite, const Case& tested,
                                  const Assessment& assessment) {
  std::vector<TestFailure> list;
  for (const Expectation& expectation : tested.expectations) {
    if (met(assessment, expectation)) continue;
    list.push_back({place(*suite.source, expectation.where),
                    expectation.path,
                    expectation.text,
                    outcome(assessment, expectation),
                    reason(assessment, expectation),
                    {}});
  }
  return list;
}

TestResult run_case(const Suite& suite, const Case& tested, const Limits& limits) {
  const Subject own = subject(suite);
  Assessment assessment =
      assess(own, tested.answers, score::gather(*own.rubric, tested.answers, limits));
  TestResult result;
  result.suite = suite.id;
  result.name = tested.name;
  result.where = place(*suite.source, tested.where);
  result.failures = failures(suite, tested, assessment);
  result.assessment = std::move(assessment);
  return result;
}

std::size_t size(const Suite& suite) noexcept {
  return suite.cases.size() + suite.properties.size();
}

const std::string& name_of(const Suite& suite, std::size_t test) noexcept {
  return test < suite.cases.size() ? suite.cases[test].name
                                   : suite.properties[test - suite.cases.size()].name;
}

Span place_of(const Suite& suite, std::size_t test) noexcept {
  return test < suite.cases.size() ? suite.cases[test].where
                                   : suite.properties[test - suite.cases.size()].where;
}

TestResult run(const Suite& suite, std::size_t test, const TestOptions& options) {
  if (test < suite.cases.size()) {
    TestResult result = run_case(suite, suite.cases[test], options.limits);
    if (result.passed()) result.assessment.reset();
    return result;
  }
  return run_property(suite, suite.properties[test - suite.cases.size()], options);
}

}  // namespace assay::testing
