#include "score/decide.hpp"

#include <algorithm>

#include "score/checked.hpp"
#include "score/mean.hpp"
#include "score/word_mean.hpp"

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

// What the status depends on besides flags and coverage.
struct Standing {
  bool lacks_required = false, is_missing = false, is_answered = false;
};

Standing standing(const WordMean& mean) noexcept {
  return {mean.lacks_required, mean.lacks_required || mean.lacks_asked, mean.answered > 0};
}

Standing standing(const Frame& frame) noexcept {
  const bool rejects = frame.rubric->missing == model::MissingPolicy::reject;
  return {lacks_required(frame), rejects && anything_missing(frame), anything_answered(frame)};
}

Number score_of(const std::optional<WordMean>& words, const Effects& effects,
                const Frame& frame) noexcept {
  if (words)
    if (const Number score = printed(*words, effects.deduct, effects.cap, *frame.rubric))
      return score;
  return printed(combined(frame), effects, *frame.rubric);
}

void settle(const Standing& standing, const std::optional<WordMean>& words, const Effects& effects,
            Frame& frame) noexcept {
  const model::Rubric& rubric = *frame.rubric;
  if (rubric.missing == model::MissingPolicy::reject && standing.is_missing) {
    frame.status = Outcome::rejected;
    return;
  }
  if (!standing.is_answered) return;
  if (effects.veto) {
    frame.status = Outcome::vetoed;
    frame.score = round(rubric.low, rubric.precision);
    return;
  }
  frame.score = score_of(words, effects, frame);
  if (!frame.score) {
    frame.overflows.push_back({Overflow::In::score, 0});
    return;
  }
  const bool enough = frame.coverage >= rubric.min_coverage && !standing.lacks_required;
  frame.status = enough ? Outcome::scored : Outcome::incomplete;
}

}  // namespace

void decide(Frame& frame) noexcept {
  const Effects effects = raised(frame);
  const std::optional<WordMean> words = word_mean(frame);
  if (words) {
    contribute(*words, frame);
    frame.coverage = from_millionths(coverage(*words, *frame.rubric->scoring));
  } else {
    contribute(frame);
    frame.coverage = coverage(frame);
  }
  settle(words ? standing(*words) : standing(frame), words, effects, frame);
}

}  // namespace assay::score
