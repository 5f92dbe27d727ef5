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

}  // namespace

void decide(Frame& frame) noexcept {
  const model::Rubric& rubric = *frame.rubric;
  const Effects effects = raised(frame);
  if (rubric.missing == model::MissingPolicy::reject && anything_missing(frame)) {
    frame.status = Outcome::rejected;
    return;
  }
  if (!anything_answered(frame)) return;
  if (effects.veto) {
    frame.status = Outcome::vetoed;
    frame.score = round(rubric.low, rubric.precision);
    return;
  }
  frame.score = printed(combined(frame), effects, rubric);
  if (!frame.score) {
    frame.overflows.push_back({Overflow::In::score, 0});
    return;
  }
  const bool enough = frame.coverage >= rubric.min_coverage && !lacks_required(frame);
  frame.status = enough ? Outcome::scored : Outcome::incomplete;
}

}  // namespace assay::score
