#include "score/sources.hpp"

#include <algorithm>

namespace assay::score {

namespace {

using Indices = std::vector<std::uint32_t>;

void append(const Indices& more, Indices& to) {
  to.insert(to.end(), more.begin(), more.end());
}

void append_found(std::uint32_t fact, const Gathered& gathered, Indices& to) {
  for (const evidence::Found& found : gathered.reading.found)
    if (found.fact == fact) append(found.evidence, to);
}

// A nested rubric's facts are some of the outermost one's; only that numbering knows the evidence.
void append_program(const expr::Program& program, const Frame& frame, const Gathered& gathered,
                    Indices& to) {
  for (const std::uint32_t probe : program.probes()) {
    const std::size_t index = frame.first_probe + probe;
    if (index < gathered.reading.probe_evidence.size())
      append(gathered.reading.probe_evidence[index], to);
  }
  for (const expr::Reference& reference : program.references()) {
    if (reference.kind == expr::SymbolKind::fact && frame.found_facts[reference.slot])
      append_found(frame.outer_facts[reference.slot], gathered, to);
    if (reference.kind == expr::SymbolKind::value)
      append_program(frame.rubric->values[reference.slot].program, frame, gathered, to);
  }
}

Indices settled(Indices indices) {
  std::sort(indices.begin(), indices.end());
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
  return indices;
}

}  // namespace

std::vector<std::uint32_t> evidence_of(const expr::Program& program, const Frame& frame,
                                       const Gathered& gathered) {
  Indices indices;
  append_program(program, frame, gathered, indices);
  return settled(std::move(indices));
}

std::vector<std::uint32_t> evidence_of(const model::Criterion& criterion, const Frame& frame,
                                       const Gathered& gathered) {
  Indices indices;
  if (criterion.formula) append_program(*criterion.formula, frame, gathered, indices);
  for (const model::Level& level : criterion.levels)
    if (level.when) append_program(*level.when, frame, gathered, indices);
  return settled(std::move(indices));
}

}  // namespace assay::score
