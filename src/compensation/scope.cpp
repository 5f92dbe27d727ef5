#include "compensation/scope.hpp"

#include <algorithm>

#include "expr/words.hpp"
#include "model/slots.hpp"

namespace assay::compensation {
namespace {

using expr::Symbol;
using expr::SymbolKind;

constexpr Unit truth{Dimension::boolean, Duration::none, Period::none, {}};

template <class List, class Name>
std::optional<std::uint32_t> index_of(const List& list, std::string_view wanted, Name name) {
  for (std::uint32_t i = 0; i < list.size(); ++i)
    if (name(list[i]) == wanted) return i;
  return std::nullopt;
}

const auto by_id = [](const auto& thing) -> std::string_view { return thing.id; };

// By a slot that `find` gave.
const std::vector<model::Level>& levels_of(const model::Rubric& rubric, std::uint32_t criterion) {
  return model::criterion_at(rubric, criterion)->levels;
}

}  // namespace

std::optional<Symbol> GuidelineScope::clause(std::string_view name) const {
  if (const auto i = index_of(rubric_.clauses, name, by_id))
    return Symbol{SymbolKind::clause, *i, truth};
  const auto at = std::find(absent_.begin(), absent_.end(), name);
  if (at == absent_.end()) return std::nullopt;
  const auto own = static_cast<std::uint32_t>(rubric_.clauses.size());
  return Symbol{SymbolKind::clause, own + static_cast<std::uint32_t>(at - absent_.begin()), truth};
}

void GuidelineScope::read_clauses(const expr::Ast& ast) {
  for (const expr::Node& node : ast.nodes) {
    if (node.op != expr::Op::call || node.text != "clause" || node.children.size() != 1) continue;
    const std::string& name = ast.nodes[node.children.front()].text;
    if (!index_of(rubric_.clauses, name, by_id) &&
        std::find(absent_.begin(), absent_.end(), name) == absent_.end())
      absent_.push_back(name);
  }
}

std::optional<Symbol> GuidelineScope::find(std::string_view name, SymbolKind wanted) const {
  switch (wanted) {
    case SymbolKind::clause:
      return clause(name);
    case SymbolKind::flag:
      if (const auto i = index_of(rubric_.flags, name, by_id)) return Symbol{wanted, *i, truth};
      return std::nullopt;
    case SymbolKind::result:
      if (const auto slot = expr::result_named(name))
        return Symbol{wanted, static_cast<std::uint32_t>(*slot), {}};
      return std::nullopt;
    case SymbolKind::fact:
    case SymbolKind::value:
    case SymbolKind::criterion:
      if (const auto i = index_of(rubric_.facts, name, by_id))
        return Symbol{SymbolKind::fact, *i, rubric_.facts[*i].unit};
      if (const auto i = index_of(rubric_.values, name, by_id))
        return Symbol{SymbolKind::value, *i, rubric_.values[*i].program.unit()};
      if (const auto i = index_of(rubric_.paths, name,
                                  [](const std::string& p) { return std::string_view(p); }))
        return Symbol{SymbolKind::criterion, *i, {}};
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

std::vector<std::string_view> GuidelineScope::names(SymbolKind wanted) const {
  std::vector<std::string_view> out;
  const auto take = [&out](const auto& list) {
    for (const auto& thing : list)
      out.push_back(thing.id);
  };
  switch (wanted) {
    case SymbolKind::clause:
      take(rubric_.clauses);
      break;
    case SymbolKind::flag:
      take(rubric_.flags);
      break;
    case SymbolKind::fact:
    case SymbolKind::value:
    case SymbolKind::criterion:
      take(rubric_.facts);
      take(rubric_.values);
      out.insert(out.end(), rubric_.paths.begin(), rubric_.paths.end());
      break;
    default:
      break;
  }
  return out;
}

std::optional<std::uint32_t> GuidelineScope::level(std::uint32_t criterion,
                                                   std::string_view name) const {
  return index_of(levels_of(rubric_, criterion), name,
                  [](const model::Level& l) -> std::string_view { return l.name; });
}

std::vector<std::string_view> GuidelineScope::levels(std::uint32_t criterion) const {
  std::vector<std::string_view> out;
  for (const model::Level& level : levels_of(rubric_, criterion))
    out.push_back(level.name);
  return out;
}

bool GuidelineScope::allows(SymbolKind kind) const {
  return kind != SymbolKind::phrase_set && kind != SymbolKind::component;
}

Unit pay_unit(const Guideline& guideline, std::string_view field) {
  const std::string premium = std::string(field) + "_premium";
  for (const Component& component : guideline.components)
    if (component.id == field || component.id == premium) return component.unit;
  return {Dimension::money, Duration::none, Period::year, guideline.currency};
}

std::optional<Unit> GuidelineScope::pay(std::string_view field) const {
  return pay_unit(guideline_, field);
}

}  // namespace assay::compensation
