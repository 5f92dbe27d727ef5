#include "model/scope.hpp"

#include <array>

namespace assay::model {
namespace {

using expr::ResultSlot;
using expr::Symbol;
using expr::SymbolKind;

// Offering the nearest of more names than this would take longer than it helps.
constexpr std::size_t most_offered = 500;

struct ResultName {
  std::string_view name;
  ResultSlot slot;
};

constexpr std::array result_names{
    ResultName{"score", ResultSlot::score},
    ResultName{"coverage", ResultSlot::coverage},
    ResultName{"bounds.low", ResultSlot::bounds_low},
    ResultName{"bounds.high", ResultSlot::bounds_high},
    ResultName{"multiplier", ResultSlot::multiplier},
};

const Names no_names;

}  // namespace

std::string_view name(Place place) noexcept {
  switch (place) {
    case Place::value:
      return "a value";
    case Place::level:
      return "a level's when";
    case Place::criterion:
      return "a criterion";
    case Place::flag:
      return "a flag";
    case Place::clause:
      return "a clause";
    case Place::multiplier:
      return "the multiplier";
  }
  return {};
}

std::uint32_t Probes::slot(const evidence::Probe& probe) {
  const Key key{probe.criterion, probe.query.set, static_cast<int>(probe.query.question),
                static_cast<int>(probe.query.quantity), static_cast<int>(probe.query.accepted)};
  const auto [at, fresh] = slots_.emplace(key, static_cast<std::uint32_t>(list_.size()));
  if (fresh) list_.push_back(probe);
  return at->second;
}

const Names& RubricScope::space(SymbolKind wanted) const {
  switch (wanted) {
    case SymbolKind::fact:
    case SymbolKind::value:
    case SymbolKind::criterion:
      return names_.readable;
    case SymbolKind::phrase_set:
      return names_.sets;
    case SymbolKind::flag:
      return names_.flags;
    case SymbolKind::clause:
      return names_.clauses;
    default:
      return no_names;
  }
}

Symbol RubricScope::symbol(const Named& named) const {
  Symbol symbol{named.kind, named.index, {}};
  if (named.kind == SymbolKind::fact) symbol.unit = rubric_.facts[named.index].unit;
  if (named.kind == SymbolKind::value) symbol.unit = rubric_.values[named.index].program.unit();
  if (named.kind == SymbolKind::criterion) symbol.slot = rubric_.criteria[named.index].slot;
  if (named.kind == SymbolKind::flag || named.kind == SymbolKind::clause)
    symbol.unit.dimension = Dimension::boolean;
  return symbol;
}

std::optional<Symbol> RubricScope::find(std::string_view name, SymbolKind wanted) const {
  if (wanted == SymbolKind::result) {
    for (const ResultName& result : result_names)
      if (result.name == name)
        return Symbol{SymbolKind::result, static_cast<std::uint32_t>(result.slot), {}};
    return std::nullopt;
  }
  const Names& names = space(wanted);
  if (const auto at = names.find(name); at != names.end()) return symbol(at->second);
  if (&names != &names_.readable) return std::nullopt;
  const auto inner = names_.inner.find(name);
  if (inner == names_.inner.end()) return std::nullopt;
  const Named& named = inner->second;
  const bool fact = named.kind == SymbolKind::fact;
  return Symbol{named.kind, named.index, fact ? rubric_.facts[named.index].unit : Unit{}};
}

std::vector<std::string_view> RubricScope::names(SymbolKind wanted) const {
  std::vector<std::string_view> out;
  const Names& names = space(wanted);
  if (names.size() <= most_offered)
    for (const auto& [name, named] : names)
      out.push_back(name);
  if (wanted == SymbolKind::result)
    for (const ResultName& result : result_names)
      out.push_back(result.name);
  return out;
}

std::optional<std::uint32_t> RubricScope::level(std::uint32_t criterion,
                                                std::string_view name) const {
  if (criterion >= slots_.size()) return std::nullopt;
  const std::vector<Level>& levels = slots_[criterion].criterion->levels;
  for (std::uint32_t i = 0; i < levels.size(); ++i)
    if (levels[i].name == name) return i;
  return std::nullopt;
}

std::vector<std::string_view> RubricScope::levels(std::uint32_t criterion) const {
  std::vector<std::string_view> out;
  if (criterion < slots_.size())
    for (const Level& level : slots_[criterion].criterion->levels)
      out.push_back(level.name);
  return out;
}

bool RubricScope::allows(SymbolKind kind) const {
  switch (kind) {
    case SymbolKind::fact:
    case SymbolKind::value:
    case SymbolKind::phrase_set:
      return true;
    case SymbolKind::criterion:
    case SymbolKind::level:
      return place_ != Place::value;
    case SymbolKind::flag:
      return place_ >= Place::flag;
    case SymbolKind::clause:
    case SymbolKind::result:
      return place_ >= Place::clause;
    case SymbolKind::component:
      return false;
  }
  return false;
}

std::uint32_t RubricScope::probe(const expr::NotesQuery& query) {
  return probes_.slot({query, section_});
}

}  // namespace assay::model
