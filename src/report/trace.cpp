#include "report/trace.hpp"

namespace assay::report {
namespace {

using expr::Truth;

template <class List>
Truth truth_of(const List& list, const std::string& id,
               bool (*yes)(const typename List::value_type&)) {
  for (const auto& item : list)
    if (item.id == id) return yes(item) ? Truth::yes : Truth::no;
  return Truth::unknown;
}

std::optional<Decimal> fact_named(const AssessmentData& data, std::string_view id) {
  for (const FactResult& fact : data.facts)
    if (fact.id == id) return fact.value;
  return {};
}

std::int16_t level_index(const model::Criterion& criterion, std::string_view name) {
  for (std::size_t i = 0; i < criterion.levels.size(); ++i)
    if (criterion.levels[i].name == name) return static_cast<std::int16_t>(i);
  return -1;
}

void read_criteria(Place& place, const AssessmentData& data) {
  const std::uint32_t slots = place.rubric->slots;
  place.levels.assign(slots, -1);
  for (model::Slot slot = 0; slot < slots; ++slot) {
    const CriterionResult& result = data.criteria[place.first + slot];
    place.points.push_back(result.points);
    place.bases.push_back(result.basis);
  }
  for (const model::Criterion& criterion : place.rubric->criteria)
    place.levels[criterion.slot] =
        level_index(criterion, data.criteria[place.first + criterion.slot].level);
}

void read_conditions(Place& place, const AssessmentData& data) {
  for (const model::Flag& flag : place.rubric->flags)
    place.flags.push_back(truth_of(
        data.flags, place.prefix + flag.id, +[](const FlagResult& f) { return f.raised; }));
  for (const model::Clause& clause : place.rubric->clauses)
    place.clauses.push_back(truth_of(
        data.clauses, place.prefix + clause.id, +[](const ClauseResult& c) { return c.holds; }));
}

// Values are expressions over what was read above; they are not part of the result.
void read_values(Place& place) {
  place.values.resize(place.rubric->values.size());
  for (const std::uint32_t index : place.rubric->value_order) {
    const expr::Program& program = place.rubric->values[index].program;
    const expr::Value value = expr::evaluate(program, place.environment());
    if (!program.is_condition())
      place.values[index] = value.number;
    else if (value.truth != Truth::unknown)
      place.values[index] = value.truth == Truth::yes ? 1 : 0;
  }
}

}  // namespace

expr::Environment Place::environment() const noexcept {
  expr::Environment e;
  e.facts = facts;
  e.values = values;
  e.points = points;
  e.levels = levels;
  e.bases = bases;
  e.flags = flags;
  e.clauses = clauses;
  e.results = results;
  e.probes = probes;
  return e;
}

Trace::Trace(const Assessment& assessment)
    : data_(assessment.data()), rubric_(assessment.rubric()) {
  Nested outer{&rubric_, 0, "", {}, 0};
  for (std::uint32_t f = 0; f < rubric_.facts.size(); ++f)
    outer.facts.push_back(f);
  add(outer);
  const auto result = [&](expr::ResultSlot slot) -> std::optional<Decimal>& {
    return places_.front().results[static_cast<std::size_t>(slot)];
  };
  result(expr::ResultSlot::score) = data_.score;
  result(expr::ResultSlot::coverage) = data_.coverage;
  result(expr::ResultSlot::multiplier) = data_.multiplier;
  if (!data_.bounds) return;
  result(expr::ResultSlot::bounds_low) = data_.bounds->first;
  result(expr::ResultSlot::bounds_high) = data_.bounds->second;
}

void Trace::add(const Nested& nested) {
  Place& place = places_.emplace_back();
  place.rubric = nested.rubric;
  place.first = nested.first;
  place.prefix = nested.prefix;
  for (const std::uint32_t fact : nested.facts)
    place.facts.push_back(fact_named(data_, rubric_.facts[fact].id));
  if (nested.first_probe < data_.probes.size())
    place.probes.assign(data_.probes.begin() + nested.first_probe, data_.probes.end());
  read_criteria(place, data_);
  read_conditions(place, data_);
  read_values(place);

  for (const model::Nesting& nesting : nested.rubric->nestings) {
    const model::Criterion& criterion = nested.rubric->criteria[nesting.criterion];
    Nested inner{criterion.nested.get(),
                 nested.first + nesting.first,
                 nested.prefix + criterion.id + ".",
                 {},
                 nested.first_probe + nesting.first_probe};
    for (const std::uint32_t fact : nesting.facts)
      inner.facts.push_back(nested.facts[fact]);
    add(inner);
  }
}

const Place& Trace::of_slot(model::Slot slot) const noexcept {
  const Place* best = &places_.front();
  for (const Place& place : places_)
    if (place.first > 0 && slot >= place.first && slot < place.first + place.rubric->slots)
      best = &place;
  return *best;
}

const Place& Trace::of_id(std::string_view id) const noexcept {
  const Place* best = &places_.front();
  for (const Place& place : places_)
    if (place.prefix.size() > best->prefix.size() &&
        id.substr(0, place.prefix.size()) == place.prefix)
      best = &place;
  return *best;
}

const model::Criterion& Trace::criterion(model::Slot slot) const noexcept {
  const Place& place = of_slot(slot);
  std::size_t index = 0;  // criteria stand in slot order
  while (place.rubric->criteria[index].slot != slot - place.first)
    ++index;
  return place.rubric->criteria[index];
}

}  // namespace assay::report
