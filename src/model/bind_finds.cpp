#include <fmt/format.h>

#include "model/bind.hpp"

namespace assay::model {
namespace {

bool finds(expr::QuantityWord word, const Unit& unit) {
  using expr::QuantityWord;
  switch (unit.dimension) {
    case Dimension::percent:
      return word == QuantityWord::percent;
    case Dimension::money:
      return word == QuantityWord::money;
    case Dimension::duration:
      return word == QuantityWord::duration;
    case Dimension::number:
    case Dimension::count:
      return word == QuantityWord::number || word == QuantityWord::count;
    case Dimension::boolean:
      return false;
  }
  return false;
}

}  // namespace

void bind_finds(Binding& binding) {
  const Rubric& rubric = binding.draft.rubric;
  evidence::FindNames names;
  for (std::uint32_t i = 0; i < rubric.phrases.size(); ++i)
    names.sets.emplace_back(rubric.phrases[i].id, i);
  for (const Criterion& criterion : rubric.criteria)
    names.criteria.emplace_back(criterion.id, criterion.slot);
  for (std::uint32_t i = 0; i < binding.draft.facts.size(); ++i) {
    const DraftFact& extra = binding.draft.facts[i];
    if (extra.find == nullptr) continue;
    expr::Faults faults;
    auto find = evidence::parse_find(rubric.facts[i].find, names, faults);
    binding.reader.report(*extra.find, faults);
    if (!find || extra.broken) continue;
    find->unit = rubric.facts[i].unit;
    if (finds(find->quantity, find->unit)) {
      binding.finds.emplace_back(i, *find);
    } else {
      binding.reader.error(
          Code::unit_mismatch, extra.find->span,
          fmt::format("'{}' finds no value in {}", rubric.facts[i].find, to_string(find->unit)),
          "find what the fact's unit counts, or give the fact another unit");
    }
  }
}

}  // namespace assay::model
