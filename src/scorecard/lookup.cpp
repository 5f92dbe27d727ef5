#include <algorithm>

#include <fmt/format.h>

#include "model/slots.hpp"
#include "scorecard/values.hpp"
#include "text/quote.hpp"
#include "text/suggest.hpp"

namespace assay::scorecard {

Target target(const model::Rubric& rubric, model::Slot slot) noexcept {
  // The last criterion that does not stand behind the slot is it, or nests it.
  const auto after = std::upper_bound(
      rubric.criteria.begin(), rubric.criteria.end(), slot,
      [](model::Slot wanted, const model::Criterion& c) { return wanted < c.slot; });
  const model::Criterion& found = *(after - 1);
  if (found.slot == slot || !found.nested) return {&rubric, &found};
  for (const model::Nesting& nesting : rubric.nestings)
    if (&rubric.criteria[nesting.criterion] == &found)
      return target(*found.nested, slot - nesting.first);
  return {&rubric, &found};
}

std::optional<model::Slot> criterion_slot(const model::Rubric& rubric,
                                          std::string_view path) noexcept {
  const auto at = std::find(rubric.paths.begin(), rubric.paths.end(), path);
  if (at == rubric.paths.end()) return {};
  return static_cast<model::Slot>(at - rubric.paths.begin());
}

std::optional<std::uint32_t> fact_slot(const model::Rubric& rubric, std::string_view id) noexcept {
  return model::fact_at(rubric, id);
}

Fault unknown_criterion(const model::Rubric& rubric, std::string_view path) {
  const std::vector<std::string_view> known(rubric.paths.begin(), rubric.paths.end());
  std::string help = text::did_you_mean(path, known);
  if (help.empty() && fact_slot(rubric, path)) help = "it is a fact: state it under 'facts'";
  if (help.empty()) help = text::write_one_of(known);
  return {Code::unknown_criterion,
          fmt::format("rubric '{}' has no criterion {}", rubric.id, text::quoted(path)),
          std::move(help)};
}

Fault unknown_fact(const model::Rubric& rubric, std::string_view id) {
  std::vector<std::string_view> known;
  for (const model::Fact& fact : rubric.facts)
    known.push_back(fact.id);
  std::string help = text::did_you_mean(id, known);
  if (help.empty() && criterion_slot(rubric, id))
    help = "it is a criterion: rate it under 'ratings'";
  if (help.empty()) help = text::write_one_of(known);
  return {Code::unknown_fact,
          fmt::format("rubric '{}' has no fact {}", rubric.id, text::quoted(id)), std::move(help)};
}

}  // namespace assay::scorecard
