#include <algorithm>

#include <fmt/format.h>

#include "compensation/load.hpp"
#include "testing/mutated.hpp"
#include "testing/pay_verdict.hpp"
#include "testing/scorer.hpp"
#include "testing/shrink.hpp"
#include "testing/stop.hpp"
#include "yaml/read.hpp"

namespace assay::testing {
namespace {

using compensation::BoundRef;

bool reads_pay(const Expectation& expectation) noexcept {
  switch (expectation.aspect) {
    case Aspect::multiplier:
    case Aspect::warnings:
    case Aspect::findings:
    case Aspect::amount:
    case Aspect::granted:
    case Aspect::provisional:
    case Aspect::target:
    case Aspect::vests_when:
      return true;
    default:
      return false;
  }
}

struct PaidCase {
  const Case* tested = nullptr;
  Prepared prepared;
  Assessment without_pay;
};

struct PaidSample {
  Sample sample;
  Prepared prepared;
  PayVerdict verdict;
};

// The guideline with one of the rubrics that it is tested with.
class Ground {
 public:
  Ground(const Suite& suite, const TestOptions& options)
      : rubric_(suite.rubric.model()),
        original_(suite.guideline->bound()),
        options_(options),
        sampler_(*rubric_, original_->guideline.get()) {}

  const model::RubricRef& rubric() const { return rubric_; }
  const compensation::Guideline& guideline() const { return *original_->guideline; }

  // What reads no pay notices no change of it; what fails as it is would notice everything.
  void add(const Case& tested) {
    if (!std::any_of(tested.expectations.begin(), tested.expectations.end(), reads_pay)) return;
    Prepared prepared = prepare(*rubric_, tested.answers, options_.limits);
    Assessment without_pay = score::assess(rubric_, prepared.answers, prepared.gathered);
    PaidCase paid{&tested, std::move(prepared), std::move(without_pay)};
    if (meets(paid, *original_)) cases_.push_back(std::move(paid));
  }

  bool bind(const compensation::GuidelineRef& guideline) {
    Diagnostics ignored;
    changed_ = compensation::bind(guideline, rubric_, ignored);
    return changed_ != nullptr;
  }

  bool noticed() const {
    return !std::all_of(cases_.begin(), cases_.end(),
                        [&](const PaidCase& paid) { return meets(paid, *changed_); });
  }

  // The smallest sample that the two pay differently.
  std::optional<Sample> telling_sample() {
    for (const PaidSample& paid : samples()) {
      if (stops(options_)) return {};
      if (pay(paid.prepared, *changed_) != paid.verdict)
        return shrink(paid.sample, sampler_, [&](const Sample& sample) {
          const Prepared prepared = this->prepared(sample);
          return pay(prepared, *changed_) != pay(prepared, *original_);
        });
    }
    return {};
  }

  Mutated::Told told(const Sample& sample, const std::string& change) const {
    const Prepared prepared = this->prepared(sample);
    const PayVerdict now = pay(prepared, *changed_), was = pay(prepared, *original_);
    return {difference(guideline(), now, was),
            card(*rubric_, sample, "notices " + change, expected(guideline(), now, was))};
  }

  // A case that does not look, and would see.
  std::optional<Mutated::Told> telling_case() const {
    for (const PaidCase& paid : cases_) {
      const PayVerdict now = pay(paid.prepared, *changed_), was = pay(paid.prepared, *original_);
      if (now != was)
        return Mutated::Told{difference(guideline(), now, was),
                             fmt::format("# case '{}' would notice with\n  expect: {}\n",
                                         paid.tested->name, expected(guideline(), now, was))};
    }
    return {};
  }

 private:
  bool meets(const PaidCase& paid, const compensation::Bound& bound) const {
    const Prepared& prepared = paid.prepared;
    auto payout = compensation::Evaluated(*rubric_, prepared.answers, prepared.gathered).pay(bound);
    return passes(compensation::with_pay(paid.without_pay, std::move(payout)), *paid.tested);
  }

  Prepared prepared(const Sample& sample) const {
    return prepare(*rubric_, answers(*rubric_, sample), options_.limits);
  }

  PayVerdict pay(const Prepared& prepared, const compensation::Bound& bound) const {
    return verdict(
        compensation::Evaluated(*rubric_, prepared.answers, prepared.gathered).pay(bound));
  }

  // Made when the first mutant survives.
  const std::vector<PaidSample>& samples() {
    if (!samples_.empty()) return samples_;
    Random random(options_.seed);
    for (std::size_t i = 0; i < comparisons && !stops(options_); ++i) {
      PaidSample paid;
      paid.sample = sampler_.draw(random);
      paid.prepared = prepared(paid.sample);
      paid.verdict = pay(paid.prepared, *original_);
      samples_.push_back(std::move(paid));
    }
    return samples_;
  }

  model::RubricRef rubric_;
  BoundRef original_, changed_;
  const TestOptions& options_;
  Sampler sampler_;
  std::vector<PaidCase> cases_;
  std::vector<PaidSample> samples_;
};

class MutatedGuideline final : public Mutated {
 public:
  MutatedGuideline(const std::vector<SuiteRef>& suites, const TestOptions& options)
      : options_(options) {
    for (const SuiteRef& suite : suites) {
      Ground& ground = this->ground(*suite);
      for (const Case& tested : suite->cases)
        ground.add(tested);
    }
  }

  bool load(const SourceRef& text, const Mutant& mutant) override {
    Diagnostics ignored;
    change_ = mutant.change;
    const auto guideline = compensation::load(text, options_.limits, ignored);
    return guideline != nullptr &&
           std::all_of(grounds_.begin(), grounds_.end(),
                       [&](Ground& ground) { return ground.bind(guideline); });
  }

  bool noticed() override {
    return std::any_of(grounds_.begin(), grounds_.end(),
                       [](const Ground& ground) { return ground.noticed(); });
  }

  std::optional<Told> told_apart() override {
    for (Ground& ground : grounds_)
      if (const auto sample = ground.telling_sample()) return ground.told(*sample, change_);
    for (const Ground& ground : grounds_)
      if (auto told = ground.telling_case()) return told;
    return {};
  }

 private:
  Ground& ground(const Suite& suite) {
    const auto known = std::find_if(grounds_.begin(), grounds_.end(), [&](const Ground& ground) {
      return ground.rubric() == suite.rubric.model();
    });
    return known == grounds_.end() ? grounds_.emplace_back(suite, options_) : *known;
  }

  const TestOptions& options_;
  std::vector<Ground> grounds_;
  std::string change_;
};

}  // namespace

void mutate_guideline(const std::vector<SuiteRef>& suites, const TestOptions& options,
                      MutationReport& report) {
  const SourceRef& source = suites.front()->guideline->bound()->guideline->source;
  Diagnostics ignored;  // the guideline was loaded from the same text
  const auto document = yaml::read(source, options.limits, ignored);
  if (!document) return;
  MutatedGuideline guideline(suites, options);
  try_mutants(guideline_mutants(*document), source, guideline, options, report);
}

}  // namespace assay::testing
