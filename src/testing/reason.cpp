#include <algorithm>

#include <fmt/format.h>

#include "expr/program.hpp"
#include "report/figures.hpp"
#include "report/trace.hpp"
#include "testing/trial.hpp"

namespace assay::testing {
namespace {

std::string of_criterion(const Assessment& assessment, const CriterionResult& criterion) {
  return report::joined(assessment.because(criterion));
}

bool changes_score(const FlagResult& flag) {
  return flag.raised && flag.effect.kind != EffectKind::warn;
}

// A flag that moved the score, else what cost the most, or where too much came from.
std::string of_score(const Assessment& assessment, const Expectation& expectation) {
  if (assessment.status() != Outcome::scored && assessment.status() != Outcome::vetoed) {
    const auto reasons = report::status_reasons(assessment);
    if (!reasons.empty()) return reasons.front();
  }
  for (const FlagResult& flag : assessment.flags())
    if (changes_score(flag))
      return fmt::format("flag {} ({}): {}", flag.id, report::effect_words(flag.effect),
                         assessment.because(flag));
  const bool too_low = assessment.score() && expectation.value.form != ValueCheck::Form::less &&
                       expectation.value.form != ValueCheck::Form::less_equal &&
                       *assessment.score() < expectation.value.low.value;
  if (too_low && !assessment.reasons().empty()) {
    const Reason& most = assessment.reasons().front();
    return fmt::format("{} cost {}: {}", most.criterion, to_string(most.lost),
                       assessment.because(most));
  }
  const CriterionResult* most = nullptr;
  for (const CriterionResult& criterion : assessment.criteria())
    if (criterion.contribution &&
        (most == nullptr || *criterion.contribution > *most->contribution))
      most = &criterion;
  if (most == nullptr) return {};
  return fmt::format("{} gave {}: {}", most->id, to_string(*most->contribution),
                     of_criterion(assessment, *most));
}

// "clause premium: score 7.25 > 8", from the condition that decided.
template <class Rules>
std::string of_rule(const Rules& rules, std::string_view kind, const std::string& id,
                    const report::Place& place) {
  const std::string_view own =
      std::string_view(id).substr(std::min(id.size(), place.prefix.size()));
  for (const auto& rule : rules)
    if (rule.id == own)
      return fmt::format("{} {}: {}", kind, id, expr::explain(rule.when, place.environment()));
  return {};
}

std::optional<std::string> odd_one(const SetCheck& check, const std::vector<std::string>& found) {
  const auto in = [](const std::vector<std::string>& list, const std::string& name) {
    return std::find(list.begin(), list.end(), name) != list.end();
  };
  for (const std::string& name : check.exactly ? *check.exactly : check.includes)
    if (!in(found, name)) return name;
  for (const std::string& name : found)
    if (check.exactly ? !in(*check.exactly, name) : in(check.excludes, name)) return name;
  return {};
}

std::string of_set(const Assessment& assessment, const Expectation& expectation) {
  const auto odd = odd_one(expectation.set, names(assessment, expectation.aspect));
  if (!odd) return {};
  if (expectation.aspect == Aspect::warnings) {
    for (const Warning& warning : assessment.warnings())
      if (name(warning.code) == *odd) return warning.message;
    return fmt::format("nothing gave the warning {}", *odd);
  }
  if (expectation.aspect == Aspect::findings) {
    if (assessment.compensation())
      for (const Finding& finding : assessment.compensation()->findings)
        if (name(finding.code) == *odd) return finding.message;
    return fmt::format("the offer gave no finding {}", *odd);
  }
  const report::Trace trace(assessment);
  const report::Place& place = trace.of_id(*odd);
  const bool clause = expectation.aspect == Aspect::clauses;
  if (clause && assessment.status() != Outcome::scored &&
      assessment.status() != Outcome::incomplete)
    return fmt::format("no clause holds where the status is {}", to_string(assessment.status()));
  return clause ? of_rule(place.rubric->clauses, "clause", *odd, place)
                : of_rule(place.rubric->flags, "flag", *odd, place);
}

std::string of_fact(const Assessment& assessment, const Expectation& expectation) {
  const model::Fact& fact = assessment.rubric().facts[expectation.slot];
  for (const FactResult& found : assessment.facts()) {
    if (found.id != fact.id) continue;
    if (found.basis == Basis::fact || found.evidence.empty()) return "it was given";
    const Evidence& evidence = assessment.evidence()[found.evidence.front()];
    return fmt::format("read from '{}' at {}:{}", evidence.text, evidence.line, evidence.column);
  }
  return fact.find.empty() ? "it was not given, and is never read from notes"
                           : "it was not given, and the notes do not have it";
}

std::string of_pay(const Assessment& assessment, const Expectation& expectation) {
  if (!assessment.compensation()) return {};
  return assessment.compensation()->components[expectation.slot].because;
}

std::string of_status(const Assessment& assessment) {
  for (const FlagResult& flag : assessment.flags())
    if (flag.raised && flag.effect.kind == EffectKind::veto)
      return fmt::format("flag {}: {}", flag.id, assessment.because(flag));
  const auto reasons = report::status_reasons(assessment);
  return reasons.empty() ? std::string() : reasons.front();
}

}  // namespace

std::string reason(const Assessment& assessment, const Expectation& expectation) {
  switch (expectation.aspect) {
    case Aspect::score:
      return of_score(assessment, expectation);
    case Aspect::status:
    case Aspect::coverage:
      return of_status(assessment);
    case Aspect::multiplier:
      return assessment.score() ? fmt::format("of the score {}", to_string(*assessment.score()))
                                : of_status(assessment);
    case Aspect::points:
    case Aspect::basis:
    case Aspect::level:
      return of_criterion(assessment, assessment.criteria()[expectation.slot]);
    case Aspect::fact:
      return of_fact(assessment, expectation);
    case Aspect::clauses:
    case Aspect::flags:
    case Aspect::warnings:
    case Aspect::findings:
      return of_set(assessment, expectation);
    case Aspect::amount:
    case Aspect::target:
    case Aspect::vests_when:
    case Aspect::granted:
    case Aspect::provisional:
      return of_pay(assessment, expectation);
  }
  return {};
}

}  // namespace assay::testing
