#include "model/bind.hpp"

#include <fmt/format.h>

#include "expr/program.hpp"
#include "model/order.hpp"
#include "units/convert.hpp"

namespace assay::model {
namespace {

using expr::Ast;
using expr::Program;
using expr::SymbolKind;
using expr::Wanted;
using yaml::Node;

// After so many errors nobody reads hints, and finding them is most of the work.
constexpr std::size_t most_hinted = 100;

constexpr Wanted condition{true, std::nullopt, false};
constexpr Wanted any_number{false, std::nullopt, false};
constexpr Wanted plain_number{false, Unit{}, false};

// The expression of a place, for messages.
std::string_view subject(Place place) {
  switch (place) {
    case Place::flag:
      return "a flag's when";
    case Place::clause:
      return "a clause's when";
    default:
      return name(place);
  }
}

std::optional<Program> compile(Binding& binding, const Node& node, const Ast& ast, Place place,
                               const Wanted& wanted, std::uint32_t section = evidence::no_slot) {
  RubricScope scope(binding.draft, binding.names, binding.slots, binding.probes, place, section,
                    binding.reader.out().errors() < most_hinted);
  expr::Faults faults;
  auto program = expr::check(ast, scope, wanted, faults);
  binding.reader.report(node, faults);
  return program;
}

std::optional<Program> compile(Binding& binding, const Node& node, Place place,
                               const Wanted& wanted, std::uint32_t section = evidence::no_slot,
                               std::string_view key = {}) {
  const auto ast = binding.reader.expression(node, key.empty() ? subject(place) : key);
  if (!ast) return std::nullopt;
  return compile(binding, node, *ast, place, wanted, section);
}

template <class List>
void report_cycle(const Binding& binding, const List& list, std::string_view kind,
                  const std::vector<std::uint32_t>& path) {
  std::vector<std::string> names;
  for (const std::uint32_t i : path)
    names.push_back(list[i].id);
  binding.reader.error(
      Code::cycle, list[path.front()].where,
      fmt::format("{} '{}' is computed from itself: {}", kind, names.front(), circle(names)),
      path.size() > 1 ? "let one of them do without the next" : "leave its own name out of it");
}

// Values are ordered before they are checked: the unit of one is that of its expression.
void bind_values(Binding& binding) {
  std::vector<NamedValue>& values = binding.draft.rubric.values;
  std::vector<std::optional<Ast>> asts;
  Reads reads(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    asts.push_back(binding.reader.expression(*binding.draft.values[i].when, "a value"));
    if (!asts[i]) continue;
    for (const expr::Node& node : asts[i]->nodes) {
      if (node.op != expr::Op::name) continue;
      const auto at = binding.names.readable.find(node.text);
      if (at != binding.names.readable.end() && at->second.kind == SymbolKind::value)
        reads[i].push_back(at->second.index);
    }
  }
  binding.draft.rubric.value_order =
      dependency_order(reads, [&](const std::vector<std::uint32_t>& path) {
        report_cycle(binding, values, "value", path);
        for (const std::uint32_t i : path)
          binding.draft.values[i].broken = true;
      });
  for (const std::uint32_t i : binding.draft.rubric.value_order) {
    DraftRule& extra = binding.draft.values[i];
    if (extra.broken) continue;
    std::optional<Program> program;
    if (asts[i]) program = compile(binding, *extra.when, *asts[i], Place::value, any_number);
    extra.broken = !program;
    if (program) values[i].program = std::move(*program);
  }
}

void bind_levels(Binding& binding, std::uint32_t index) {
  Criterion& criterion = binding.draft.rubric.criteria[index];
  for (std::size_t i = 0; i < criterion.levels.size(); ++i)
    if (const Node* when = binding.draft.criteria[index].levels[i].when)
      criterion.levels[i].when = compile(binding, *when, Place::level, condition, criterion.slot);
}

void bind_formula(Binding& binding, std::uint32_t index) {
  Criterion& criterion = binding.draft.rubric.criteria[index];
  const DraftCriterion& extra = binding.draft.criteria[index];
  if (extra.formula == nullptr) return;
  const bool points = criterion.kind == CriterionKind::points;
  criterion.formula =
      compile(binding, *extra.formula, Place::criterion, points ? plain_number : any_number,
              evidence::no_slot, points ? "'points'" : "'of'");
  if (criterion.formula && !points && !extra.broken)
    criterion.knots =
        bind_knots(binding.reader, extra.knots, criterion.formula->unit(), extra.formula->text);
}

void note_criteria(const Binding& binding, const Program& program,
                   std::vector<std::uint32_t>& reads) {
  for (const expr::Reference& reference : program.references())
    if (reference.kind == SymbolKind::criterion || reference.kind == SymbolKind::level)
      reads.push_back(binding.slots[reference.slot].own);
}

void bind_criteria(Binding& binding) {
  std::vector<Criterion>& criteria = binding.draft.rubric.criteria;
  Reads reads(criteria.size());
  for (std::uint32_t i = 0; i < criteria.size(); ++i) {
    bind_levels(binding, i);
    bind_formula(binding, i);
    reads[i] = criteria[i].members;
    for (const Level& level : criteria[i].levels)
      if (level.when) note_criteria(binding, *level.when, reads[i]);
    if (criteria[i].formula) note_criteria(binding, *criteria[i].formula, reads[i]);
  }
  binding.draft.rubric.criterion_order =
      dependency_order(reads, [&](const std::vector<std::uint32_t>& path) {
        report_cycle(binding, criteria, "criterion", path);
      });
}

// Flags and clauses: conditions that read their like.
template <class Rule>
std::vector<std::uint32_t> bind_rules(Binding& binding, std::vector<Rule>& rules,
                                      const std::vector<DraftRule>& extras, Place place,
                                      SymbolKind kind, std::string_view word) {
  Reads reads(rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (extras[i].when == nullptr) continue;
    auto program = compile(binding, *extras[i].when, place, condition);
    if (!program) continue;
    rules[i].when = std::move(*program);
    for (const expr::Reference& reference : rules[i].when.references())
      if (reference.kind == kind) reads[i].push_back(reference.slot);
  }
  return dependency_order(reads, [&](const std::vector<std::uint32_t>& path) {
    report_cycle(binding, rules, word, path);
  });
}

void bind_multiplier(Binding& binding) {
  if (!binding.draft.rubric.multiplier) return;
  Multiplier& multiplier = *binding.draft.rubric.multiplier;
  if (binding.draft.multiplier_of != nullptr) {
    if (auto of = compile(binding, *binding.draft.multiplier_of, Place::multiplier, plain_number))
      multiplier.of = std::move(*of);
    return;
  }
  expr::Faults faults;
  const auto score = expr::parse("score", binding.reader.limits(), faults);
  static const Node nowhere{};
  if (auto of =
          score ? compile(binding, nowhere, *score, Place::multiplier, plain_number) : std::nullopt)
    multiplier.of = std::move(*of);
  if (binding.draft.multiplier_curve != nullptr)
    multiplier.curve = bind_knots(binding.reader, binding.draft.multiplier_knots, Unit{}, "score");
}

}  // namespace

void bind(Binding& binding) {
  Rubric& rubric = binding.draft.rubric;
  bind_values(binding);
  bind_criteria(binding);
  rubric.flag_order =
      bind_rules(binding, rubric.flags, binding.draft.flags, Place::flag, SymbolKind::flag, "flag");
  rubric.clause_order = bind_rules(binding, rubric.clauses, binding.draft.clauses, Place::clause,
                                   SymbolKind::clause, "clause");
  bind_multiplier(binding);
  bind_finds(binding);
}

}  // namespace assay::model
