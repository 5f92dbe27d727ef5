#include "testing/property.hpp"

#include <fmt/format.h>

#include "model/slots.hpp"
#include "testing/even_handed.hpp"
#include "testing/reorder.hpp"
#include "testing/run.hpp"
#include "testing/scorer.hpp"
#include "testing/shrink.hpp"
#include "testing/stop.hpp"

namespace assay::testing {
namespace {

// What is wrong with a sample; nothing, where the property holds for it.
struct Broken {
  std::string path, wanted, got;
};
using Check = std::function<std::optional<Broken>(const Sample&)>;

class Checker {
 public:
  Checker(const Suite& suite, const Property& property, const TestOptions& options)
      : suite_(suite),
        property_(property),
        options_(options),
        rubric_(*suite.rubric.model()),
        sampler_(rubric_),
        scorer_(rubric_),
        random_(options.seed) {}

  TestResult run() {
    result_.kind = TestKind::property;
    result_.suite = suite_.id;
    result_.name = property_.name;
    result_.where = place(*suite_.source, property_.where);
    switch (property_.kind) {
      case PropertyKind::monotonic:
        monotonic();
        break;
      case PropertyKind::bounded:
        over_samples([this](const Sample& sample) { return bounded(sample); });
        break;
      case PropertyKind::never:
        over_samples([this](const Sample& sample) { return never(sample); });
        break;
      case PropertyKind::order_free:
        order_free();
        break;
      case PropertyKind::invariant:
        for (const Difference& found : uneven(suite_, property_, options_))
          differs("invariant", found);
        break;
    }
    return std::move(result_);
  }

 private:
  Prepared prepared(const Sample& sample) const {
    return prepare(rubric_, answers(rubric_, sample), options_.limits);
  }

  // False when a failure was found and told.
  bool over_samples(const Check& check) {
    for (std::uint32_t i = 0; i < options_.samples && !stops(options_); ++i) {
      const Sample sample = sampler_.draw(random_);
      if (!check(sample)) continue;
      tell(shrink(sample, sampler_, [&](const Sample& s) { return check(s).has_value(); }), check);
      return false;
    }
    return true;
  }

  void tell(const Sample& sample, const Check& check) {
    const Broken broken = *check(sample);
    const Verdict came_out = scorer_(prepared(sample));
    result_.failures.push_back(
        {result_.where,
         broken.path,
         broken.wanted,
         broken.got,
         {},
         card(rubric_, sample, "found by " + property_.name, expected(rubric_, came_out))});
  }

  void differs(std::string_view path, const Difference& found) {
    result_.failures.push_back({result_.where, std::string(path), "the same result",
                                found.difference, found.change, found.card});
  }

  std::string step_text(const Axis& axis, const Decimal& step) const {
    if (axis.is_fact) {
      const model::Fact& fact = rubric_.facts[axis.slot];
      return fmt::format("{} {}", fact.id, yaml_value({step, fact.unit}));
    }
    const model::Criterion& criterion = *model::criterion_at(rubric_, axis.slot);
    const auto level = static_cast<std::size_t>(to_int64(step).value_or(0));
    return fmt::format("{} {}", rubric_.paths[axis.slot],
                       criterion.levels.empty() ? to_string(step) : criterion.levels[level].name);
  }

  static bool falls(const std::optional<Decimal>& from, const std::optional<Decimal>& to) {
    return from && to && *to < *from;
  }

  std::optional<Broken> compared(const Sample& base, const Axis& axis, const Decimal& low,
                                 const Decimal& high) {
    Sample sample = base;
    sampler_.set(sample, axis, low);
    const Verdict worse = scorer_(prepared(sample));
    sampler_.set(sample, axis, high);
    const Verdict better = scorer_(prepared(sample));
    const bool score = falls(worse.score, better.score);
    if (!score && !falls(worse.multiplier, better.multiplier)) return {};
    return Broken{
        fmt::format("monotonic {}", step_text(axis, low)),
        fmt::format("no less with {}", step_text(axis, high)),
        score ? fmt::format("score {}, was {}", to_string(*better.score), to_string(*worse.score))
              : fmt::format("multiplier {}, was {}", to_string(*better.multiplier),
                            to_string(*worse.multiplier))};
  }

  void monotonic() {
    for (const Axis& axis : property_.axes) {
      const std::vector<Decimal> steps = sampler_.steps(axis);
      if (steps.size() < 2) continue;
      for (std::uint32_t i = 0; i < options_.samples && !stops(options_); ++i) {
        const Sample base = sampler_.draw(random_);
        const std::size_t low = random_.below(steps.size() - 1);
        const std::size_t high = low + 1 + random_.below(steps.size() - 1 - low);
        const Check check = [&](const Sample& sample) {
          return compared(sample, axis, steps[low], steps[high]);
        };
        if (!check(base)) continue;
        Sample smallest =
            shrink(base, sampler_, [&](const Sample& s) { return check(s).has_value(); });
        const Broken broken = *check(smallest);
        sampler_.set(smallest, axis, steps[high]);
        result_.failures.push_back({result_.where,
                                    broken.path,
                                    broken.wanted,
                                    broken.got,
                                    {},
                                    card(rubric_, smallest, "found by " + property_.name,
                                         expected(rubric_, scorer_(prepared(smallest))))});
        break;
      }
    }
  }

  std::optional<Broken> bounded(const Sample& sample) {
    const Verdict found = scorer_(prepared(sample));
    for (const Bounds& bounds : property_.bounds) {
      const bool score = bounds.aspect == Aspect::score;
      const std::optional<Decimal> value = score ? found.score
                                           : bounds.aspect == Aspect::multiplier
                                               ? found.multiplier
                                               : std::optional<Decimal>(found.coverage);
      if (!value || (*value >= bounds.low && *value <= bounds.high)) continue;
      return Broken{score                                 ? "score"
                    : bounds.aspect == Aspect::multiplier ? "multiplier"
                                                          : "coverage",
                    fmt::format("{}..{}", to_string(bounds.low), to_string(bounds.high)),
                    to_string(*value)};
    }
    return {};
  }

  std::optional<Broken> never(const Sample& sample) {
    const Prepared ready = prepared(sample);
    const score::Numbers numbers = scorer_.numbers(ready);
    const expr::Environment environment =
        score::environment(numbers, score::inputs(ready.answers, ready.gathered));
    if (expr::evaluate(*property_.never, environment).truth != expr::Truth::yes) return {};
    return Broken{"never", property_.name,
                  "it holds: " + expr::explain(*property_.never, environment)};
  }

  void order_free() {
    const auto orders = reordered(suite_, random_, options_.limits);
    for (const Result<Rubric>& order : orders) {
      if (!order) {
        result_.failures.push_back({result_.where,
                                    "order_free",
                                    "the rubric in another order",
                                    "it does not load",
                                    order.error().render(),
                                    {}});
        return;
      }
      const Rubric& other = *order;
      Scorer reordered_scorer(*other.model());
      const Check check = [&](const Sample& sample) -> std::optional<Broken> {
        const Verdict here = scorer_(prepared(sample));
        const Sample moved = as_in(rubric_, sample, *other.model());
        const Verdict there = reordered_scorer(
            prepare(*other.model(), answers(*other.model(), moved), options_.limits));
        const std::string found =
            difference(rubric_, by_path(*other.model(), there, rubric_), here);
        if (found.empty()) return {};
        return Broken{"order_free", "the same in any order", found};
      };
      if (!over_samples(check)) return;
    }
    for (const Difference& found : moved_by_sections(suite_, options_))
      differs("order_free", found);
  }

  const Suite& suite_;
  const Property& property_;
  const TestOptions& options_;
  const model::Rubric& rubric_;
  Sampler sampler_;
  Scorer scorer_;
  Random random_;
  TestResult result_;
};

}  // namespace

TestResult run_property(const Suite& suite, const Property& property, const TestOptions& options) {
  return Checker(suite, property, options).run();
}

}  // namespace assay::testing
