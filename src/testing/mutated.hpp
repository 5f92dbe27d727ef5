// The mutants of one document, each tried against its cases.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <assay/testing.hpp>

#include "testing/mutants.hpp"
#include "testing/suite.hpp"
#include "testing/trial.hpp"

namespace assay::testing {

// Scorecards on which a mutant must agree with the original to be called equivalent.
constexpr std::size_t comparisons = 2000;

// A document with its cases, of which one changed copy is looked at after another.
class Mutated {
 public:
  Mutated() = default;
  Mutated(const Mutated&) = delete;
  Mutated& operator=(const Mutated&) = delete;
  virtual ~Mutated() = default;

  // False where the text makes no document of its kind. `mutant` lives until the next one.
  virtual bool load(const SourceRef& text, const Mutant& mutant) = 0;
  // By a case.
  virtual bool noticed() = 0;
  struct Told {
    std::string difference, card;
  };
  // A scorecard that tells the copy from the original, if there is one.
  virtual std::optional<Told> told_apart() = 0;
};

// Adds one file to the report.
void try_mutants(const std::vector<Mutant>& mutants, const SourceRef& source, Mutated& document,
                 const TestOptions& options, MutationReport& report);

// Suites of one rubric; suites of one guideline, whatever their rubrics.
void mutate_rubric(const std::vector<SuiteRef>& suites, const TestOptions& options,
                   MutationReport& report);
void mutate_guideline(const std::vector<SuiteRef>& suites, const TestOptions& options,
                      MutationReport& report);

bool passes(const Assessment& assessment, const Case& tested);

}  // namespace assay::testing
