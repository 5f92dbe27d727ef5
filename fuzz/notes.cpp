// Arbitrary bytes as notes: spans inside the text and in order, positions sound, the same twice.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "evidence/plan.hpp"

namespace {

using namespace assay;
using namespace assay::evidence;

PlanRef make_plan() {
  PlanInput input;
  input.sets = {{"idle", {{"idle time", {}}, {"idle ... GPU", {}}, {"optimi*", {}}}},
                {"baseline", {{"baseline", {}}, {"=A/B", {}}, {"C++", {}}}}};
  input.criterion_names = {{"baseline", "Walk me through the baseline."}};
  input.touched = {{1}};
  for (std::uint32_t set = 0; set < 2; ++set)
    input.probes.push_back({{expr::NotesQuestion::near, expr::QuantityWord::quantity, set,
                             expr::mask_of(Assertion::affirmed)},
                            no_slot});
  Find find;
  find.quantity = expr::QuantityWord::percent;
  find.set = 0;
  find.unit = Unit{Dimension::percent};
  input.finds = {{0, find}};
  Diagnostics out;
  return compile(std::move(input), nullptr, out);
}

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const PlanRef plan = make_plan();
  Passage passage;
  passage.text = {reinterpret_cast<const char*>(data), size};
  passage.voice = size % 2 == 0 ? Voice::interviewer : Voice::candidate;
  passage.criterion = size % 3 == 0 ? 0 : no_slot;
  const Reading first = read(*plan, {&passage, 1}, Limits{});
  const Reading second = read(*plan, {&passage, 1}, Limits{});
  require(first.evidence.size() == second.evidence.size());
  for (std::size_t i = 0; i < first.evidence.size(); ++i) {
    const Evidence& evidence = first.evidence[i];
    require(evidence.start < evidence.end && evidence.end <= size);
    require(evidence.text == passage.text.substr(evidence.start, evidence.end - evidence.start));
    require(evidence.line > 0 && evidence.column > 0);
    require(evidence.status <= Assertion::affirmed);
    require(i == 0 || first.evidence[i - 1].start <= evidence.start);
    const Evidence& again = second.evidence[i];
    require(evidence.start == again.start && evidence.status == again.status &&
            evidence.cue == again.cue && evidence.near == again.near);
  }
  return 0;
}
