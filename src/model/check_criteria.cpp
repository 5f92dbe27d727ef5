#include <vector>

#include <fmt/format.h>

#include "model/check_list.hpp"

namespace assay::model {
namespace {

void too_few(const Binding& binding, const yaml::Node& curve, std::size_t count, std::size_t wanted,
             std::string_view what) {
  if (count < wanted)
    binding.reader.error(
        Code::too_few_keys, curve.span,
        fmt::format("{} needs {} or more, found {}", what, wanted == 1 ? "1 key" : "2 keys", count),
        "write them as {0: 0, 10: 10}");
}

}  // namespace

void check_has_criteria(const Binding& binding) {
  const Draft& draft = binding.draft;
  if (draft.criteria_key != nullptr && draft.matrix_key != nullptr) {
    const bool matrix_last = draft.criteria_key->span.begin < draft.matrix_key->span.begin;
    const yaml::Node* last = matrix_last ? draft.matrix_key : draft.criteria_key;
    const yaml::Node* first = matrix_last ? draft.criteria_key : draft.matrix_key;
    binding.reader.error(
        Code::criteria_and_matrix, last->span, "a rubric has 'criteria' or a 'matrix', not both",
        fmt::format("'{}' stands here", first->text), first->span, "keep one of them");
  } else if (draft.criteria_key == nullptr && draft.matrix_key == nullptr) {
    const Span where = draft.rubric_key != nullptr ? draft.rubric_key->span : Span{};
    binding.reader.error(Code::no_criteria, where, "a rubric without criteria",
                         "add criteria: or a matrix:");
  }
}

void check_levels_ascend(const Binding& binding) {
  const Draft& draft = binding.draft;
  for (std::size_t i = 0; i < draft.criteria.size(); ++i) {
    const std::vector<Level>& levels = draft.rubric.criteria[i].levels;
    const DraftCriterion& extra = draft.criteria[i];
    for (std::size_t l = 1; l < levels.size() && !extra.broken; ++l)
      if (levels[l].points < levels[l - 1].points)
        binding.reader.error(
            Code::descending_levels, extra.levels[l].points->span,
            fmt::format("levels go from low to high, '{}' is worth {} after '{}' with {}",
                        levels[l].name, to_string(levels[l].points), levels[l - 1].name,
                        to_string(levels[l - 1].points)),
            "the level before it", extra.levels[l - 1].points->span,
            "put the levels in the order of their points");
  }
}

void check_key_counts(const Binding& binding) {
  const Draft& draft = binding.draft;
  for (std::size_t i = 0; i < draft.criteria.size(); ++i) {
    const DraftCriterion& extra = draft.criteria[i];
    if (extra.curve == nullptr || extra.broken) continue;
    const bool curve = draft.rubric.criteria[i].kind == CriterionKind::curve;
    too_few(binding, *extra.curve, extra.knots.size(), curve ? 2 : 1, curve ? "a curve" : "steps");
  }
  if (draft.multiplier_curve != nullptr)
    too_few(binding, *draft.multiplier_curve, draft.multiplier_knots.size(), 2, "a curve");
}

}  // namespace assay::model
