#include "model/checks.hpp"

#include <array>

#include "model/check_list.hpp"

namespace assay::model {

namespace {

constexpr std::array errors{
    check_has_criteria,     check_scale,           check_levels_ascend,  check_key_counts,
    check_weights_positive, check_weights_allowed, check_weights_add_up, check_effects,
};
// Said of a rubric that has no errors: a broken part would make others look unused.
constexpr std::array warnings{check_guarded, check_used, check_comparisons};

}  // namespace

void check(const Binding& binding) {
  for (const auto run : errors)
    run(binding);
  if (binding.reader.out().has_errors()) return;
  for (const auto run : warnings)
    run(binding);
}

}  // namespace assay::model
