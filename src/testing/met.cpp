#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "testing/trial.hpp"

namespace assay::testing {
namespace {

using Names = std::vector<std::string>;

const ComponentResult* component(const Assessment& assessment, const Expectation& expectation) {
  const auto& paid = assessment.compensation();
  return paid && expectation.slot < paid->components.size() ? &paid->components[expectation.slot]
                                                            : nullptr;
}

const FactResult* fact(const Assessment& assessment, const Expectation& expectation) {
  const std::string& id = assessment.rubric().facts[expectation.slot].id;
  for (const FactResult& result : assessment.facts())
    if (result.id == id) return &result;
  return nullptr;
}

// The number that the expectation is about; none where it has none.
std::optional<Decimal> value(const Assessment& assessment, const Expectation& expectation) {
  switch (expectation.aspect) {
    case Aspect::score:
      return assessment.score();
    case Aspect::coverage:
      return assessment.coverage();
    case Aspect::multiplier:
      return assessment.multiplier();
    case Aspect::points:
      return assessment.criteria()[expectation.slot].points;
    case Aspect::fact:
      if (const FactResult* found = fact(assessment, expectation)) return found->value;
      return {};
    case Aspect::amount:
      if (const ComponentResult* paid = component(assessment, expectation))
        return paid->granted ? paid->amount : std::nullopt;
      return {};
    default:
      return {};
  }
}

bool contains(const Names& list, const std::string& name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

bool set_met(const SetCheck& check, const Names& found) {
  if (check.exactly)
    return std::set<std::string_view>(check.exactly->begin(), check.exactly->end()) ==
           std::set<std::string_view>(found.begin(), found.end());
  return std::all_of(check.includes.begin(), check.includes.end(),
                     [&](const std::string& name) { return contains(found, name); }) &&
         std::none_of(check.excludes.begin(), check.excludes.end(),
                      [&](const std::string& name) { return contains(found, name); });
}

std::string_view word(const Assessment& assessment, const Expectation& expectation) {
  if (expectation.aspect == Aspect::status) return to_string(assessment.status());
  if (expectation.aspect == Aspect::target || expectation.aspect == Aspect::vests_when) {
    const ComponentResult* paid = component(assessment, expectation);
    if (paid == nullptr) return {};
    return expectation.aspect == Aspect::target ? paid->target : paid->vests_when;
  }
  const CriterionResult& criterion = assessment.criteria()[expectation.slot];
  return expectation.aspect == Aspect::basis ? to_string(criterion.basis) : criterion.level;
}

bool truth(const Assessment& assessment, const Expectation& expectation) {
  const ComponentResult* paid = component(assessment, expectation);
  return paid != nullptr &&
         (expectation.aspect == Aspect::granted ? paid->granted : paid->provisional);
}

std::string bracketed(const Names& list) {
  std::string out = "[";
  for (const std::string& name : list)
    out += (out.size() > 1 ? ", " : "") + name;
  return out + "]";
}

Unit unit_of(const Assessment& assessment, const Expectation& expectation) {
  if (expectation.aspect == Aspect::fact) return assessment.rubric().facts[expectation.slot].unit;
  if (const ComponentResult* paid = component(assessment, expectation)) return paid->unit;
  return {};
}

}  // namespace

std::vector<std::string> names(const Assessment& assessment, Aspect aspect) {
  Names list;
  const auto add = [&](std::string_view name) {
    if (std::find(list.begin(), list.end(), name) == list.end()) list.emplace_back(name);
  };
  if (aspect == Aspect::clauses)
    for (const ClauseResult& clause : assessment.clauses())
      if (clause.holds) add(clause.id);
  if (aspect == Aspect::flags)
    for (const FlagResult& flag : assessment.flags())
      if (flag.raised) add(flag.id);
  if (aspect == Aspect::warnings)
    for (const Warning& warning : assessment.warnings())
      add(assay::name(warning.code));
  if (aspect == Aspect::findings && assessment.compensation())
    for (const Finding& finding : assessment.compensation()->findings)
      add(assay::name(finding.code));
  return list;
}

bool met(const Assessment& assessment, const Expectation& expectation) {
  switch (expectation.aspect) {
    case Aspect::score:
    case Aspect::coverage:
    case Aspect::multiplier:
    case Aspect::points:
    case Aspect::fact:
    case Aspect::amount:
      return holds(expectation.value, value(assessment, expectation));
    case Aspect::clauses:
    case Aspect::flags:
    case Aspect::warnings:
    case Aspect::findings:
      return set_met(expectation.set, names(assessment, expectation.aspect));
    case Aspect::status:
    case Aspect::basis:
    case Aspect::level:
    case Aspect::target:
    case Aspect::vests_when:
      return word(assessment, expectation) == expectation.word;
    case Aspect::granted:
    case Aspect::provisional:
      return truth(assessment, expectation) == expectation.truth;
  }
  return false;
}

std::string outcome(const Assessment& assessment, const Expectation& expectation) {
  switch (expectation.aspect) {
    case Aspect::clauses:
    case Aspect::flags:
    case Aspect::warnings:
    case Aspect::findings:
      return bracketed(names(assessment, expectation.aspect));
    case Aspect::status:
    case Aspect::basis:
    case Aspect::level:
    case Aspect::target:
    case Aspect::vests_when: {
      const std::string_view found = word(assessment, expectation);
      return std::string(found.empty() ? "null" : found);
    }
    case Aspect::granted:
    case Aspect::provisional:
      return truth(assessment, expectation) ? "true" : "false";
    case Aspect::fact:
    case Aspect::amount:
      if (const auto number = value(assessment, expectation))
        return to_text({*number, unit_of(assessment, expectation)});
      return "null";
    default:
      if (const auto number = value(assessment, expectation)) return to_string(*number);
      return "null";
  }
}

}  // namespace assay::testing
