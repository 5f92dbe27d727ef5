#include "score/word_run.hpp"

#include <algorithm>

#include "score/decide.hpp"
#include "score/plan.hpp"
#include "score/word_answer.hpp"
#include "score/word_mean.hpp"

namespace assay::score {

namespace {

using expr::ResultSlot;
using expr::Truth;

class WordRun {
 public:
  WordRun(const Run& run, const WordPlan& plan) noexcept
      : run_(run), frame_(run.frame), rubric_(run.rubric()), plan_(plan) {}

  // Each of these is false where words leave it open.

  bool go() noexcept {
    clear();
    if (!expr::start(plan_.tape, frame_.facts, registers_) || !values() || !criteria() ||
        !flags() || !decide())
      return false;
    set_results(run_);
    if (frame_.status == Outcome::vetoed) frame_.multiplier = Decimal(1);
    if (frame_.status == Outcome::scored && !(clauses() && multiplier())) return false;
    frame_.words = mean_;
    return true;
  }

 private:
  void clear() noexcept {
    frame_.words.reset();
    frame_.results.fill(std::nullopt);
    frame_.overflows.clear();
    frame_.score.reset();
    frame_.multiplier.reset();
    std::fill(frame_.flags.begin(), frame_.flags.end(), Truth::unknown);
    std::fill(frame_.clauses.begin(), frame_.clauses.end(), Truth::no);
  }

  bool play(std::size_t end) noexcept {
    const std::size_t begin = played_;
    played_ = end;
    return expr::run(plan_.tape, begin, end, run_.known, registers_);
  }

  bool values() noexcept {
    for (const Finding& value : plan_.values) {
      if (!play(value.end)) return false;
      frame_.values[value.index] = exact(rubric_.values[value.index].program, value);
      frame_.read_values[value.index] = false;
    }
    return true;
  }

  decimal::Close number(const Finding& finding) const noexcept {
    return {registers_[finding.at].n, registers_[finding.at].slack, finding.exponent};
  }

  // What is close in words is exact in Decimals.
  Number exact(const expr::Program& program, const Finding& value) const noexcept {
    const expr::Register& found = registers_[value.at];
    if (!found.known()) return std::nullopt;
    if (program.is_condition()) return Decimal(found.n != 0 ? 1 : 0);
    return found.slack == 0 ? Number(decimal::exact(number(value)))
                            : expr::evaluate(program, run_.known).number;
  }

  // Criteria read facts and values alone: under a completion they found it before.
  bool criteria() noexcept {
    if (run_.completion != Completion::none)
      played_ = plan_.criteria_end;
    else if (!play(plan_.criteria_end))
      return false;
    return answer(plan_, run_, registers_, mean_);
  }

  // An unknown condition does not hold, for those who read the flag or clause too.
  bool judge(const std::vector<Finding>& list, std::span<Truth> to) noexcept {
    for (const Finding& finding : list) {
      if (!play(finding.end)) return false;
      const bool holds = registers_[finding.at].truth() == Truth::yes;
      to[finding.index] = holds ? Truth::yes : Truth::no;
    }
    return true;
  }

  bool flags() noexcept { return judge(plan_.flags, frame_.flags); }
  bool clauses() noexcept { return judge(plan_.clauses, frame_.clauses); }

  bool effects(WordEffects& to) const noexcept {
    bool fits = true;
    for (std::size_t i = 0; i < frame_.flags.size(); ++i) {
      if (frame_.flags[i] != Truth::yes) continue;
      const EffectKind kind = rubric_.flags[i].effect.kind;
      if (kind == EffectKind::deduct)
        fits &= !__builtin_add_overflow(to.deduct, plan_.effects[i], &to.deduct);
      if (kind == EffectKind::cap) to.cap = std::min(to.cap, plan_.effects[i]);
      if (kind == EffectKind::veto) to.veto = true;
    }
    return fits;
  }

  bool decide() noexcept {
    WordEffects raised;
    if (!effects(raised)) return false;
    if (run_.completion == Completion::none) contribute(mean_, plan_, frame_);
    const std::int64_t covered = coverage(mean_, plan_);
    frame_.coverage = from_millionths(covered);
    Standing now;
    now.rejected = rubric_.missing == model::MissingPolicy::reject &&
                   (mean_.lacks_required || mean_.lacks_asked);
    now.answered = mean_.answered > 0;
    now.vetoed = raised.veto;
    now.enough = covered >= plan_.min_coverage && !mean_.lacks_required;
    frame_.status = status_of(now);
    if (now.rejected || !now.answered) return true;
    if (now.vetoed) {
      frame_.score = round(rubric_.low, rubric_.precision);
      return true;
    }
    const auto score = printed(mean_, raised, plan_, rubric_.precision);
    if (score) frame_.score = detail::make_decimal(*score, -rubric_.precision);
    return score.has_value();
  }

  bool multiplier() noexcept {
    if (!plan_.multiplier) {
      frame_.multiplier = Decimal(1);
    } else {
      const int precision = rubric_.multiplier->precision;
      if (!play(plan_.multiplier->end)) return false;
      const bool known = registers_[plan_.multiplier->at].known();
      const decimal::Close found = number(*plan_.multiplier);
      std::int64_t worth = 0;
      if (known && !(plan_.curve.empty() ? decimal::round(found, precision, worth)
                                         : on_curve(plan_.curve, found, precision, worth)))
        return false;
      if (known) frame_.multiplier = detail::make_decimal(worth, -precision);
    }
    result(frame_, ResultSlot::multiplier) = frame_.multiplier;
    return true;
  }

  const Run& run_;
  Frame& frame_;
  const model::Rubric& rubric_;
  const WordPlan& plan_;
  WordMean mean_;
  std::size_t played_ = 0;  // steps
  expr::Register registers_[expr::Tape::most_registers];
};

bool has_text(const Inputs& inputs) noexcept {
  return !inputs.found.empty() || !inputs.probes.empty() || inputs.touched != nullptr ||
         inputs.unasked != nullptr;
}

}  // namespace

bool run_in_words(const Run& run) noexcept {
  const std::optional<WordPlan>& plan = run.rubric().scoring->words;
  const bool completes_words = run.actual == nullptr || run.actual->words;
  return plan && completes_words && !has_text(run.inputs) && WordRun(run, *plan).go();
}

}  // namespace assay::score
