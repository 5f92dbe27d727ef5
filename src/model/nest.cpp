#include "model/nest.hpp"

#include <map>

#include <fmt/format.h>

namespace assay::model {
namespace {

using yaml::Node;

std::string file_name(const SourceRef& source) {
  const std::string& name = source->name();
  return name.substr(name.find_last_of('/') + 1);
}

// The same file, by whatever path: a rubric that holds its own bytes never ends.
bool same(const SourceRef& a, const SourceRef& b) {
  return a->name() == b->name() || a->text() == b->text();
}

bool nested_in_itself(const Binding& binding, const Session& session, const SourceRef& source,
                      const Node& path) {
  for (std::size_t i = 0; i < session.chain.size(); ++i) {
    if (!same(session.chain[i], source)) continue;
    std::string names;
    for (std::size_t j = i; j < session.chain.size(); ++j)
      names += file_name(session.chain[j]) + " -> ";
    binding.reader.error(
        Code::nested_in_itself, path.span,
        fmt::format("the rubric is nested in itself: {}{}", names, file_name(session.chain[i])),
        "nest a rubric that does not come back to this one");
    return true;
  }
  return false;
}

LoadedRef open_nested(Binding& binding, Session& session, const Node& path) {
  if (session.chain.size() > static_cast<std::size_t>(session.limits.nested_rubrics)) {
    binding.reader.error(Code::nesting_too_deep, path.span,
                         fmt::format("rubrics nest at most {} deep", session.limits.nested_rubrics),
                         "write its criteria here, as a group");
    return nullptr;
  }
  const SourceRef source = session.open(binding.reader.source(), path.text, path.span, session.out);
  if (!source || nested_in_itself(binding, session, source, path)) return nullptr;
  if (const auto at = session.loaded.find(source->name()); at != session.loaded.end())
    return at->second;
  LoadedRef loaded = load_one(source, session);
  session.loaded.emplace(source->name(), loaded);
  return loaded;
}

std::string_view own_name(std::string_view id) {
  return id.substr(id.find_last_of('.') + 1);  // npos + 1 is 0: the whole
}

using ByName = std::multimap<std::string, std::uint32_t, std::less<>>;

// Facts of one name and unit are one fact: the outer rubric's own where it has it, else, whatever
// the order of the criteria, the one whose path stands first in the alphabet.
std::uint32_t share_fact(Rubric& rubric, const std::string& outer, const Fact& fact,
                         ByName& by_name) {
  const auto [from, to] = by_name.equal_range(own_name(fact.id));
  std::string path = fmt::format("{}.{}", outer, fact.id);
  for (auto at = from; at != to; ++at) {
    Fact& known = rubric.facts[at->second];
    if (!(known.unit == fact.unit)) continue;
    const bool nested = known.id.find('.') != std::string::npos;
    if (nested && path < known.id) {
      known = fact;
      known.id = std::move(path);
    }
    return at->second;
  }
  const auto index = static_cast<std::uint32_t>(rubric.facts.size());
  by_name.emplace(own_name(fact.id), index);
  rubric.facts.push_back(fact);
  rubric.facts.back().id = std::move(path);
  return index;
}

// How much a nested rubric adds to the outer one.
std::size_t bulk(const Loaded& loaded) {
  std::size_t phrases = 0;
  for (const evidence::PhraseSet& set : loaded.input->sets)
    phrases += 1 + set.phrases.size();
  return loaded.rubric->slots + loaded.rubric->facts.size() + loaded.rubric->flag_paths.size() +
         loaded.rubric->clause_paths.size() + phrases + loaded.input->finds.size() +
         loaded.input->probes.size() + loaded.input->lexicon.cues.size();
}

void add_nesting(Binding& binding, std::uint32_t index, const LoadedRef& loaded, ByName& by_name) {
  Rubric& rubric = binding.draft.rubric;
  Criterion& criterion = rubric.criteria[index];
  criterion.nested = loaded->rubric;
  Nesting nesting;
  nesting.criterion = index;
  nesting.first = criterion.slot + 1;
  for (const Fact& fact : loaded->rubric->facts) {
    nesting.facts.push_back(share_fact(rubric, criterion.id, fact, by_name));
    const std::uint32_t slot = nesting.facts.back();
    binding.names.inner.emplace(fmt::format("{}.{}", criterion.id, fact.id),
                                Named{expr::SymbolKind::fact, slot, fact.where});
  }
  for (Slot slot = 0; slot < loaded->rubric->slots; ++slot) {
    rubric.paths.push_back(fmt::format("{}.{}", criterion.id, loaded->rubric->paths[slot]));
    binding.names.inner.emplace(rubric.paths.back(), Named{expr::SymbolKind::criterion,
                                                           nesting.first + slot, criterion.where});
    binding.slots.push_back({loaded->by_slot[slot], index});
  }
  for (const SourceRef& file : loaded->rubric->files)
    rubric.files.push_back(file);
  rubric.nestings.push_back(std::move(nesting));
  binding.nested.push_back(loaded);
}

// Flags and clauses as results call them.
void name_rules(Rubric& rubric) {
  for (const Flag& flag : rubric.flags)
    rubric.flag_paths.push_back(flag.id);
  for (const Clause& clause : rubric.clauses)
    rubric.clause_paths.push_back(clause.id);
  for (const Nesting& nesting : rubric.nestings) {
    const Criterion& criterion = rubric.criteria[nesting.criterion];
    for (const std::string& path : criterion.nested->flag_paths)
      rubric.flag_paths.push_back(fmt::format("{}.{}", criterion.id, path));
    for (const std::string& path : criterion.nested->clause_paths)
      rubric.clause_paths.push_back(fmt::format("{}.{}", criterion.id, path));
  }
}

bool fits(const Binding& binding, const Session& session, const DraftCriterion& extra,
          const Loaded& loaded, std::size_t& total) {
  total += bulk(loaded);
  if (total <= session.limits.nodes) return true;
  binding.reader.error(Code::too_many_criteria, extra.rubric->span,
                       fmt::format("the nested rubrics hold more than {} criteria, facts and "
                                   "phrases together",
                                   session.limits.nodes),
                       "nest fewer rubrics, or smaller ones");
  return false;
}

}  // namespace

void nest(Binding& binding, Session& session) {
  Rubric& rubric = binding.draft.rubric;
  rubric.files.push_back(rubric.source);
  ByName by_name;
  for (std::uint32_t i = 0; i < rubric.facts.size(); ++i)
    by_name.emplace(rubric.facts[i].id, i);
  std::size_t total = 0;
  for (std::uint32_t i = 0; i < rubric.criteria.size(); ++i) {
    rubric.criteria[i].slot = static_cast<Slot>(binding.slots.size());
    rubric.paths.push_back(rubric.criteria[i].id);
    binding.slots.push_back({&rubric.criteria[i], i});
    DraftCriterion& extra = binding.draft.criteria[i];
    if (extra.rubric == nullptr) continue;
    const LoadedRef loaded = open_nested(binding, session, *extra.rubric);
    extra.broken = extra.broken || !loaded || !fits(binding, session, extra, *loaded, total);
    if (!extra.broken) add_nesting(binding, i, loaded, by_name);
  }
  rubric.slots = static_cast<std::uint32_t>(binding.slots.size());
  name_rules(rubric);
}

}  // namespace assay::model
