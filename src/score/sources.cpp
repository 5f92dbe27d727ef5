#include "score/sources.hpp"

#include <algorithm>

namespace assay::score {

namespace {

class Collector {
 public:
  Collector(const Frame& frame, const Inputs& inputs, const Gathered& gathered)
      : frame_(frame), gathered_(gathered), known_(environment(frame, inputs, nullptr)) {}

  // What decided it.
  void decided(const expr::Program& program) {
    const expr::Grounds grounds = expr::grounds(program, known_);
    for (const std::uint32_t probe : grounds.probes)
      answered(probe);
    for (const std::uint32_t fact : grounds.facts)
      found(fact);
    for (const std::uint32_t value : grounds.values)
      decided(frame_.rubric->values[value].program);
  }

  // All that it reads, whatever came of it.
  void read(const expr::Program& program) {
    for (const std::uint32_t probe : program.probes())
      answered(probe);
    for (const expr::Reference& reference : program.references()) {
      if (reference.kind == expr::SymbolKind::fact) found(reference.slot);
      if (reference.kind == expr::SymbolKind::value)
        read(frame_.rubric->values[reference.slot].program);
    }
  }

  void all_levels(const model::Criterion& criterion) {
    for (const model::Level& level : criterion.levels)
      if (level.when) read(*level.when);
  }

  void touching(model::Slot slot) {
    const std::size_t outer = frame_.first + slot;
    if (outer < gathered_.reading.touch_evidence.size())
      lists_.push_back(&gathered_.reading.touch_evidence[outer]);
  }

  // The first answer of each question, then the second of each: what is shown of a long list still
  // speaks to all that was asked.
  std::vector<std::uint32_t> take() const {
    std::vector<std::uint32_t> in_turn;
    std::vector<bool> seen(gathered_.reading.evidence.size());
    std::size_t longest = 0;
    for (const auto* list : lists_)
      longest = std::max(longest, list->size());
    for (std::size_t k = 0; k < longest; ++k)
      for (const auto* list : lists_)
        if (k < list->size() && !seen[(*list)[k]]) {
          seen[(*list)[k]] = true;
          in_turn.push_back((*list)[k]);
        }
    return in_turn;
  }

 private:
  // A nested rubric's probes and facts are some of the outermost one's; only that numbering knows
  // the evidence.
  void answered(std::uint32_t probe) {
    const std::size_t index = frame_.first_probe + probe;
    if (index < gathered_.reading.probe_evidence.size())
      lists_.push_back(&gathered_.reading.probe_evidence[index]);
  }

  void found(std::uint32_t fact) {
    if (!frame_.found_facts[fact]) return;
    for (const evidence::Found& found : gathered_.reading.found)
      if (found.fact == frame_.outer_facts[fact]) lists_.push_back(&found.evidence);
  }

  const Frame& frame_;
  const Gathered& gathered_;
  expr::Environment known_;
  std::vector<const std::vector<std::uint32_t>*> lists_;  // by question, of the reading
};

// The level that the notes gave by its `when`; the lowest is also given where they reach none.
const model::Level* reached_level(const model::Criterion& criterion, const Frame& frame,
                                  const Inputs& inputs) {
  if (frame.bases[criterion.slot] != Basis::evidence) return nullptr;
  const model::Level& level =
      criterion.levels[static_cast<std::size_t>(frame.levels[criterion.slot])];
  if (!level.when) return nullptr;
  const expr::Value held = expr::evaluate(*level.when, environment(frame, inputs, nullptr));
  return held.truth == expr::Truth::yes ? &level : nullptr;
}

}  // namespace

std::vector<std::uint32_t> evidence_of(const expr::Program& program, const Frame& frame,
                                       const Inputs& inputs, const Gathered& gathered) {
  Collector collector(frame, inputs, gathered);
  collector.decided(program);
  return collector.take();
}

std::vector<std::uint32_t> evidence_of(const model::Criterion& criterion, const Frame& frame,
                                       const Inputs& inputs, const Gathered& gathered) {
  Collector collector(frame, inputs, gathered);
  if (criterion.formula) {
    collector.decided(*criterion.formula);
  } else if (const model::Level* reached = reached_level(criterion, frame, inputs)) {
    collector.decided(*reached->when);
  } else {
    collector.touching(criterion.slot);
    if (frame.bases[criterion.slot] == Basis::evidence) return collector.take();
    collector.all_levels(criterion);
    std::vector<std::uint32_t> beside = collector.take();
    std::sort(beside.begin(), beside.end());  // nothing was decided by it: as the text has it
    return beside;
  }
  return collector.take();
}

}  // namespace assay::score
