#include "score/decide.hpp"

#include <algorithm>

#include "score/checked.hpp"
#include "score/mean.hpp"

namespace assay::score {

namespace {

// Whatever their order in the file: all deducts, then the lowest cap, then veto.
struct Effects {
  Number deduct = Decimal(0);
  Number cap;
  bool veto = false;
};

Effects raised(const Frame& frame) noexcept {
  Effects effects;
  for (std::size_t i = 0; i < frame.flags.size(); ++i) {
    if (frame.flags[i] != expr::Truth::yes) continue;
    const Effect& effect = frame.rubric->flags[i].effect;
    if (effect.kind == EffectKind::deduct) effects.deduct = add(effects.deduct, effect.amount);
    if (effect.kind == EffectKind::cap)
      effects.cap = effects.cap ? std::min(*effects.cap, effect.amount) : effect.amount;
    if (effect.kind == EffectKind::veto) effects.veto = true;
  }
  return effects;
}

Number printed(const Number& combined, const Effects& effects,
               const model::Rubric& rubric) noexcept {
  Number score = subtract(combined, effects.deduct);
  if (!score) return std::nullopt;
  if (effects.cap) score = std::min(*score, *effects.cap);
  return round(std::clamp(*score, rubric.low, rubric.high), rubric.precision);
}

Standing standing(const Frame& frame, const Effects& effects) noexcept {
  const model::Rubric& rubric = *frame.rubric;
  Standing standing;
  standing.rejected = rubric.missing == model::MissingPolicy::reject && anything_missing(frame);
  standing.answered = anything_answered(frame);
  standing.vetoed = effects.veto;
  standing.enough = frame.coverage >= rubric.min_coverage && !lacks_required(frame);
  return standing;
}

}  // namespace

void decide(Frame& frame) noexcept {
  const model::Rubric& rubric = *frame.rubric;
  const Effects effects = raised(frame);
  contribute(frame);
  frame.coverage = coverage(frame);
  const Standing now = standing(frame, effects);
  frame.status = status_of(now);
  if (now.rejected || !now.answered) return;
  frame.score =
      now.vetoed ? round(rubric.low, rubric.precision) : printed(combined(frame), effects, rubric);
  if (frame.score) return;
  frame.status = Outcome::incomplete;
  frame.overflows.push_back({Overflow::In::score, 0});
}

}  // namespace assay::score
