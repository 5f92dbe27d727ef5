#include <vector>

#include <fmt/format.h>

#include "model/check_list.hpp"

namespace assay::model {

void check_weights_positive(const Binding& binding) {
  const Draft& draft = binding.draft;
  for (std::size_t i = 0; i < draft.criteria.size(); ++i) {
    if (draft.criteria[i].weight == nullptr) continue;
    const Decimal& weight = draft.rubric.criteria[i].weight;
    if (weight <= Decimal(0))
      binding.reader.error(Code::weight_not_positive, draft.criteria[i].weight->span,
                           fmt::format("a weight is above 0, found {}", to_string(weight)),
                           weight.is_zero()
                               ? "leave the criterion out, or use a flag"
                               : "write a number above 0; what costs points is a flag");
  }
}

// Product, sum, min and max know no weights; a group is a weighted mean whatever the rubric is.
void check_weights_allowed(const Binding& binding) {
  const Draft& draft = binding.draft;
  if (draft.rubric.combine == Combine::weighted_mean) return;
  for (std::size_t i = 0; i < draft.criteria.size(); ++i)
    if (draft.criteria[i].weight != nullptr && !draft.rubric.criteria[i].group)
      binding.reader.error(
          Code::weight_not_allowed, draft.criteria[i].weight->span,
          fmt::format("weights mean nothing under combine: {}", draft.combine->text),
          "'combine' stands here", draft.combine->span, "leave the weight out");
}

// Sums of weights are exact, so that no order of criteria changes a score.
void check_weights_add_up(const Binding& binding) {
  const Draft& draft = binding.draft;
  std::vector<Decimal> sums(draft.criteria.size() + 1, Decimal(0));
  for (std::size_t i = 0; i < draft.criteria.size(); ++i) {
    const Criterion& criterion = draft.rubric.criteria[i];
    Decimal& sum = sums[criterion.group ? *criterion.group + 1 : 0];
    const auto next = add(sum, criterion.weight);
    if (next && subtract(*next, criterion.weight) == sum &&
        subtract(*next, sum) == criterion.weight) {
      sum = *next;
    } else if (draft.criteria[i].weight != nullptr) {
      binding.reader.error(
          Code::inexact_weights, draft.criteria[i].weight->span,
          fmt::format("weight {} cannot be added exactly to those before it, together {}",
                      to_string(criterion.weight), to_string(sum)),
          "weights more than 38 digits apart cannot be compared");
      return;
    }
  }
}

}  // namespace assay::model
