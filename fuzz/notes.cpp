// Arbitrary bytes as notes, in passages that a record separator parts and that speak by turns:
// spans inside the text and in order, positions sound, mentions where their words stand, the same
// twice.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

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

std::vector<Passage> part(std::string_view text) {
  std::vector<Passage> passages;
  while (true) {
    const std::size_t end = text.find('\x1e');
    Passage& passage = passages.emplace_back();
    passage.text = text.substr(0, end);
    passage.voice =
        (text.size() + passages.size()) % 2 == 0 ? Voice::interviewer : Voice::candidate;
    passage.criterion = text.size() % 3 == 0 ? 0 : no_slot;
    if (end == std::string_view::npos) return passages;
    text.remove_prefix(end + 1);
  }
}

// Whether the evidence stands in one of the passages where it says.
bool is_within(const Evidence& evidence, const std::vector<Passage>& passages) {
  return std::any_of(passages.begin(), passages.end(), [&](const Passage& passage) {
    return evidence.end <= passage.text.size() &&
           evidence.text == passage.text.substr(evidence.start, evidence.end - evidence.start);
  });
}

// What a mention covers, read alone, is the same mention.
bool is_there(const Plan& plan, const Evidence& mention) {
  Passage alone;
  alone.text = mention.text;
  const Reading again = read(plan, {&alone, 1}, Limits{});
  return std::any_of(again.evidence.begin(), again.evidence.end(), [&](const Evidence& found) {
    return found.kind == EvidenceKind::mention && found.set == mention.set;
  });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const PlanRef plan = make_plan();
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::vector<Passage> passages = part(text);
  const Reading first = read(*plan, passages, Limits{});
  const Reading second = read(*plan, passages, Limits{});
  require(first.evidence.size() == second.evidence.size());
  for (std::size_t i = 0; i < first.evidence.size(); ++i) {
    const Evidence& evidence = first.evidence[i];
    require(evidence.start < evidence.end && evidence.end <= size);
    require(is_within(evidence, passages));
    require(evidence.kind != EvidenceKind::mention || is_there(*plan, evidence));
    require(evidence.line > 0 && evidence.column > 0);
    require(evidence.status <= Assertion::affirmed);
    require(i == 0 || passages.size() > 1 || first.evidence[i - 1].start <= evidence.start);
    const Evidence& again = second.evidence[i];
    require(evidence.start == again.start && evidence.status == again.status &&
            evidence.cue == again.cue && evidence.near == again.near);
  }
  return 0;
}
