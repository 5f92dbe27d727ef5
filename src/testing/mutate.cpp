#include "testing/mutate.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "compensation/bind.hpp"
#include "model/load.hpp"
#include "testing/mutants.hpp"
#include "testing/run.hpp"
#include "testing/scorer.hpp"
#include "testing/shrink.hpp"
#include "testing/sites.hpp"

namespace assay::testing {
namespace {

// Scorecards on which a mutant must agree with the rubric to be called equivalent.
constexpr std::size_t comparisons = 600;

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

bool passes(const Assessment& assessment, const Case& tested) {
  return std::all_of(tested.expectations.begin(), tested.expectations.end(),
                     [&](const Expectation& expectation) { return met(assessment, expectation); });
}

// All the mutants of one rubric, against the cases of all its suites.
class Mutation {
 public:
  Mutation(const std::vector<SuiteRef>& suites, const TestOptions& options, MutationReport& report)
      : suites_(suites),
        options_(options),
        report_(report),
        original_(*suites.front()->rubric.model()),
        sampler_(original_),
        sites_(original_.source, options.limits) {
    // A case that fails as it is would notice everything.
    for (const SuiteRef& suite : suites)
      for (const Case& tested : suite->cases) {
        ReadyCase ready{suite.get(), &tested, prepare(original_, tested.answers, options.limits)};
        if (passes(assess(subject(*suite), ready.prepared.answers, ready.prepared.gathered),
                   tested))
          cases_.push_back(std::move(ready));
      }
  }

  void run() {
    if (sites_.document() == nullptr) return;
    const std::vector<Mutant> all = mutants(*sites_.document());
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (options_.progress)
        options_.progress(fmt::format("mutant {} of {} of {}", i + 1, all.size(), original_.id));
      one(all[i]);
    }
  }

 private:
  model::RubricRef changed(const Edit& edit) const {
    const SourceRef& source = original_.source;
    const auto text =
        std::make_shared<const Source>(source->name(), edited(source->text(), {edit}));
    Diagnostics ignored;
    return model::load(text, model::file_opener(options_.limits), options_.limits, ignored);
  }

  void one(Mutant mutant) {
    model::RubricRef rubric = changed(mutant.edit);
    if (!rubric && !mutant.otherwise.empty()) {
      rubric = changed({mutant.edit.where, mutant.otherwise});
      mutant.change.replace(mutant.change.rfind(mutant.edit.text), mutant.edit.text.size(),
                            mutant.otherwise);
    }
    if (!rubric) return;
    if (noticed(rubric, mutant.asks_notes))
      ++report_.killed;
    else
      compare(*rubric, mutant);
  }

  score::Gathered gathered(const model::Rubric& rubric, const Prepared& prepared,
                           bool asks_notes) const {
    return asks_notes ? score::gather(rubric, prepared.answers, options_.limits)
                      : prepared.gathered;
  }

  bool noticed(const model::RubricRef& rubric, bool asks_notes) {
    std::map<const Suite*, Subject> subjects;
    for (const SuiteRef& suite : suites_) {
      Subject subject{rubric, nullptr};
      if (suite->guideline) {
        Diagnostics ignored;
        subject.guideline =
            compensation::bind(suite->guideline->bound()->guideline, rubric, ignored);
        if (!subject.guideline) return true;  // the guideline itself notices
      }
      subjects[suite.get()] = std::move(subject);
    }
    return std::any_of(cases_.begin(), cases_.end(), [&](const ReadyCase& ready) {
      const Assessment assessment = assess(subjects[ready.suite], ready.prepared.answers,
                                           gathered(*rubric, ready.prepared, asks_notes));
      return !passes(assessment, *ready.tested);
    });
  }

  // Made when the first mutant survives.
  const std::vector<ReadySample>& samples() {
    if (!samples_.empty()) return samples_;
    Random random(options_.seed);
    Scorer scorer(original_);
    for (std::size_t i = 0; i < comparisons; ++i) {
      ReadySample ready;
      ready.sample = sampler_.draw(random);
      ready.prepared = prepare(original_, answers(original_, ready.sample), options_.limits);
      ready.verdict = scorer(ready.prepared);
      samples_.push_back(std::move(ready));
    }
    return samples_;
  }

  Verdict score(const model::Rubric& rubric, Scorer& scorer, const Prepared& prepared,
                bool asks_notes) const {
    if (!asks_notes) return scorer(prepared);
    return scorer(prepare(rubric, prepared.answers, options_.limits));
  }

  void compare(const model::Rubric& rubric, const Mutant& mutant) {
    Scorer scorer(rubric), own(original_);
    for (const ReadySample& ready : samples()) {
      if (score(rubric, scorer, ready.prepared, mutant.asks_notes) == ready.verdict) continue;
      const Fails differ = [&](const Sample& sample) {
        const Prepared prepared = prepare(original_, answers(original_, sample), options_.limits);
        return score(rubric, scorer, prepared, mutant.asks_notes) != own(prepared);
      };
      return survived(rubric, mutant, shrink(ready.sample, sampler_, differ));
    }
    for (const ReadyCase& ready : cases_) {
      const Verdict was = own(ready.prepared);
      const Verdict now = score(rubric, scorer, ready.prepared, mutant.asks_notes);
      if (now != was) return survived(mutant, difference(original_, now, was), was, ready);
    }
    ++report_.equivalent;
  }

  Survivor survivor(const Mutant& mutant, std::string difference) const {
    Survivor survivor;
    survivor.where = place(*original_.source, mutant.edit.where);
    survivor.change = mutant.change;
    survivor.difference = std::move(difference);
    return survivor;
  }

  void survived(const model::Rubric& rubric, const Mutant& mutant, const Sample& sample) {
    Scorer scorer(rubric), own(original_);
    const Prepared prepared = prepare(original_, answers(original_, sample), options_.limits);
    const Verdict was = own(prepared);
    const Verdict now = score(rubric, scorer, prepared, mutant.asks_notes);
    Survivor survivor = this->survivor(mutant, difference(original_, now, was));
    survivor.card = card(original_, sample, "notices " + mutant.change, expected(original_, was));
    report_.survivors.push_back(std::move(survivor));
  }

  // No generated scorecard tells them apart, and a case does that does not look.
  void survived(const Mutant& mutant, std::string difference, const Verdict& was,
                const ReadyCase& ready) {
    Survivor survivor = this->survivor(mutant, std::move(difference));
    survivor.card = fmt::format("# case '{}' would notice with\n  expect: {}\n", ready.tested->name,
                                expected(original_, was));
    report_.survivors.push_back(std::move(survivor));
  }

  const std::vector<SuiteRef>& suites_;
  const TestOptions& options_;
  MutationReport& report_;
  const model::Rubric& original_;
  Sampler sampler_;
  Sites sites_;
  std::vector<ReadyCase> cases_;
  std::vector<ReadySample> samples_;
};

}  // namespace

MutationReport mutate(const std::vector<SuiteRef>& suites, const TestOptions& options) {
  MutationReport report;
  std::map<std::string, std::vector<SuiteRef>> by_rubric;
  for (const SuiteRef& suite : suites)
    by_rubric[suite->rubric_path].push_back(suite);
  for (const auto& [path, group] : by_rubric)
    Mutation(group, options, report).run();
  return report;
}

}  // namespace assay::testing
