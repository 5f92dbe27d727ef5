// Gives the names of a draft their meaning: expressions become programs, keys of curves get their
// unit, finds their sets; and everything its place in the order of evaluation.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "evidence/plan.hpp"
#include "model/draft.hpp"
#include "model/names.hpp"
#include "model/scope.hpp"

namespace assay::model {

// A rubric with what an outer one needs to merge it.
struct Loaded {
  RubricRef rubric;
  std::shared_ptr<const evidence::PlanInput> input;
  std::vector<const Criterion*> by_slot;
};
using LoadedRef = std::shared_ptr<const Loaded>;

struct Binding {
  const Reader& reader;
  Draft& draft;
  Namespaces names{};
  std::vector<SlotOwner> slots{};   // by slot
  std::vector<LoadedRef> nested{};  // by Rubric::nestings
  Probes probes{};
  std::vector<std::pair<std::uint32_t, evidence::Find>> finds{};
};

// Wants names, slots and nested rubrics in place. Reports every fault.
void bind(Binding& binding);

// The part of it that reads `find:`.
void bind_finds(Binding& binding);

// The keys in `unit`, ascending; `of` is the expression in the author's words.
std::vector<Knot> bind_knots(const Reader& reader, const std::vector<DraftKnot>& knots,
                             const Unit& unit, std::string_view of);

}  // namespace assay::model
