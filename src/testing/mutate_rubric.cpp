#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "compensation/bind.hpp"
#include "model/load.hpp"
#include "testing/mutated.hpp"
#include "testing/scorer.hpp"
#include "testing/shrink.hpp"
#include "testing/stop.hpp"
#include "yaml/read.hpp"

namespace assay::testing {
namespace {

struct ReadyCase {
  const Suite* suite = nullptr;
  const Case* tested = nullptr;
  Prepared prepared;
};

struct ReadySample {
  Sample sample;
  Prepared prepared;
  Verdict verdict;
};

class MutatedRubric final : public Mutated {
 public:
  MutatedRubric(const std::vector<SuiteRef>& suites, const TestOptions& options)
      : suites_(suites),
        options_(options),
        original_(*suites.front()->rubric.model()),
        sampler_(original_) {
    // A case that fails as it is would notice everything.
    for (const SuiteRef& suite : suites)
      for (const Case& tested : suite->cases) {
        ReadyCase ready{suite.get(), &tested, prepare(original_, tested.answers, options.limits)};
        if (passes(assess(subject(*suite), ready.prepared.answers, ready.prepared.gathered),
                   tested))
          cases_.push_back(std::move(ready));
      }
  }

  bool load(const SourceRef& text, const Mutant& mutant) override {
    Diagnostics ignored;
    mutant_ = &mutant;
    changed_ = model::load(text, model::file_opener(options_.limits), options_.limits, ignored);
    return changed_ != nullptr;
  }

  bool noticed() override {
    std::map<const Suite*, Subject> subjects;
    for (const SuiteRef& suite : suites_) {
      Subject subject{changed_, nullptr};
      if (suite->guideline) {
        Diagnostics ignored;
        subject.guideline =
            compensation::bind(suite->guideline->bound()->guideline, changed_, ignored);
        if (!subject.guideline) return true;  // the guideline itself notices
      }
      subjects[suite.get()] = std::move(subject);
    }
    return std::any_of(cases_.begin(), cases_.end(), [&](const ReadyCase& ready) {
      const Assessment assessment =
          assess(subjects[ready.suite], ready.prepared.answers, gathered(ready.prepared));
      return !passes(assessment, *ready.tested);
    });
  }

  std::optional<Told> told_apart() override {
    Scorer changed(*changed_), own(original_);
    for (const ReadySample& ready : samples()) {
      if (stops(options_)) return {};
      if (score(changed, ready.prepared) == ready.verdict) continue;
      const Fails differ = [&](const Sample& sample) {
        const Prepared prepared = prepare(original_, answers(original_, sample), options_.limits);
        return score(changed, prepared) != own(prepared);
      };
      return told(shrink(ready.sample, sampler_, differ));
    }
    // No generated scorecard tells them apart; a case may, that does not look.
    for (const ReadyCase& ready : cases_) {
      const Verdict was = own(ready.prepared);
      const Verdict now = score(changed, ready.prepared);
      if (now != was)
        return Told{difference(original_, now, was),
                    fmt::format("# case '{}' would notice with\n  expect: {}\n", ready.tested->name,
                                expected(original_, was))};
    }
    return {};
  }

 private:
  score::Gathered gathered(const Prepared& prepared) const {
    return mutant_->asks_notes ? score::gather(*changed_, prepared.answers, options_.limits)
                               : prepared.gathered;
  }

  Verdict score(Scorer& scorer, const Prepared& prepared) const {
    if (!mutant_->asks_notes) return scorer(prepared);
    return scorer(prepare(*changed_, prepared.answers, options_.limits));
  }

  // Made when the first mutant survives.
  const std::vector<ReadySample>& samples() {
    if (!samples_.empty()) return samples_;
    Random random(options_.seed);
    Scorer scorer(original_);
    for (std::size_t i = 0; i < comparisons && !stops(options_); ++i) {
      ReadySample ready;
      ready.sample = sampler_.draw(random);
      ready.prepared = prepare(original_, answers(original_, ready.sample), options_.limits);
      ready.verdict = scorer(ready.prepared);
      samples_.push_back(std::move(ready));
    }
    return samples_;
  }

  Told told(const Sample& sample) const {
    Scorer changed(*changed_), own(original_);
    const Prepared prepared = prepare(original_, answers(original_, sample), options_.limits);
    const Verdict was = own(prepared);
    return {difference(original_, score(changed, prepared), was),
            card(original_, sample, "notices " + mutant_->change, expected(original_, was))};
  }

  const std::vector<SuiteRef>& suites_;
  const TestOptions& options_;
  const model::Rubric& original_;
  Sampler sampler_;
  std::vector<ReadyCase> cases_;
  std::vector<ReadySample> samples_;
  const Mutant* mutant_ = nullptr;
  model::RubricRef changed_;
};

}  // namespace

void mutate_rubric(const std::vector<SuiteRef>& suites, const TestOptions& options,
                   MutationReport& report) {
  const SourceRef& source = suites.front()->rubric.model()->source;
  Diagnostics ignored;  // the rubric was loaded from the same text
  const auto document = yaml::read(source, options.limits, ignored);
  if (!document) return;
  MutatedRubric rubric(suites, options);
  try_mutants(rubric_mutants(*document), source, rubric, options, report);
}

}  // namespace assay::testing
