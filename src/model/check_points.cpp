#include <fmt/format.h>

#include "model/check_list.hpp"

namespace assay::model {
namespace {

using yaml::Node;

bool on_scale(const Rubric& rubric, const Decimal& points) {
  return rubric.low <= points && points <= rubric.high;
}

std::string scale_text(const Rubric& rubric) {
  return fmt::format("{}..{}", to_string(rubric.low), to_string(rubric.high));
}

// An error, with the place of `scale:` where the rubric gives it.
void off_scale(const Binding& binding, Code code, const Node& node, std::string message,
               std::string help) {
  const Node* scale = binding.draft.scale;
  if (scale != nullptr)
    binding.reader.error(code, node.span, std::move(message), "the scale stands here", scale->span,
                         std::move(help));
  else
    binding.reader.error(code, node.span, std::move(message),
                         help + "; the scale is 0..10 unless 'scale' says otherwise");
}

void points_on_scale(const Binding& binding, const Node& node, const Decimal& points) {
  const Rubric& rubric = binding.draft.rubric;
  if (on_scale(rubric, points)) return;
  off_scale(
      binding, Code::points_off_scale, node,
      fmt::format("{} points are off the scale {}", to_string(points), scale_text(rubric)),
      fmt::format("write points from {} to {}", to_string(rubric.low), to_string(rubric.high)));
}

}  // namespace

void check_scale(const Binding& binding) {
  const Draft& draft = binding.draft;
  if (!draft.scale_known) return;
  for (std::size_t i = 0; i < draft.criteria.size(); ++i) {
    const Criterion& criterion = draft.rubric.criteria[i];
    const DraftCriterion& extra = draft.criteria[i];
    for (std::size_t l = 0; l < extra.levels.size() && !extra.broken; ++l)
      points_on_scale(binding, *extra.levels[l].points, criterion.levels[l].points);
    for (const DraftKnot& knot : extra.knots)
      points_on_scale(binding, *knot.value, knot.points);
    if (extra.if_missing != nullptr)
      points_on_scale(binding, *extra.if_missing, *criterion.if_missing);
  }
}

void check_effects(const Binding& binding) {
  const Draft& draft = binding.draft;
  if (!draft.scale_known) return;
  const Rubric& rubric = draft.rubric;
  const auto width = subtract(rubric.high, rubric.low);
  for (std::size_t i = 0; i < draft.flags.size(); ++i) {
    const Node* amount = draft.flags[i].amount;
    const Effect& effect = rubric.flags[i].effect;
    if (amount == nullptr) continue;
    if (effect.kind == EffectKind::cap && !on_scale(rubric, effect.amount))
      off_scale(
          binding, Code::effect_off_scale, *amount,
          fmt::format("a cap of {} is off the scale {}", to_string(effect.amount),
                      scale_text(rubric)),
          fmt::format("write a cap from {} to {}", to_string(rubric.low), to_string(rubric.high)));
    if (effect.kind == EffectKind::deduct &&
        (effect.amount <= Decimal(0) || (width && effect.amount > *width)))
      off_scale(
          binding, Code::effect_off_scale, *amount,
          fmt::format("a deduction is above 0 and at most the width of the scale {}, found {}",
                      scale_text(rubric), to_string(effect.amount)),
          fmt::format("write an amount above 0, up to {}", to_string(width.value_or(0))));
  }
}

}  // namespace assay::model
