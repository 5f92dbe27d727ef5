#include "model/finish.hpp"

#include <algorithm>
#include <set>

#include <assay/decimal.hpp>

#include "text/sha256.hpp"

namespace assay::model {
namespace {

constexpr int point_decimals = 6;

struct Reach {
  Decimal bottom, top;
};

Reach of_levels(const Criterion& criterion) {
  return {criterion.levels.front().points, criterion.levels.back().points};
}

Reach of_knots(const Criterion& criterion, const Rubric& rubric) {
  Reach reach{criterion.knots.front().points, criterion.knots.front().points};
  for (const Knot& knot : criterion.knots) {
    reach.bottom = std::min(reach.bottom, knot.points);
    reach.top = std::max(reach.top, knot.points);
  }
  // Below the first step there is nothing but the bottom of the scale.
  if (criterion.kind == CriterionKind::steps) reach.bottom = rubric.low;
  return reach;
}

// The weighted mean of one end of each member, as the score would come out.
template <class End>
Decimal mean(const Rubric& rubric, const std::vector<std::uint32_t>& members, End end) {
  Decimal sum = 0, weights = 0;
  for (const std::uint32_t member : members) {
    const Criterion& criterion = rubric.criteria[member];
    const auto part = multiply(criterion.weight, end(criterion));
    if (!part) return rubric.low;
    sum = add(sum, *part).value_or(sum);
    weights = add(weights, criterion.weight).value_or(weights);
  }
  return divide(sum, weights).value_or(rubric.low);
}

Reach of_members(const Rubric& rubric, const std::vector<std::uint32_t>& members) {
  return {mean(rubric, members, [](const Criterion& c) { return c.bottom; }),
          mean(rubric, members, [](const Criterion& c) { return c.top; })};
}

Reach of_criterion(const Rubric& rubric, const Criterion& criterion) {
  switch (criterion.kind) {
    case CriterionKind::levels:
      return of_levels(criterion);
    case CriterionKind::curve:
    case CriterionKind::steps:
      return of_knots(criterion, rubric);
    case CriterionKind::group:
      return of_members(rubric, criterion.members);
    case CriterionKind::points:
    case CriterionKind::rubric:
      break;
  }
  return {rubric.low, rubric.high};
}

// Phrase sets that a criterion's `when`s ask about, through values too.
std::vector<std::uint32_t> touching_sets(const Binding& binding, const Criterion& criterion) {
  const Rubric& rubric = binding.draft.rubric;
  std::set<std::uint32_t> sets, values;
  std::vector<const expr::Program*> pending;
  for (const Level& level : criterion.levels)
    if (level.when) pending.push_back(&*level.when);
  while (!pending.empty()) {
    const expr::Program& program = *pending.back();
    pending.pop_back();
    for (const std::uint32_t probe : program.probes())
      sets.insert(binding.probes.list()[probe].query.set);
    for (const expr::Reference& reference : program.references())
      if (reference.kind == expr::SymbolKind::value && values.insert(reference.slot).second)
        pending.push_back(&rubric.values[reference.slot].program);
  }
  return {sets.begin(), sets.end()};
}

std::string sized(std::string_view bytes) {
  return std::to_string(bytes.size()) + "\n" + std::string(bytes);
}

// Of 100 kilobytes and more that are the same for every rubric: worked out once in a process.
const std::string& lexicon_digest() {
  static const std::string digest = text::sha256(evidence::lexicon_bytes());
  return digest;
}

}  // namespace

void settle_points(Rubric& rubric) {
  for (Criterion& criterion : rubric.criteria)
    for (Level& level : criterion.levels)
      level.points = round(level.points, point_decimals);
  // Members stand behind their group.
  for (std::size_t i = rubric.criteria.size(); i-- > 0;) {
    Criterion& criterion = rubric.criteria[i];
    const Reach reach = of_criterion(rubric, criterion);
    criterion.bottom = round(reach.bottom, point_decimals);
    criterion.top = round(reach.top, point_decimals);
  }
}

evidence::PlanInput plan_input(Binding& binding) {
  const Rubric& rubric = binding.draft.rubric;
  evidence::PlanInput input;
  input.sets = rubric.phrases;
  input.finds = binding.finds;
  input.probes = binding.probes.list();
  input.lexicon = binding.draft.lexicon;
  input.we_is_attributed = binding.draft.we_is_attributed;
  input.touched.resize(rubric.slots);
  input.criterion_names.resize(rubric.slots);
  for (const Criterion& criterion : rubric.criteria) {
    for (const std::string* name : {&criterion.id, &criterion.title, &criterion.ask})
      if (!name->empty()) input.criterion_names[criterion.slot].push_back(*name);
    input.touched[criterion.slot] = touching_sets(binding, criterion);
  }
  merge_plans(binding, input);
  return input;
}

void check_phrases(const Binding& binding, Diagnostics& out) {
  evidence::PlanInput own;
  own.sets = binding.draft.rubric.phrases;
  own.lexicon = binding.draft.lexicon;
  evidence::compile(std::move(own), binding.draft.rubric.source, out);
}

NotesPlanRef compile_plan(const Binding& binding,
                          const std::shared_ptr<const evidence::PlanInput>& input,
                          Diagnostics& out) {
  if (input->sets.empty() && input->lexicon.cues.empty())
    return std::make_shared<const NotesPlan>(input);
  const Rubric& rubric = binding.draft.rubric;
  if (rubric.nestings.empty())
    return std::make_shared<const NotesPlan>(evidence::compile(*input, rubric.source, out));
  check_phrases(binding, out);
  Diagnostics told_by_their_own_files;
  return std::make_shared<const NotesPlan>(
      evidence::compile(*input, rubric.source, told_by_their_own_files));
}

std::string digest_of(const Rubric& rubric) {
  std::string material = sized(rubric.source->text());
  for (const Nesting& nesting : rubric.nestings)
    material += sized(rubric.criteria[nesting.criterion].nested->digest);
  material += sized(lexicon_digest());
  return text::sha256(material);
}

}  // namespace assay::model
