#include "testing/shrink.hpp"

namespace assay::testing {
namespace {

using scorecard::Rating;

class Shrinker {
 public:
  Shrinker(Sample sample, const Sampler& sampler, const Fails& fails)
      : sample_(std::move(sample)), sampler_(sampler), fails_(fails) {}

  Sample run() {
    while (take_away()) {
    }
    simplify();
    return std::move(sample_);
  }

 private:
  bool keep_if_failing(Sample smaller) {
    if (!fails_(smaller)) return false;
    sample_ = std::move(smaller);
    return true;
  }

  bool take_away() {
    bool any = false;
    for (std::size_t i = sample_.sentences.size(); i-- > 0;) {
      Sample smaller = sample_;
      smaller.sentences.erase(smaller.sentences.begin() + static_cast<std::ptrdiff_t>(i));
      any = keep_if_failing(std::move(smaller)) || any;
    }
    for (std::size_t i = 0; i < sample_.ratings.size(); ++i) {
      if (sample_.ratings[i].kind == Rating::Kind::none) continue;
      Sample smaller = sample_;
      smaller.ratings[i] = {};
      any = keep_if_failing(std::move(smaller)) || any;
    }
    for (std::size_t i = 0; i < sample_.facts.size(); ++i) {
      if (!sample_.facts[i]) continue;
      Sample smaller = sample_;
      smaller.facts[i].reset();
      any = keep_if_failing(std::move(smaller)) || any;
    }
    return take_away_pay() || any;
  }

  bool take_away_pay() {
    bool any = false;
    for (std::string Sample::*const part : {&Sample::profile, &Sample::date, &Sample::grade}) {
      if ((sample_.*part).empty()) continue;
      Sample smaller = sample_;
      (smaller.*part).clear();
      any = keep_if_failing(std::move(smaller)) || any;
    }
    for (Pay Sample::*const part : {&Sample::peer, &Sample::offer})
      for (std::size_t i = (sample_.*part).size(); i-- > 0;) {
        Sample smaller = sample_;
        (smaller.*part).erase((smaller.*part).begin() + static_cast<std::ptrdiff_t>(i));
        any = keep_if_failing(std::move(smaller)) || any;
      }
    return any;
  }

  void simplify() {
    for (std::uint32_t i = 0; i < sample_.ratings.size(); ++i)
      if (sample_.ratings[i].kind != Rating::Kind::none) lower({false, i});
    for (std::uint32_t i = 0; i < sample_.facts.size(); ++i)
      if (sample_.facts[i]) lower({true, i});
  }

  // The lowest step that still fails.
  void lower(const Axis& axis) {
    for (const Decimal& step : sampler_.steps(axis)) {
      if (axis.is_fact && *sample_.facts[axis.slot] <= step) return;
      Sample smaller = sample_;
      sampler_.set(smaller, axis, step);
      if (keep_if_failing(std::move(smaller))) return;
    }
  }

  Sample sample_;
  const Sampler& sampler_;
  const Fails& fails_;
};

}  // namespace

Sample shrink(Sample sample, const Sampler& sampler, const Fails& fails) {
  return Shrinker(std::move(sample), sampler, fails).run();
}

}  // namespace assay::testing
