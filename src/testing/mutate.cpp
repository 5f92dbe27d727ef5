#include "testing/mutate.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "testing/mutated.hpp"
#include "testing/run.hpp"
#include "testing/stop.hpp"

namespace assay::testing {
namespace {

bool load(Mutant& mutant, const SourceRef& source, Mutated& document) {
  const auto changed = [&] {
    return std::make_shared<const Source>(source->name(), edited(source->text(), mutant.edits));
  };
  if (document.load(changed(), mutant)) return true;
  if (!mutant.otherwise) return false;
  mutant.edits.front().text = mutant.otherwise->text;
  mutant.change = mutant.otherwise->change;
  return document.load(changed(), mutant);
}

using Group = std::vector<SuiteRef>;

std::map<std::string, Group> by_path(const std::vector<SuiteRef>& suites,
                                     std::string Suite::*path) {
  std::map<std::string, Group> groups;
  for (const SuiteRef& suite : suites)
    if (!((*suite).*path).empty()) groups[(*suite).*path].push_back(suite);
  return groups;
}

}  // namespace

bool passes(const Assessment& assessment, const Case& tested) {
  return std::all_of(tested.expectations.begin(), tested.expectations.end(),
                     [&](const Expectation& expectation) { return met(assessment, expectation); });
}

void try_mutants(const std::vector<Mutant>& mutants, const SourceRef& source, Mutated& document,
                 const TestOptions& options, MutationReport& report) {
  MutatedFile file;
  file.file = source->name();
  std::size_t tried = 0;
  for (Mutant mutant : mutants) {
    if (stops(options)) return;
    if (options.progress)
      options.progress(fmt::format("mutant {} of {} of {}", ++tried, mutants.size(), file.file));
    if (!load(mutant, source, document)) continue;
    if (document.noticed()) {
      ++file.killed;
    } else if (auto told = document.told_apart()) {
      ++file.survived;
      report.survivors.push_back({place(*source, mutant.edits.front().where), mutant.change,
                                  std::move(told->difference), std::move(told->card)});
    } else {
      ++file.equivalent;
    }
  }
  report.killed += file.killed;
  report.equivalent += file.equivalent;
  report.files.push_back(std::move(file));
}

MutationReport mutate(const std::vector<SuiteRef>& suites, const TestOptions& options) {
  MutationReport report;
  for (const auto& [path, group] : by_path(suites, &Suite::rubric_path))
    mutate_rubric(group, options, report);
  for (const auto& [path, group] : by_path(suites, &Suite::guideline_path))
    mutate_guideline(group, options, report);
  return report;
}

}  // namespace assay::testing
