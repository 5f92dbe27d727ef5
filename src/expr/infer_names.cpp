// Names: of what is read, and of what a parent is about.
#include <algorithm>
#include <iterator>

#include "expr/inference.hpp"
#include "expr/messages.hpp"

namespace assay::expr {

namespace {

constexpr std::string_view bases[] = {"rating",  "fact",    "evidence",
                                      "default", "missing", "composed"};

}  // namespace

void Inference::read(const Symbol& symbol) {
  const auto same = [&](const Symbol& s) { return s.kind == symbol.kind && s.slot == symbol.slot; };
  if (std::none_of(checked_.read.begin(), checked_.read.end(), same))
    checked_.read.push_back(symbol);
}

bool Inference::allowed(std::uint32_t i, SymbolKind kind) {
  if (scope_.allows(kind)) return true;
  report(not_available(ast_, i, scope_));
  return false;
}

void Inference::name(std::uint32_t i) {
  constexpr std::pair<SymbolKind, From> readable[] = {{SymbolKind::fact, From::fact},
                                                      {SymbolKind::value, From::value},
                                                      {SymbolKind::criterion, From::points},
                                                      {SymbolKind::component, From::component},
                                                      {SymbolKind::result, From::result}};
  const std::string& text = ast_.nodes[i].text;
  for (const auto& [kind, from] : readable) {
    const auto symbol = scope_.find(text, kind);
    if (!symbol || symbol->kind != kind) continue;  // facts, values and criteria share names
    if (!allowed(i, kind)) return;
    read(*symbol);
    if (symbol->faulty) return;
    symbol->unit.dimension == Dimension::boolean ? truth(i) : number(i, symbol->unit);
    at(i).read = {from, symbol->slot, i};
    at(i).share = kind == SymbolKind::result &&
                  symbol->slot == static_cast<std::uint32_t>(ResultSlot::coverage) &&
                  is_plain(symbol->unit, Dimension::number);
    return;
  }
  if (result_named(text)) return report(not_available(ast_, i, scope_));
  if (in_unknown_call(i) && is_known(scope_, text)) return;
  Fault fault = unknown_name(ast_, i, Role::value, scope_);
  if (std::string level = meant_level(i); !level.empty()) fault.help = std::move(level);
  report(std::move(fault));
}

// What such a call takes is a guess, so a name that stands for something is not told as another
// mistake.
bool Inference::in_unknown_call(std::uint32_t i) const {
  const std::uint32_t parent = checked_.nodes[i].parent;
  return parent != no_node && ast_.nodes[parent].op == Op::call &&
         function_named(ast_.nodes[parent].text) == nullptr;
}

// `baseline == measured`: the points of a criterion beside the name of one of its levels.
std::string Inference::meant_level(std::uint32_t i) {
  const std::uint32_t parent = at(i).parent;
  if (parent == no_node) return {};
  const Node& comparison = ast_.nodes[parent];
  if (comparison.op < Op::less || comparison.op > Op::greater_equal) return {};
  const Node& other = ast_.nodes[comparison.children[1 - at(i).position]];
  if (other.op != Op::name) return {};
  const auto criterion = scope_.find(other.text, SymbolKind::criterion);
  if (!criterion || !scope_.level(criterion->slot, ast_.nodes[i].text)) return {};
  const std::string level = "level(" + other.text + ")";
  const bool first = at(i).position == 0;
  const Node& left = ast_.nodes[comparison.children[0]];
  const Node& right = ast_.nodes[comparison.children[1]];
  return "write " + (first ? left.text : level) +
         ast_.text.substr(left.span.end, right.span.begin - left.span.end) +
         (first ? level : right.text);
}

// A name that says what its parent is about: has(name), level(...) >= name.
void Inference::word(std::uint32_t i) {
  const Role role = at(i).role;
  if (role == Role::level_name) return level_name(i);
  const Node& n = ast_.nodes[i];
  if (role == Role::basis_name) {
    const auto* basis = std::find(std::begin(bases), std::end(bases), n.text);
    if (basis == std::end(bases))
      return report({Code::wrong_argument, n.span, words(ast_, i) + " is no basis",
                     "it is rating, fact, evidence, default or missing"});
    at(i).kind = Kind::word;
    at(i).slot = static_cast<std::uint32_t>(basis - std::begin(bases));
    return;
  }
  if (n.op != Op::name) return report(no_name(ast_, i, role, scope_));
  if (role == Role::pay) {
    at(i).kind = Kind::word;  // judged by peer() and offer()
    return;
  }
  constexpr std::pair<Role, SymbolKind> kinds[] = {{Role::fact, SymbolKind::fact},
                                                   {Role::criterion, SymbolKind::criterion},
                                                   {Role::flag, SymbolKind::flag},
                                                   {Role::clause, SymbolKind::clause},
                                                   {Role::phrase_set, SymbolKind::phrase_set}};
  const SymbolKind kind = std::find_if(std::begin(kinds), std::end(kinds), [&](auto& k) {
                            return k.first == role;
                          })->second;
  // Where notes cannot be read at all, that is the fault, and the question tells it.
  if (kind == SymbolKind::phrase_set && !scope_.allows_notes()) return;
  const auto symbol = scope_.find(n.text, kind);
  if (!symbol) {
    if (in_unknown_call(i) && is_known(scope_, n.text)) return;
    return report(unknown_name(ast_, i, role, scope_));
  }
  if (kind != SymbolKind::phrase_set) {
    if (!allowed(at(i).parent, kind)) return;
    read(*symbol);
  }
  if (symbol->faulty) return;
  at(i).kind = Kind::word;
  at(i).unit = symbol->unit;
  at(i).slot = symbol->slot;
}

// Left for the comparison: the criterion may stand on the right of it.
void Inference::level_name(std::uint32_t i) {
  at(i).kind = Kind::word;
}

}  // namespace assay::expr
