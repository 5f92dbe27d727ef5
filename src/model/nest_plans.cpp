#include <map>
#include <utility>

#include <fmt/format.h>

#include "model/nest.hpp"

namespace assay::model {
namespace {

std::uint32_t moved(std::uint32_t slot, std::uint32_t by) {
  return slot == evidence::no_slot ? slot : slot + by;
}

// What seeks a fact, by the path of the fact that it was written for.
using Seekers = std::map<std::uint32_t, std::pair<std::string, evidence::Find>>;

void seek(Seekers& seekers, std::uint32_t fact, std::string path, const evidence::Find& find) {
  const auto [at, fresh] = seekers.try_emplace(fact, path, find);
  if (!fresh && path < at->second.first) at->second = {std::move(path), find};
}

void merge_plan(const Loaded& loaded, const Nesting& nesting, const std::string& id,
                evidence::PlanInput& outer, Seekers& seekers) {
  const evidence::PlanInput& inner = *loaded.input;
  const auto first_set = static_cast<std::uint32_t>(outer.sets.size());
  for (const evidence::PhraseSet& set : inner.sets) {
    outer.sets.push_back(set);
    outer.sets.back().id = fmt::format("{}.{}", id, set.id);
  }
  for (auto [fact, find] : inner.finds) {
    find.set = moved(find.set, first_set);
    find.criterion = moved(find.criterion, nesting.first);
    seek(seekers, nesting.facts[fact], fmt::format("{}.{}", id, loaded.rubric->facts[fact].id),
         find);
  }
  for (evidence::Probe probe : inner.probes) {
    probe.query.set += first_set;
    probe.criterion = moved(probe.criterion, nesting.first);
    outer.probes.push_back(probe);
  }
  for (std::size_t slot = 0; slot < inner.touched.size(); ++slot) {
    std::vector<std::string>& names = outer.criterion_names[nesting.first + slot];
    names = inner.criterion_names[slot];
    names.front() = fmt::format("{}.{}", id, names.front());
    for (const std::uint32_t set : inner.touched[slot])
      outer.touched[nesting.first + slot].push_back(set + first_set);
  }
  for (const auto& cue : inner.lexicon.cues)
    outer.lexicon.cues.push_back(cue);
}

}  // namespace

void merge_plans(Binding& binding, evidence::PlanInput& input) {
  Rubric& rubric = binding.draft.rubric;
  Seekers seekers;
  for (const auto& [fact, find] : input.finds)
    seek(seekers, fact, {}, find);  // before any path: the outer rubric's own words win
  for (std::size_t i = 0; i < rubric.nestings.size(); ++i) {
    Nesting& nesting = rubric.nestings[i];
    nesting.first_probe = static_cast<std::uint32_t>(input.probes.size());
    merge_plan(*binding.nested[i], nesting, rubric.criteria[nesting.criterion].id, input, seekers);
  }
  for (const auto& [fact, seeker] : seekers)
    if (!seeker.first.empty()) input.finds.emplace_back(fact, seeker.second);
}

}  // namespace assay::model
