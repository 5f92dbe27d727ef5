// A test file, read and checked against its rubric: cases with what is expected of them, and
// properties.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assay/diagnostic.hpp>
#include <assay/guideline.hpp>
#include <assay/limits.hpp>
#include <assay/rubric.hpp>

#include "expr/program.hpp"
#include "scorecard/answers.hpp"
#include "testing/value_check.hpp"

namespace assay::testing {

enum class Aspect : std::uint8_t {
  score,
  status,
  coverage,
  multiplier,
  points,
  basis,
  level,
  fact,
  clauses,
  flags,
  warnings,
  findings,
  amount,
  granted,
  provisional,
  target,
  vests_when
};

// A set of names: exactly `exactly`, or at least `includes` and none of `excludes`.
struct SetCheck {
  std::optional<std::vector<std::string>> exactly;
  std::vector<std::string> includes, excludes;
};

struct Expectation {
  Aspect aspect{};
  std::string path;  // "criteria.impact.points"
  Span where;        // of the value in the test file
  std::string text;  // the value as it was written, for messages
  // Of a criterion, a fact or a pay component, by `aspect`.
  std::uint32_t slot = 0;
  ValueCheck value;  // of numbers, in the unit of what is looked at
  SetCheck set;
  std::string word;    // of status, basis, level, target and vests_when
  bool truth = false;  // of granted and provisional
};

struct Case {
  std::string name;
  Span where;  // of the name, or of the table's row
  scorecard::Answers answers;
  SourceRef notes;  // what the evidence was read from; may be null
  std::vector<Expectation> expectations;
};

enum class PropertyKind : std::uint8_t { monotonic, bounded, order_free, never, invariant };

// An axis that scorecards are generated along: a criterion's rating or a given fact.
struct Axis {
  bool is_fact = false;
  std::uint32_t slot = 0;
};

struct Bounds {
  Aspect aspect{};  // score, multiplier or coverage
  Decimal low, high;
};

struct Property {
  PropertyKind kind{};
  std::string name;  // "never clause(premium) and not answered(impact)"
  Span where;
  std::vector<Axis> axes;              // monotonic
  std::vector<Bounds> bounds;          // bounded
  std::optional<expr::Program> never;  // never
  bool names = false;                  // invariant
  bool pronouns = false;
};

struct Suite {
  SourceRef source;
  std::string id;
  std::string rubric_path, guideline_path;
  Rubric rubric;
  std::optional<Guideline> guideline;
  std::vector<Case> cases;
  std::vector<Property> properties;
};
using SuiteRef = std::shared_ptr<const Suite>;

// Rubrics by path, each loaded once; test files of one rubric share it.
using RubricLoader = std::function<Result<Rubric>(const std::string& path)>;

// Reports every fault of the file; null when there was an error.
SuiteRef load(const SourceRef& source, const RubricLoader& rubrics, const Limits& limits,
              Diagnostics& out);
SuiteRef load(const SourceRef& source, const Limits& limits, Diagnostics& out);

}  // namespace assay::testing
