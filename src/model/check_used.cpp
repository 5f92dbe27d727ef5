#include <set>

#include <fmt/format.h>

#include "model/check_list.hpp"

namespace assay::model {
namespace {

// Calls `see` with each program of the rubric.
template <class See>
void each_program(const Rubric& rubric, See see) {
  for (const NamedValue& value : rubric.values)
    see(value.program);
  for (const Criterion& criterion : rubric.criteria) {
    if (criterion.formula) see(*criterion.formula);
    for (const Level& level : criterion.levels)
      if (level.when) see(*level.when);
  }
  for (const Flag& flag : rubric.flags)
    see(flag.when);
  for (const Clause& clause : rubric.clauses)
    see(clause.when);
  if (rubric.multiplier) see(rubric.multiplier->of);
}

void unused(const Binding& binding, std::string_view kind, const std::string& id, Span where) {
  binding.reader.warning(Code::unused_name, where, fmt::format("nothing reads {} '{}'", kind, id),
                         "remove it, or check the names that should have used it");
}

}  // namespace

void check_used(const Binding& binding) {
  const Rubric& rubric = binding.draft.rubric;
  std::set<std::uint32_t> values, sets;
  each_program(rubric, [&](const expr::Program& program) {
    for (const expr::Reference& reference : program.references())
      if (reference.kind == expr::SymbolKind::value) values.insert(reference.slot);
  });
  for (const evidence::Probe& probe : binding.probes.list())
    sets.insert(probe.query.set);
  for (const auto& [fact, find] : binding.finds)
    sets.insert(find.set);
  for (std::uint32_t i = 0; i < rubric.values.size(); ++i)
    if (values.count(i) == 0) unused(binding, "value", rubric.values[i].id, rubric.values[i].where);
  for (std::uint32_t i = 0; i < rubric.phrases.size(); ++i)
    if (sets.count(i) == 0)
      unused(binding, "phrase set", rubric.phrases[i].id, binding.draft.phrase_keys[i]->span);
}

}  // namespace assay::model
