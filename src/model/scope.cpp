#include "model/scope.hpp"

#include "expr/words.hpp"

namespace assay::model {
namespace {

using expr::ResultSlot;
using expr::Symbol;
using expr::SymbolKind;

// Offering the nearest of more names than this would take longer than it helps.
constexpr std::size_t most_offered = 500;

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
  const Rubric& rubric = draft_.rubric;
  Symbol symbol{named.kind, named.index, {}};
  switch (named.kind) {
    case SymbolKind::fact:
      symbol.unit = rubric.facts[named.index].unit;
      symbol.faulty = draft_.facts[named.index].broken;
      break;
    case SymbolKind::value:
      symbol.unit = rubric.values[named.index].program.unit();
      symbol.faulty = draft_.values[named.index].broken;
      break;
    case SymbolKind::criterion:
      symbol.slot = rubric.criteria[named.index].slot;
      symbol.faulty = draft_.criteria[named.index].broken;
      break;
    case SymbolKind::flag:
    case SymbolKind::clause:
      symbol.unit.dimension = Dimension::boolean;
      break;
    default:
      break;
  }
  return symbol;
}

std::optional<Symbol> RubricScope::find(std::string_view name, SymbolKind wanted) const {
  if (wanted == SymbolKind::result) {
    // Not `multiplier`: it comes last, so that only a guideline reads it.
    const auto slot = expr::result_named(name);
    if (!slot || *slot == ResultSlot::multiplier) return std::nullopt;
    return Symbol{SymbolKind::result, static_cast<std::uint32_t>(*slot), {}};
  }
  const Names& names = space(wanted);
  if (const auto at = names.find(name); at != names.end()) {
    if (at->second.kind != wanted) return std::nullopt;
    return symbol(at->second);
  }
  if (&names != &names_.readable) return std::nullopt;
  const auto inner = names_.inner.find(name);
  if (inner != names_.inner.end() && inner->second.kind == wanted) {
    const std::uint32_t index = inner->second.index;
    const bool fact = wanted == SymbolKind::fact;
    return Symbol{wanted, index, fact ? draft_.rubric.facts[index].unit : Unit{}};
  }
  return inside_broken(name, wanted);
}

// "empathy.cost", where the rubric nested as `empathy` could not be read.
std::optional<Symbol> RubricScope::inside_broken(std::string_view name, SymbolKind wanted) const {
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos || wanted != SymbolKind::criterion) return std::nullopt;
  const auto outer = names_.readable.find(name.substr(0, dot));
  if (outer == names_.readable.end() || outer->second.kind != SymbolKind::criterion ||
      !draft_.criteria[outer->second.index].broken)
    return std::nullopt;
  return symbol(outer->second);
}

std::vector<std::string_view> RubricScope::names(SymbolKind wanted) const {
  std::vector<std::string_view> out;
  if (!offers_) return out;
  const Names& names = space(wanted);
  if (names.size() <= most_offered)
    for (const auto& [name, named] : names)
      out.push_back(name);
  if (wanted == SymbolKind::result)
    for (const std::string_view result : expr::result_names())
      if (expr::result_named(result) != ResultSlot::multiplier) out.push_back(result);
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

std::optional<std::pair<Decimal, Decimal>> RubricScope::scale() const {
  return std::pair{draft_.rubric.low, draft_.rubric.high};
}

std::uint32_t RubricScope::probe(const expr::NotesQuery& query) {
  return probes_.slot({query, section_});
}

}  // namespace assay::model
